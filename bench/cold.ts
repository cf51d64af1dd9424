import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleLambda } from '../infra/bundle.ts';
import { seed } from '../seed/pipeline.ts';
import { seedContent } from '../seed/read/content.ts';
import { ensureTable, openDatabase } from '../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import { postEvent } from '../test/support/events.ts';
import { type ColdStart, coldStart, lowerQuartile } from './cold-start.ts';
import { VARIANTS } from './cold-variants.ts';
import { releaseBefore } from './compare/release-before.ts';

/**
 * `npm run bench:cold`: from process start to the first answer, each part of the API on top of the ones before, as
 * ratios of processor time to a hello-world handler in the same run. The variants take turns, so that a busy machine slows
 * all alike, and each counts by its lower quartile.
 */
const ROUNDS = 21;
const TABLE = 'cold';
const root = fileURLToPath(new URL('..', import.meta.url));

interface Bundled {
  readonly name: string;
  readonly bundle: (folder: string) => Promise<{ readonly bytes: number }>;
  readonly environment?: Readonly<Record<string, string>>;
}

const before = await releaseBefore();
const dir = await mkdtemp(join(tmpdir(), 'cold-'));
const embedded = await startEmbeddedDynamoDB({ dir: null });
try {
  const database = openDatabase({ tableName: TABLE, endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
  await seed(database, seedContent, { onProgress: () => {}, onWait: () => {}, graceMs: 0 });
  const environment = {
    NODE_ENV: 'production',
    TABLE_NAME: TABLE,
    AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint,
  };
  const event = postEvent({ query: '{ articles { totalCount } }' });
  const bundles: Bundled[] = VARIANTS.map(({ name, source, environment = {} }) => ({
    name,
    environment,
    bundle: (folder) => bundleLambda({ contents: source, resolveDir: root, loader: 'ts' }, folder),
  }));
  if (before !== null) {
    const { bundleApi } = await import(pathToFileURL(join(before.root, 'infra/bundle.ts')).href);
    bundles.push({ name: 'the API, release before', bundle: bundleApi });
  }
  const runs = await Promise.all(
    bundles.map(async ({ name, bundle, environment: own = {} }, i) => {
      const folder = join(dir, String(i));
      const { bytes } = await bundle(folder);
      const expected = name.startsWith('the API')
        ? '{\\"data\\":{\\"articles\\":{\\"totalCount\\":5}}}'
        : '200';
      const times: ColdStart[] = [];
      const start = () =>
        coldStart(
          { dir: folder, handler: 'index.handler', environment: { ...environment, ...own } },
          event,
          expected.replaceAll('\\\\', ''),
        );
      return { name, bytes, times, start };
    }),
  );
  for (let round = -1; round < ROUNDS; round++) {
    for (const { start, times } of runs) {
      const time = await start();
      // The first of each fills the disk cache.
      if (round >= 0) times.push(time);
    }
  }
  const cpuOf = (times: readonly ColdStart[]) => lowerQuartile(times.map(({ cpuMs }) => cpuMs));
  const hello = cpuOf(runs[0]?.times ?? []);
  let last = 0;
  console.log(
    '| to the first answer | KB | ms | processor ms | × hello-world | this part |\n|---|---|---|---|---|---|',
  );
  for (const { name, bytes, times } of runs) {
    const cpu = cpuOf(times);
    const ms = lowerQuartile(times.map((time) => time.ms));
    console.log(
      `| ${name} | ${Math.round(bytes / 1000)} | ${ms.toFixed(0)} | ${cpu.toFixed(0)} | ${(cpu / hello).toFixed(2)} | ${((cpu - last) / hello).toFixed(2)} |`,
    );
    last = cpu;
  }
} finally {
  await embedded.close();
  await before?.remove();
  await rm(dir, { recursive: true, force: true });
}
