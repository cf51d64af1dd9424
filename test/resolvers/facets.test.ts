import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type EditableContent, editableContent } from '../support/content.ts';

let api: Api;
let content: EditableContent;
const text = (fields: Readonly<Record<string, string>>) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join(
      '',
    )}---\nLe port de Safi accueille cette semaine une délégation de pêcheurs venus de toute la côte.\n`;
beforeAll(async () => {
  content = await editableContent({ copySeed: false });
  const all = {
    'a.txt': {
      title: 'Un',
      date: '2026-07-01',
      category: 'Économie',
      author: 'Lina Sefrou',
      source: 'Atlas',
    },
    'b.txt': {
      title: 'Deux',
      date: '2026-07-20',
      category: 'Économie',
      author: 'Omar Drief',
      source: 'Atlas',
    },
    'c.txt': { title: 'Trois', date: '2026-05-02', category: 'économie', author: 'Lina Sefrou' },
    'd.txt': { title: 'Quatre', category: 'Sport', source: 'Le Courrier' },
  };
  for (const [file, fields] of Object.entries(all)) await content.edit(file, text(fields));
  api = await startApi({ content });
});
afterAll(async () => {
  await api.close();
  await content.remove();
});

const LISTS = ['sources', 'categories', 'authors', 'languages', 'months'];
const facets = async (): Promise<Answer> => {
  const data = await api.query(
    `{ ${LISTS.map((name) => `${name} { totalCount nodes { value count } }`).join(' ')} }`,
  );
  for (const name of LISTS) expect(data[name].totalCount, name).toBe(data[name].nodes.length);
  return Object.fromEntries(
    LISTS.map((name) => [name, data[name].nodes.map(({ value, count }: Answer) => [value, count])]),
  );
};

it('sources, categories, authors, languages and months are listed with how many articles have them', async () => {
  const found = await facets();
  expect(found).toEqual({
    sources: [
      ['Atlas', 2],
      ['Le Courrier', 1],
    ],
    categories: expect.arrayContaining([
      ['Économie', 2],
      ['économie', 1],
      ['Sport', 1],
    ]),
    authors: [
      ['Lina Sefrou', 2],
      ['Omar Drief', 1],
    ],
    languages: [['fr', 4]],
    months: [
      ['2026-07', 2],
      ['2026-05', 1],
    ],
  });
  expect(found.categories.at(-1)).toEqual(['Sport', 1]);
});

it('each is one read for a page', async () => {
  const { cost } = await api.costOf('{ categories(first: 2) { nodes { value } } }');
  expect(cost).toMatchObject({ requests: 1, readUnits: 0.5 });
});

it('articles are filtered by category and author, alone, together and with others', async () => {
  const titles = async (filter: string): Promise<string[]> => {
    const { articles } = await api.query(
      `{ articles(filter: ${filter}) { totalCount totalCountIsExact nodes { title } } }`,
    );
    expect(articles.totalCount).toBe(articles.nodes.length);
    return articles.nodes.map(({ title }: Answer) => title);
  };
  expect(await titles('{ category: "Économie" }')).toEqual(['Deux', 'Un']);
  expect(await titles('{ author: "Lina Sefrou" }')).toEqual(['Un', 'Trois']);
  expect(await titles('{ category: "Économie", author: "Lina Sefrou" }')).toEqual(['Un']);
  expect(await titles('{ author: "Lina Sefrou", publishedAt: { from: "2026-06-01" } }')).toEqual(['Un']);
  expect(await titles('{ category: "Économie", source: "Atlas", language: "fr" }')).toEqual(['Deux', 'Un']);
  expect(await titles('{ category: "Culture" }')).toEqual([]);
  expect((await api.refusal('{ articles(filter: { category: "" }) { totalCount } }')).message).toBe(
    '`category` must have 1 to 500 characters.',
  );
});

it('what no article has any more is in no list', async () => {
  await content.edit('d.txt', null);
  await content.edit(
    'c.txt',
    text({ title: 'Trois', date: '2026-04-02', category: 'Sport', author: 'Omar Drief' }),
  );
  await api.seed(content);
  const found = await facets();
  expect(found.sources).toEqual([['Atlas', 2]]);
  expect(found.categories).toEqual([
    ['Économie', 2],
    ['Sport', 1],
  ]);
  expect(found.months).toEqual([
    ['2026-07', 2],
    ['2026-04', 1],
  ]);
});
