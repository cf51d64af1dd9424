import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  FORGOTTEN_FILE,
  forgetting,
  formatForgotten,
  nobodyForgotten,
} from '../../../seed/editor/forgotten.ts';
import { seed } from '../../../seed/pipeline.ts';
import { type Database, openDatabase } from '../../../store/dynamodb.ts';
import { type Answer, type Api, quietly, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';

let api: Api;
let content: EditableContent;
let database: Database;
let batches = 0;
/** Is run before every batch that a seeding writes. */
let look: () => Promise<void> = async () => {};
beforeAll(async () => {
  content = await editableContent({ copySeed: true });
  api = await startApi({ content });
  database = openDatabase({ tableName: api.database.tableName, endpoint: api.endpoint, anonymous: true });
  database.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'BatchWriteItemCommand') {
          batches += 1;
          await look();
        }
        return next(args);
      },
    { step: 'initialize' },
  );
});
afterAll(async () => {
  await api.close();
  await content.remove();
});

const QUERY = `query ($query: String!) { search(query: $query, first: 50) {
  totalCount nodes { ... on Node { id } ... on Article { source { file } } ... on Person { name } ... on Organisation { name } ... on Initiative { name } } } }`;

async function found(query: string): Promise<string[]> {
  const { search } = await api.query(QUERY, { query });
  const ids = search.nodes.map(({ id }: Answer) => id);
  expect(new Set(ids).size, `${query} finds something twice`).toBe(ids.length);
  return search.nodes.map(({ name, source }: Answer) => name ?? source.file);
}

const suggested = async (prefix: string): Promise<string[]> =>
  (await api.query('query ($prefix: String!) { suggest(prefix: $prefix) { name } }', { prefix })).suggest.map(
    ({ name }: Answer) => name,
  );

/** What no edit below touches is found at any moment. */
async function lookAround(): Promise<void> {
  expect((await found('Kais Hammami'))[0]).toBe('Kais Hammami');
  expect(await found('protocole d’intention')).toContain('002_4bb6cc350da165da.txt');
  expect(await found('"intelligence artificielle"')).toContain('004_a6b128aeba5815f7.txt');
  expect(await suggested('seghr')).toEqual(['Amal El Fallah Seghrouchni']);
  await found('zeltarine Brelaz morvandelle');
}

async function seeded(): Promise<void> {
  look = lookAround;
  const before = batches;
  await seed(database, content, quietly);
  look = async () => {};
  expect(batches).toBeGreaterThan(before);
}

const text = (word: string) =>
  `La ${word} arrive à Rabat\n\nM. Yanis Brelaz, directeur de l’UNESCO, a présenté la ${word} à Kais Hammami.\n\nM. Yanis Brelaz a remercié les pêcheurs.\n`;

it('a search between any two batches of a seeding finds what stays, once; after it what is gone is gone', async () => {
  await content.edit('new.txt', text('zeltarine'));
  await seeded();
  expect(await found('zeltarine')).toEqual(['new.txt']);
  expect((await found('Brelaz'))[0]).toBe('Yanis Brelaz');
  expect(await suggested('brel')).toEqual(['Yanis Brelaz']);

  await content.edit('new.txt', text('morvandelle'));
  await seeded();
  expect(await found('zeltarine')).toEqual([]);
  expect(await found('morvandelle')).toEqual(['new.txt']);

  // Refused by an editor: the text still has the words, the person is gone.
  await writeFile(join(content.catalogue, 'rejected.yaml'), 'people:\n  - Yanis Brelaz\n');
  await seeded();
  expect(await found('Brelaz')).toEqual(['new.txt']);
  expect(await suggested('brel')).toEqual([]);

  // Forgotten.
  await writeFile(join(content.catalogue, 'rejected.yaml'), 'people: []\n');
  await seeded();
  expect(await suggested('brel')).toEqual(['Yanis Brelaz']);
  const forgotten = forgetting(nobodyForgotten, { names: ['Yanis Brelaz'], ids: [] });
  await writeFile(join(content.catalogue, FORGOTTEN_FILE), formatForgotten(forgotten));
  await seeded();
  expect(await found('Brelaz')).toEqual(['new.txt']);
  expect(await suggested('brel')).toEqual([]);
  await rm(join(content.catalogue, FORGOTTEN_FILE));

  // Merged: another spelling of somebody in the catalogue.
  await seeded();
  expect(await suggested('brel')).toEqual(['Yanis Brelaz']);
  const people = await readFile(join(content.catalogue, 'people.yaml'), 'utf8');
  await content.editCatalogue(
    'people.yaml',
    people.replace('name: Kais Hammami\n', 'name: Kais Hammami\n  aliases:\n    - Yanis Brelaz\n'),
  );
  await seeded();
  expect((await found('Brelaz'))[0]).toBe('Kais Hammami');
  expect(await suggested('brel')).toEqual(['Kais Hammami']);

  await content.edit('new.txt', null);
  await seeded();
  expect(await found('morvandelle')).toEqual([]);
}, 240_000);
