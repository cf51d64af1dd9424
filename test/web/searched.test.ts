import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { MOST_TERMS, parseQuery } from '../../search/query.ts';
import { searchedFor } from '../../web/reader/app/searched.ts';

const HEADLINE =
  'À Rabat, le ministère de la Transition numérique et l’Organisation de coopération numérique signent un protocole d’intention pour la formation de trois cents jeunes aux métiers de l’intelligence artificielle dans les régions du Royaume';

describe('what is searched for', () => {
  it('is what was typed, where the API takes it', () => {
    for (const typed of ['saghrouchni', 'l’Agence du numérique', '« Charte de Riyad » I.A.', '???', 'الرباط'])
      expect(searchedFor(typed)).toMatchObject({ query: typed, isShortened: false });
  });

  it('of a headline is its words, in order, those aside that stand in every text', () => {
    expect(searchedFor(HEADLINE)).toEqual({
      query:
        'Rabat ministère Transition numérique Organisation coopération signent protocole intention formation trois cents jeunes métiers intelligence artificielle',
      isShortened: true,
      findsNothing: false,
    });
  });

  it.each([
    ['de la', true],
    ['« le »', true],
    ['من هذا', true],
    ['l', false],
    ['la Charte', false],
    ['', false],
  ])('%s finds nothing alone: %s', (typed, findsNothing) => {
    expect(searchedFor(typed).findsNothing).toBe(findsNothing);
  });

  it('is never more than the API takes, whatever was typed', () => {
    const { pick, chance, below } = randomFrom(18);
    const pieces = [
      'I.A.',
      'b.a.',
      'l’',
      'de',
      ' ',
      '«',
      '»',
      '"',
      'élu',
      'الرباط',
      '漢字',
      '😀',
      '\ud83d',
      '-',
      'x'.repeat(90),
    ];
    for (let i = 0; i < 2_000; i++) {
      const piece = () => pick(pieces) + (chance(0.7) ? `${i % 7}${below(60)} ` : '');
      const typed = Array.from({ length: 1 + below(120) }, piece).join('');
      const { query } = searchedFor(typed);
      expect(parseQuery(query).wanted.length, typed).toBeLessThanOrEqual(MOST_TERMS);
      expect(encodeURIComponent(JSON.stringify(query)).length).toBeLessThan(7_000);
      expect(query.isWellFormed()).toBe(true);
    }
  });
});
