import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type EditableContent, editableContent } from '../support/content.ts';

/** The slips of the queries are words of the second text. */
const TEXTS = {
  'a.txt': `Un observatoire ouvre à Rabat

L’Observatoire régional des métiers du textile (ORMT) a ouvert lundi à Rabat. Son directeur, Karim Berrada, a salué les équipes.
`,
  'b.txt': `Des textures et des mestiers

Le mot mestiers est une faute de jadis, dit Samira Tazi, et les textures en sont une autre de cet observatoire régional.
`,
};

let api: Api;
let content: EditableContent;
beforeAll(async () => {
  content = await editableContent({ copySeed: false });
  for (const [path, text] of Object.entries(TEXTS)) await content.edit(path, text);
  api = await startApi({ content });
});
afterAll(async () => {
  await api.close();
  await content.remove();
});

const search = async (query: string): Promise<Answer> =>
  (
    await api.query(
      `query ($query: String!) { search(query: $query) { totalCount edges { score
        node { ... on Article { source { file } } ... on Entity { name } }
        highlights { value start end } } } }`,
      { query },
    )
  ).search;
const first = async (query: string): Promise<string> => {
  const [edge] = (await search(query)).edges;
  return edge?.node.name ?? edge?.node.source.file;
};

describe('a slip that is a word of some text', () => {
  it('is forgiven where a name has the two other words, or more', async () => {
    expect(await first('observatoire régional mestiers')).toBe(
      'Observatoire régional des métiers du textile',
    );
  });

  it('is marked as what it was taken for', async () => {
    const [{ highlights }] = (await search('observatoire régional mestiers')).edges;
    expect(highlights.map(({ value, start, end }: Answer) => value.slice(start, end))).toContain('métiers');
  });

  it('stands for itself beside one word, or where it is no slip', async () => {
    expect(await first('observatoire mestiers')).toBe('b.txt');
    expect(await first('observatoire régional textures')).toBe('b.txt');
  });

  it('leaves as many hits, and every one of them once', async () => {
    const { edges, totalCount } = await search('observatoire régional mestiers');
    expect(edges).toHaveLength(totalCount);
    const names = edges.map(({ node }: Answer) => node.name ?? node.source.file);
    expect(new Set(names).size).toBe(names.length);
    const scores = edges.map(({ score }: Answer) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });
});
