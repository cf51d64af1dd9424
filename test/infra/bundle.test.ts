import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, bundleApi } from '../../infra/bundle.ts';
import { seedContent } from '../../seed/content.ts';
import { seed } from '../../seed/seed.ts';
import { ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { postEvent } from '../support/events.ts';

const invoke = fileURLToPath(new URL('invoke.ts', import.meta.url));

let dir: string;
let bundle: Bundle;
let inputs: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bundle-'));
  bundle = await bundleApi(join(dir, 'api'));
  inputs = Object.keys(bundle.metafile.inputs);
});

afterAll(() => rm(dir, { recursive: true, force: true }));

test('the folder that is deployed holds the one file, of about a megabyte', async () => {
  expect(await readdir(join(dir, 'api'))).toEqual(['index.cjs']);
  expect((await readFile(bundle.file)).length).toBe(bundle.bytes);
  expect(bundle.bytes).toBeLessThan(1_100_000);
});

test('the same sources give the same bytes, wherever they are written', async () => {
  const again = await bundleApi(join(dir, 'again'));
  expect((await readFile(again.file)).equals(await readFile(bundle.file))).toBe(true);
});

test('graphql, Apollo Server and every other package are in it once, in one build', () => {
  const copies = Map.groupBy(inputs.flatMap(packageCopy), ({ name }) => name);
  const rootsAndFormats = [...copies].map(([name, found]) => [
    name,
    [...new Set(found.map(({ copy }) => copy))],
  ]);
  expect(Object.fromEntries(rootsAndFormats)).toMatchObject({
    graphql: ['node_modules/graphql esm'],
    '@apollo/server': ['node_modules/@apollo/server esm'],
  });
  expect(rootsAndFormats.filter(([, found]) => found?.length !== 1)).toEqual([]);
});

test('it has of this project only what the API runs', () => {
  const own = inputs.filter((input) => !input.startsWith('node_modules/'));
  expect(new Set(own.map((input) => input.split('/')[0]))).toEqual(
    new Set(['server', 'resolvers', 'schema', 'store', 'text']),
  );
  expect(own.filter((input) => input.startsWith('store/embedded/'))).toEqual([]);
  expect(inputs.filter((input) => input.includes('node_modules/dynalite/'))).toEqual([]);
});

test('it answers from the table that the environment names', async () => {
  const embedded = await startEmbeddedDynamoDB({ dir: null });
  try {
    const database = openDatabase({ tableName: 'deployed', endpoint: embedded.endpoint, anonymous: true });
    await ensureTable(database);
    await seed(database, seedContent, () => {});
    const { result, loadsUndici } = await callBundle(embedded.endpoint, '{ articles { totalCount } }');
    expect(result).toMatchObject({ statusCode: 200 });
    expect(JSON.parse(result.body)).toEqual({ data: { articles: { totalCount: 5 } } });
    expect(loadsUndici).toBe(false);
  } finally {
    await embedded.close();
  }
});

/** The package that an input is of, and which copy of it: where it is installed, in which build. */
function packageCopy(input: string): { name: string; copy: string }[] {
  const [, root, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
  const format = bundle.metafile.inputs[input]?.format;
  if (root === undefined || name === undefined || format === undefined) return [];
  return [{ name, copy: `${root} ${format}` }];
}

async function callBundle(endpoint: string, query: string) {
  const running = promisify(execFile)(process.execPath, [invoke, bundle.file], {
    env: {
      NODE_ENV: 'production',
      TABLE_NAME: 'deployed',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  });
  running.child.stdin?.end(JSON.stringify(postEvent({ query })));
  return JSON.parse((await running).stdout);
}
