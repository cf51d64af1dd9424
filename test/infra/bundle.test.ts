import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, bundleApi, bundleLambda, bundleSeeding } from '../../infra/bundle.ts';
import { LEFT_OUT } from '../../infra/left-out.ts';
import { seed } from '../../seed/pipeline.ts';
import { seedContent } from '../../seed/read/content.ts';
import { ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { quietly } from '../support/api.ts';
import { postEvent } from '../support/events.ts';
import { faultProxy } from '../support/fault-proxy.ts';
import { runFunction } from './runtime-api.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const invoke = fileURLToPath(new URL('invoke.ts', import.meta.url));

let dir: string;
let bundle: Bundle;
let inputs: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bundle-'));
  bundle = await bundleApi(join(dir, 'api'));
  // What stands for a module that is left out is no file.
  inputs = Object.keys(bundle.metafile.inputs).filter((input) => !input.startsWith('left-out:'));
});

afterAll(() => rm(dir, { recursive: true, force: true }));

test('the folder that is deployed holds two files, no larger together than the one of commit aec7c4b', async () => {
  const files = await readdir(join(dir, 'api'));
  expect(files).toEqual(['index.cjs', 'open-sdk.cjs']);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, 'api', file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bundle.bytes);
  expect(bundle.bytes).toBeLessThanOrEqual(518_000);
});

test('what is loaded at every start has nothing of the SDK in it', () => {
  const [first, later] = ['index.cjs', 'open-sdk.cjs'].map(inputsOf);
  const isSdk = (input: string) => /node_modules\/@(aws-sdk|aws|smithy)\//.test(input);
  expect(first?.filter(isSdk)).toEqual([]);
  expect(later?.filter(isSdk)).not.toEqual([]);
  // Nothing is in both: what is loaded later is told what the first has.
  expect(later?.filter((input) => first?.includes(input))).toEqual([]);
});

test('the same sources give the same bytes, wherever they are written', async () => {
  await bundleApi(join(dir, 'again'));
  for (const file of await readdir(join(dir, 'api')))
    expect((await readFile(join(dir, 'again', file))).equals(await readFile(join(dir, 'api', file)))).toBe(
      true,
    );
});

test('bundled as on AWS, reads go to DynamoDB of the region that Lambda names, past the SDK', async () => {
  const entry = `import { openDatabase } from './store/dynamodb.ts'; import { endpointOf } from './store/endpoint.ts';
    import { readConfig } from './config/config.ts'; import { plainWay } from './store/plain-way.ts';
    const { client } = openDatabase({ tableName: 'test', endpoint: null, anonymous: false, serving: true });
    const { aws } = readConfig();
    export const handler = async () => ({ plain: plainWay(aws, null), bySdk: await endpointOf(client) });`;
  const folder = join(dir, 'endpoint');
  await bundleLambda({ contents: entry, resolveDir: root, loader: 'ts' }, folder);
  const running = await runFunction({ dir: folder, handler: 'index.handler', environment: {} });
  const endpoint = {
    protocol: 'https:',
    hostname: 'dynamodb.eu-west-3.amazonaws.com',
    path: '/',
    region: 'eu-west-3',
    service: 'dynamodb',
  };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test', sessionToken: 'test' };
  expect(await running.invoke({})).toEqual({
    kind: 'response',
    value: { plain: { endpoint, credentials }, bySdk: endpoint },
  });
  await running.stop();
});

test.each(['graphql', '@apollo/server'])('%s is in it once', (name) => {
  const roots = inputs.map(packageRoot).filter((root) => root?.endsWith(`node_modules/${name}`));
  expect(new Set(roots)).toEqual(new Set([`node_modules/${name}`]));
});

test('no package is in it in its ESM and in its CommonJS build', () => {
  const builds = new Map<string, Set<string>>();
  for (const [input, { format }] of Object.entries(bundle.metafile.inputs)) {
    const root = packageRoot(input);
    if (root === null || format === undefined) continue; // `format` is not known of JSON.
    builds.set(root, (builds.get(root) ?? new Set()).add(format));
  }
  expect(builds.get('node_modules/@apollo/server')).toEqual(new Set(['esm']));
  expect([...builds].filter(([, formats]) => formats.size > 1)).toEqual([]);
});

test('it has of this project only what the API runs', () => {
  const own = inputs.filter((input) => !input.startsWith('node_modules/'));
  expect(new Set(own.map((input) => input.split('/')[0]))).toEqual(
    new Set(['server', 'config', 'resolvers', 'schema', 'search', 'store', 'text']),
  );
  expect(own.filter((input) => input.startsWith('store/embedded/'))).toEqual([]);
  expect(inputs.filter((input) => input.includes('node_modules/dynalite/'))).toEqual([]);
});

test.each([
  '@graphql-tools',
  '@apollo/usage-reporting-protobuf',
  'sha.js',
  'loglevel',
  'lru-cache',
  'mnemonist',
  '@aws-sdk/credential-provider-sso',
])('what Lambda never runs is left out of it: %s', (name) => {
  expect(inputs.filter((input) => input.includes(`node_modules/${name}/`))).toEqual([]);
});

test('all that is to be left out is found: a dependency that moved a file is noticed', () => {
  const modules = Object.keys(bundle.metafile.inputs).filter((input) => input.startsWith('left-out:'));
  const found = modules.map((input) => input.slice('left-out:'.length));
  expect(LEFT_OUT.filter(({ module }) => !found.some((path) => module.test(path)))).toEqual([]);
});

test.each([
  'graphql/utilities/findBreakingChanges.mjs',
  '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js',
])('what nothing calls is shaken out of it: %s', (module) => {
  // A package that something requires, or imports later, is there to the last module.
  expect(inputs).toContain(`node_modules/${module}`);
  const used = Object.values(bundle.metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  expect(used).not.toContain(`node_modules/${module}`);
});

test('the seeding’s has nothing of the API in it, and no embedded database', async () => {
  const { metafile } = await bundleSeeding(join(dir, 'seeding'));
  const own = Object.keys(metafile.inputs).filter((input) => !input.startsWith('node_modules/'));
  expect(own).toContain('seed/state/lay-out.ts');
  expect(own.filter((input) => /^(resolvers|schema|store\/embedded)\//.test(input))).toEqual([]);
  expect(
    Object.keys(metafile.inputs).filter((input) => /node_modules\/(graphql|@apollo|dynalite)\//.test(input)),
  ).toEqual([]);
});

test('it answers from the table that the environment names', async () => {
  const embedded = await startEmbeddedDynamoDB({ dir: null });
  try {
    const database = openDatabase({ tableName: 'deployed', endpoint: embedded.endpoint, anonymous: true });
    await ensureTable(database);
    await seed(database, seedContent, quietly);
    const { result, loadsUndici } = await callBundle(embedded.endpoint, '{ articles { totalCount } }');
    expect(result).toMatchObject({ statusCode: 200 });
    expect(JSON.parse(result.body)).toEqual({ data: { articles: { totalCount: 5 } } });
    expect(loadsUndici).toBe(false);
  } finally {
    await embedded.close();
  }
});

test('what has no plain answer it reads by the SDK, which it loads then', async () => {
  const embedded = await startEmbeddedDynamoDB({ dir: null });
  const proxy = await faultProxy(embedded.endpoint);
  try {
    const database = openDatabase({ tableName: 'deployed', endpoint: embedded.endpoint, anonymous: true });
    await ensureTable(database);
    await seed(database, seedContent, quietly);
    const environment = { NODE_ENV: 'production', TABLE_NAME: 'deployed' };
    const running = await runFunction({
      dir: join(dir, 'api'),
      handler: 'index.handler',
      environment: { ...environment, AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint },
    });
    try {
      let hits = 1;
      proxy.befall(() => (hits-- > 0 ? 'throttle' : null));
      const outcome = await running.invoke(postEvent({ query: '{ articles { totalCount } }' }));
      expect(outcome).toMatchObject({
        value: { statusCode: 200, body: expect.stringContaining('"totalCount":5') },
      });
      expect(proxy.befallen).toBe(1);
    } finally {
      await running.stop();
    }
  } finally {
    proxy.close();
    await embedded.close();
  }
});

/** What of the bundle's file has bytes of. */
const inputsOf = (file: string): string[] => {
  const [, output] =
    Object.entries(bundle.metafile.outputs).find(([path]) => path.endsWith(`/${file}`)) ?? [];
  return Object.entries(output?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [input] : [],
  );
};

/** The folder of the installed package that an input is of; null for our own. */
const packageRoot = (input: string) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null;

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
  // The last line: what comes before is the function's log.
  return JSON.parse((await running).stdout.trim().split('\n').at(-1) ?? '');
}
