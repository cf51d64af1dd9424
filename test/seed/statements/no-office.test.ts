import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

/** One kind of sentence a line, each of which real press has and an earlier version read wrongly. */
describe('nobody has an office', () => {
  it.each([
    [
      'that somebody is addressed by, not of whoever is named next',
      'À la demande de M. le Maire, Mme Salma Tazi procède à l’appel.',
    ],
    [
      'of several, not of whoever is named next',
      'Étaient là MM. Merlin et Brelaz, Adjoints au Maire, Mme Salma Tazi et les autres.',
    ],
    [
      'that nobody is given by « l’un des premiers »',
      'Paul Merlin, l’un des premiers patients opérés, marche.',
    ],
    ['of what belongs to somebody', 'L’album de Paul Merlin était numéro un du mois.'],
    [
      'that ends a clause before somebody is named who speaks',
      'Sur la candidature du président, Paul Merlin ne voit rien venir.',
    ],
    ['inside somebody’s name', 'Outre Bruno Le Maire, Paul Merlin est venu.'],
    [
      'that an article behind « et » opens for another',
      'Il était face au fondateur de la Société Vernay et le journaliste Paul Merlin.',
    ],
    ['of a party, not of a museum', 'Il a été désavoué par Paul Merlin (conservateur) hier.'],
    ['of somebody before the full stop', 'Ainsi parla un de ses membres. Paul Merlin et Luc Brelaz sont là.'],
    ['that is only what they do', '« Rien », estiment leurs avocats Paul Merlin et Luc Brelaz.'],
  ])('%s: %s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });

  it.each([
    ['what somebody does and not where', 'L’experte Salma Tazi, chercheuse, a répondu.'],
    ['a participle with its object', 'Salma Tazi, représentant les pêcheurs, a répondu.'],
    ['an absent neighbour', 'Salma Tazi, le secrétaire général du ministère de la Mer étaient présents.'],
    ['the members of a body', 'Avec les Économistes de Zem, Salma Tazi et Paul Merlin ont répondu.'],
    ['an English verb', 'The judge stopped trying to control Helen Brelaz.'],
  ])('that is stated by %s: %s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });
});
