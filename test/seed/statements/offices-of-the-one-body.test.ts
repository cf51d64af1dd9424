import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

describe('an office at what a title calls by its kind', () => {
  it.each([
    [
      'a chamber that was named in full',
      'L’Assemblée nationale siège. L’Office des lagunes attend. Salma Tazi, présidente de l’Assemblée, a parlé.',
      'Salma Tazi: présidente, Assemblée nationale',
    ],
    [
      'the one party',
      'L’Office des lagunes attend. Europe Écologie Les Verts et l’Office des lagunes se taisent. Salma Tazi, la porte-parole du parti, a parlé.',
      'Salma Tazi: porte-parole, Europe Écologie-Les Verts',
    ],
    [
      'the one club',
      'Les joueurs du FC Zarvel visent la Ligue nationale du lac (LNL). Le président du club, Paul Merlin, est venu.',
      'Paul Merlin: président, FC Zarvel',
    ],
    [
      'the one club, by its team',
      'Les joueurs du FC Zarvel visent la Ligue nationale du lac (LNL). Salma Tazi, directrice sportive de l’équipe, est venue.',
      'Salma Tazi: directrice sportive, FC Zarvel',
    ],
  ])('is that of %s', (_, text, role) => {
    expect(roles(text)).toEqual([role]);
  });

  it.each([
    [
      'two parties were named',
      'Le Parti socialiste attend. Europe Écologie Les Verts s’inquiète. L’Office des lagunes se tait. Salma Tazi, porte-parole du parti, a parlé.',
    ],
    [
      'the word is small',
      'L’Assemblée nationale siège. L’Office des lagunes attend. Salma Tazi, présidente de l’assemblée, a parlé.',
    ],
  ])('is no body’s where %s', (_, text) => {
    expect(
      roles(text).filter((role) => role.includes('Assemblée nationale') || role.includes('Verts')),
    ).toEqual([]);
  });
});
