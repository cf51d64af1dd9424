import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fold } from '../../text/fold.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type EditableContent, editableContent } from '../support/content.ts';

interface Labelled {
  readonly query: string;
  /** Any of its names. */
  readonly entity?: string;
  readonly articles?: readonly string[];
}

const fixtures = join(import.meta.dirname, '../fixtures');
const groups: readonly { readonly by: string; readonly queries: readonly Labelled[] }[] = parse(
  await readFile(join(fixtures, 'search/queries.yaml'), 'utf8'),
);
const queries = groups.flatMap((group) => group.queries);

let api: Api;
let content: EditableContent;
beforeAll(async () => {
  content = await editableContent({ copySeed: true });
  for (const folder of ['develop', 'varied', 'unseen-1', 'unseen-2', 'final', 'measure'])
    await cp(join(fixtures, 'press', folder), join(content.articles, folder), { recursive: true });
  api = await startApi({ content });
}, 120_000);
afterAll(async () => {
  await api.close();
  await content.remove();
});

const search = async (query: string, types: string): Promise<Answer[]> =>
  (
    await api.query(
      `query ($query: String!) { search(query: $query, first: 10${types}) { nodes {
        ... on Article { source { file } } ... on Entity { names { value } } } } }`,
      { query },
    )
  ).search.nodes;

const namesOf = (node: Answer | undefined): string[] =>
  (node?.names ?? []).map(({ value }: Answer) => fold(value));

it('the wanted entity stands first of all that is found, for every name that one thing alone has', async () => {
  const missed: string[] = [];
  for (const { query, entity } of queries) {
    if (entity === undefined) continue;
    const [first] = await search(query, '');
    if (!namesOf(first).includes(fold(entity)))
      missed.push(`${query}: ${first?.names?.[0]?.value ?? first?.source?.file ?? 'nothing'}`);
  }
  // Two programmes are called so, of Morocco until 2028 and of Tunisia until 2030, each in one text; the reader of the query
  // had read the one text. Nothing that was typed tells them apart.
  expect(missed).toEqual(['adminstration sans papier: Administration sans papier 2030']);
  const both = (await search('adminstration sans papier', '')).slice(0, 2).flatMap(namesOf);
  expect(both).toContain('administration sans papier 2028');
}, 120_000);

it('95 % of what a query is about is among the first ten articles', async () => {
  const recalls: number[] = [];
  const missed: string[] = [];
  for (const { query, articles } of queries) {
    if (articles === undefined) continue;
    const files = (await search(query, ', types: [ARTICLE]')).map(({ source }) => source.file);
    const found = articles.filter((wanted) => files.some((file: string) => file.startsWith(wanted)));
    recalls.push(found.length / articles.length);
    if (found.length < articles.length) missed.push(query);
  }
  const recall = recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
  expect(recall, missed.join(', ')).toBeGreaterThanOrEqual(0.95);
}, 120_000);
