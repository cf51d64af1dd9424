import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stringify } from 'yaml';
import { prepare } from '../../infra/prepare.ts';
import { seedContent } from '../../seed/read/content.ts';
import { ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { synthesise } from '../../test/infra/assembly.ts';
import { startGateway } from '../../test/infra/gateway.ts';
import { type RunningFunction, runFunction } from '../../test/infra/runtime-api.ts';
import { startS3 } from '../../test/support/s3-stand-in.ts';
import type { Corpus } from '../corpus.ts';
import { folderCorpus } from '../synthetic-folder.ts';
import { type EventQueue, startEventQueue } from './event-queue.ts';

/**
 * `npm run bench:live -- [TEXTS] [PUTS A SECOND] [ROUNDS]`: how long it is until a text in the content bucket is live, and how many
 * seedings a bucket takes that is filled at once. The functions are those that are deployed, each container a process under
 * the stand-in for Lambda; so many synthetic texts are put into an empty bucket (all at once, or so many a second), then one is
 * put, changed and removed, once or in so many rounds, by a container that is there and by a new one with an empty disk. The queue's
 * window and the notice to readers are as deployed. What AWS takes to tell the queue, and the edge, are not in it.
 */
const TEXTS = Number(process.argv[2] ?? 20_000);
const A_SECOND = Number(process.argv[3] ?? 0);
const ROUNDS = Number(process.argv[4] ?? 1);
const PORTION = 100;
/** As the function has it. */
const RUN_MS = 900_000;
/** Filling a bucket is given up after this time, one text after the other. */
const FILL_MS = 420_000;
const LONGEST_MS = 180_000;

const dir = await mkdtemp(join(tmpdir(), 'kiosque-live-'));
const settings = { trustedOperations: null, contentBucket: true };
const assembly = await synthesise(await prepare(join(dir, 'deployable'), seedContent, settings), {
  'kiosque:contentBucket': true,
});
const embedded = await startEmbeddedDynamoDB({ dir: null });
const s3 = await startS3();
const name = 'live';
const bucket = `${name}-content`;
await ensureTable(openDatabase({ tableName: name, endpoint: embedded.endpoint, anonymous: true }));
const containers = new Map<number | 'api', RunningFunction>();
const logs: string[] = [];
/** Processor time of the containers that have ended. */
let cpuMs = 0;

async function start(idPrefix: string): Promise<RunningFunction> {
  const deployed = assembly.deployed(idPrefix, { name, endpoint: embedded.endpoint });
  const TMPDIR = await mkdtemp(join(dir, 'disk-'));
  return runFunction({
    ...deployed,
    environment: { ...deployed.environment, AWS_ENDPOINT_URL_S3: s3.endpoint, TMPDIR },
  });
}
/** Ends the containers that seed: the next ones begin with an empty disk. */
async function stopSeeding(): Promise<void> {
  for (const container of [0, 1]) {
    const running = containers.get(container);
    logs.push(running?.log() ?? '');
    // None before its first answer.
    cpuMs += running?.cpuMs() || 0;
    await running?.stop();
    containers.delete(container);
  }
}

const queue: EventQueue = startEventQueue(async (container, event) => {
  const known = containers.get(container) ?? (await start('ContentTexts'));
  containers.set(container, known);
  return known.invoke(event, RUN_MS);
});
const api = await start('Handler');
containers.set('api', api);
const gateway = await startGateway((event) => api.invoke(event));
try {
  const corpus = folderCorpus();
  await fill(corpus);
  await measureOne('a new container');
  await measureOne('the same container');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  queue.close();
  await gateway.close();
  for (const running of containers.values()) await running.stop();
  await s3.close();
  await embedded.close();
  await assembly.remove();
  await rm(dir, { recursive: true, force: true });
}
process.exit();

async function fill(corpus: Corpus): Promise<void> {
  const files = { PERSON: 'people', ORGANISATION: 'organisations', INITIATIVE: 'initiatives' } as const;
  for (const [kind, file] of Object.entries(files)) {
    const entries = corpus.catalogue.filter((entry) => entry.kind === kind);
    const yaml = stringify(Object.fromEntries(entries.map((entry) => [entry.key, { name: entry.name }])));
    queue.tell(s3.put(bucket, `catalogue/${file}.yaml`, yaml));
  }
  const began = performance.now();
  for (let i = 0; i < TEXTS; i++) {
    const { path, text } = corpus.article(i);
    queue.tell(s3.put(bucket, path, text));
    if (A_SECOND > 0 && i % PORTION === 0) {
      const due = (i / A_SECOND) * 1_000 - (performance.now() - began);
      await setTimeout(Math.max(0, due));
    }
  }
  const put = performance.now();
  const isLive = await isWithin(FILL_MS, async () => (await totalCount()) === TEXTS);
  const live = performance.now();
  if (isLive) await queue.idle();
  else queue.close();
  const done = performance.now();
  const batches = [...queue.batches];
  const failures = queue.failed.length;
  await stopSeeding();
  const log = logs.join('\n');
  const changing = [...log.matchAll(/Items: (\d+) added, (\d+) changed, (\d+) removed/g)].filter(
    ([, ...counts]) => counts.some((count) => count !== '0'),
  );
  const full = [...log.matchAll(/^reading: (\d+) of \1$/gm)].map(([, texts]) => texts);
  const cpu = `${seconds(cpuMs)} of processor time in the containers that seed`;
  console.log(
    isLive
      ? `${TEXTS} texts put in ${seconds(put - began)}: all live ${seconds(live - began)} after the first was put, queue empty after ${seconds(done - began)}, ${cpu}`
      : `${TEXTS} texts put in ${seconds(put - began)}: stopped after ${seconds(live - began)}, before all were live`,
  );
  console.log(
    `${batches.length} invocations (${batches.join(', ')} messages), ${changing.length} of which changed something; full seedings of ${full.join(', ') || 'none'} texts; ${failures} messages failed`,
  );
  if (!isLive) throw new Error('No text was measured by itself.');
}

/** Of each kind of change, from when it is in the bucket to when the API answers with it. */
async function measureOne(by: string): Promise<void> {
  const took: Record<'put' | 'changed' | 'removed', number[]> = { put: [], changed: [], removed: [] };
  const key = 'soir/une-breve.txt';
  const titleOf = async () => (await ask('{ article(slug: "une-breve") { title } }')).article?.title ?? null;
  const timed = async (kind: keyof typeof took, title: string | null): Promise<void> => {
    if (by === 'a new container') await stopSeeding();
    const began = performance.now();
    const text = `---\ntitle: ${title}\n---\nNadia Lahmidi était à Rabat, le soir du ${began}.\n`;
    queue.tell(title === null ? s3.remove(bucket, key) : s3.put(bucket, key, text));
    if (!(await isWithin(LONGEST_MS, async () => (await titleOf()) === title)))
      throw new Error(`${kind}: not live within ${seconds(LONGEST_MS)}`);
    took[kind].push(performance.now() - began);
    await queue.idle();
  };
  for (let round = 0; round < ROUNDS; round++) {
    await timed('put', 'Une brève');
    await timed('changed', 'Une brève, corrigée');
    await timed('removed', null);
  }
  for (const [kind, all] of Object.entries(took).filter(([, all]) => all.length > 0))
    console.log(`${kind}, by ${by}: live after ${all.map(seconds).join(', ')}`);
}

async function ask(query: string): Promise<Record<string, { title?: string; totalCount?: number } | null>> {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = JSON.parse(await answer.text());
  return data ?? {};
}

async function totalCount(): Promise<number> {
  return (await ask('{ articles { totalCount } }')).articles?.totalCount ?? 0;
}

async function isWithin(longestMs: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + longestMs;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await setTimeout(100);
  }
  return true;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
