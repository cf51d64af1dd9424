import { describe, expect, it } from 'vitest';
import { analysed } from '../../support/analysed.ts';

/** Close to what one text may have. */
const MOST = 190_000;
const BASE =
  'Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.\n\n';

/** What rules look through word by word until it ends: however long it is, it ends, and so does the text. */
describe('a run of thousands of', () => {
  it.each([
    ['articles', 'Le '],
    ['particles', 'de la '],
    ['particles behind a name', 'Karim de El '],
    ['portfolios', 'Santé, '],
    ['portfolios with articles', 'de la Santé, '],
    ['adjectives', 'national '],
    ['initials', 'A. '],
    ['ands', 'et '],
    ['names with commas', 'Karim Benali, '],
    ['nicknames', 'Karim Benali, dit « Le Zem », '],
    ['open nicknames', 'Karim Benali dit « Le '],
    ['offices', 'directeur de '],
    ['honorifics', 'M. '],
    ['bodies', 'Agence de '],
    ['acronyms', 'ABC '],
    ['open quotes', '« Le '],
    ['brackets', '(ADN) '],
    ['tabs', 'a\t'],
    ['hyphens', 'Ben-'],
    ['apostrophes', 'l’'],
  ])(
    '%s is read',
    (_, piece) => {
      for (const before of ['', 'Le ministère de ', 'La ministre ', 'M. Karim ']) {
        const run = before + piece.repeat(MOST / piece.length);
        expect(analysed(BASE + run).mentions.length).toBeGreaterThan(0);
        expect(analysed(`${BASE}${run} a parlé.`).mentions.length).toBeGreaterThan(0);
      }
    },
    60_000,
  );
});

/** Found in lists, pins and records of everybody who has it: none may be as long as a text. */
describe('a word of thousands of letters is no part of', () => {
  const LONG = 'd’information'.padEnd(100_000, 'ABC');
  it.each([
    ['a body', `La Direction des systèmes ${LONG} a publié un rapport.`],
    ['a person', `M. Karim B${LONG.toLowerCase().slice(15)} a parlé aux députés.`],
    ['an initiative', `Le programme national ${LONG} a été lancé mardi à Rabat.`],
    ['a role', `Karim Benali, directeur général de l’Agence nationale des ${LONG}, a parlé.`],
    ['an office', `Karim Benali, directeur général ${LONG}, a parlé aux députés.`],
    ['a ministry', `Le ministre ${LONG}, Karim Benali, a parlé aux députés.`],
  ])('%s', (_, sentence) => {
    const { found, mentions, roles } = analysed(`${BASE}${sentence}`);
    for (const { name, acronym } of found) expect(`${name}${acronym}`.length).toBeLessThan(1_000);
    for (const { place } of mentions) expect(place.text.length).toBeLessThan(1_000);
    for (const { title } of roles) expect(title.length).toBeLessThan(1_000);
    expect(mentions.length).toBeGreaterThan(0);
  });
});
