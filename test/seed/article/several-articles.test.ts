import { describe, expect, it } from 'vitest';
import { readPageText } from '../../support/pages.ts';

const FIRST = `Le lac de Brévonne retrouve ses berges

La commune de Brévonne a rouvert samedi les berges du lac, après deux ans de travaux confiés à une entreprise de la vallée et suivis par les riverains pour un million.`;
const SECOND = `Un atelier pour les vélos des lycéens

L’atelier du quartier de la gare répare depuis lundi les vélos des lycéens, avec des pièces récupérées dans les déchetteries de la région.`;
const STAMPED = SECOND.replace('\n\n', '\nPar Zilpah Grunwedel, le 12 mars 2026\n\n');

/** The text from which on a second article is read, and what is kept. */
function divided(text: string) {
  const { nextArticleStart, paragraphs } = readPageText(text);
  return { next: nextArticleStart === null ? null : text.slice(nextArticleStart).split('\n')[0], paragraphs };
}

describe('of a file with two articles the first is read, and the line of the second is known', () => {
  it.each([
    ['a row of dashes', `${FIRST}\n\n-----\n\n${SECOND}`],
    ['a row of stars', `${FIRST}\n\n* * *\n\n${SECOND}`],
    ['a row of equal signs', `${FIRST}\n\n==========\n${SECOND}`],
    ['a number of a dispatch', `${FIRST}\n\nDÉPÊCHE n° 2 :\n\n${SECOND}`],
    ['a number', `${FIRST}\n\nArticle 2\n\n${SECOND}`],
    ['who wrote it and when', `${FIRST}\n\n\n${STAMPED}`],
    ['marks of Markdown', `# ${FIRST}\n\n# ${SECOND}`],
    [
      'words before colons',
      `Nature : ${FIRST}\n\n***\n\n${SECOND.replace('Un atelier', 'Rue : Un atelier').replace('répare depuis lundi les vélos des lycéens', 'en répare depuis lundi')}`,
    ],
    ['labels', `Titre : ${FIRST}\n\nTitre : ${SECOND}`],
  ])('told apart by %s', (_, text) => {
    const { next, paragraphs } = divided(text);
    expect(next).toContain('Un atelier pour les vélos des lycéens');
    expect(paragraphs).toEqual([FIRST.split('\n\n')[1]]);
  });
});

describe('of what the second article says of itself the first has nothing', () => {
  const TRAIL = 'Accueil > Sport > Cyclisme';
  it.each([
    ['its source', `${FIRST}\n\n-----\n\n${SECOND}\n\nSource : Gazette des vélos`],
    ['its agency', `${FIRST}\n\n-----\n\n${SECOND}\n\n(AFP)`],
    ['its section', `${FIRST}\n\n-----\n\n${SECOND}\n\nRubrique : Sport`],
    ['its trail', `${FIRST}\n\n-----\n\n${SECOND}\n\n${TRAIL}`],
    ['its date', `${FIRST}\n\n-----\n\n${SECOND}\n\nPublié le 12 mars 2026`],
    ['its author', `${FIRST}\n\n-----\n\n${SECOND}\n\nPar Zilpah Grunwedel`],
    ['its author and date, below the headline', `${FIRST}\n\n-----\n\n${STAMPED}`],
  ])('%s', (_, text) => {
    const { nextArticleStart, sourceName, category, publishedAt, author } = readPageText(text);
    expect(text.slice(nextArticleStart ?? 0)).toMatch(/^Un atelier/);
    expect({ sourceName, category, publishedAt, author }).toEqual({
      sourceName: null,
      category: null,
      publishedAt: null,
      author: null,
    });
  });
});

const LINE_ENDS: readonly (readonly [string, string])[] = [
  ['CR', '\r'],
  ['CR LF', '\r\n'],
  ['NEL', '\u0085'],
  ['the separator of lines', '\u2028'],
];

describe('an article goes on', () => {
  const HEADING = 'Les berges du lac sous surveillance';
  const MORE =
    'Une surveillance des berges sera assurée en été par douze agents, a précisé la commune, qui attend trois mille visiteurs par jour.';
  it.each([
    ['below a rule and a heading about it', `${FIRST}\n\n-----\n\n${HEADING}\n\n${MORE}`],
    ['below a heading without a rule', `${FIRST}\n\n${HEADING}\n\n${MORE}`],
    ['below a rule', `${FIRST}\n\n* * *\n\n${MORE}`],
    ['below a heading of Markdown', `${FIRST}\n\n# ${HEADING}\n\n${MORE}`],
    ...LINE_ENDS.map(([name, end]): [string, string] => [
      `below a heading where the title is labelled and lines end at ${name}`,
      `Titre : ${FIRST}\n\n${HEADING}\n\n${MORE}`.replaceAll('\n', end),
    ]),
  ])('%s', (_, text) => {
    const { next, paragraphs } = divided(text);
    expect(next).toBeNull();
    expect(paragraphs.at(-1)).toBe(MORE);
  });
});
