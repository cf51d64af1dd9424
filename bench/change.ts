import { statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seed } from '../seed/pipeline.ts';
import { contentIn } from '../seed/read/content.ts';
import { createHandler } from '../server/handler.ts';
import { ensureTable, openDatabase } from '../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import { postEvent } from '../test/support/events.ts';
import { writeSyntheticFolder } from './synthetic-folder.ts';

/**
 * `npm run bench:change -- [ARTICLES]`: what one text costs that names two entities which are in a fifth of all articles,
 * and its removal: items, requests, time; and how long readers wait meanwhile. Every second name is in no catalogue: of the
 * texts every second one names two that are, the others two that rules find. All on a database on disk; with
 * `--computing` on none, so that what is measured is reading and computing alone.
 */
const ARTICLES = Number(process.argv[2] ?? 20_000);
const ROUNDS = 6;

const folder = await mkdtemp(join(tmpdir(), 'kiosque-change-'));
const articles = join(folder, 'texts');
/** A table that takes everything and has nothing, but for what a seeding asks back: what is measured is computing alone. */
function answerNothing({ client }: ReturnType<typeof openDatabase>): void {
  const kept = new Map<string, unknown>();
  client.middlewareStack.add(
    (_, { commandName }) =>
      async (args) => {
        const { input } = args;
        const item = 'Item' in input ? input.Item : undefined;
        const of = 'Key' in input ? input.Key : item;
        const key = JSON.stringify([of?.pk, of?.sk]);
        if (item !== undefined) kept.set(key, item);
        if (commandName === 'DeleteItemCommand') kept.delete(key);
        return { response: {}, output: { $metadata: {}, Item: kept.get(key), Items: [] } };
      },
    { step: 'initialize', priority: 'low' },
  );
}

const nobody = () => async () => 'nobody';

const number = (n: number): string => Math.round(n).toLocaleString('en');

const corpus = await writeSyntheticFolder(articles, ARTICLES, 'half');

const isComputing = process.argv[3] === '--computing';
const embedded = isComputing ? null : await startEmbeddedDynamoDB({ dir: join(folder, 'data') });
try {
  const endpoint = embedded?.endpoint ?? 'http://127.0.0.1:9';
  const config = { tableName: 'bench', endpoint, anonymous: true };
  const database = openDatabase(config);
  if (isComputing) answerNothing(database);
  let requests = 0;
  let scans = 0;
  database.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        requests += 1;
        if (commandName === 'ScanCommand') scans += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  if (!isComputing) await ensureTable(database);
  const handler = createHandler(openDatabase({ ...config, serving: true }), () => {});
  const content = await contentIn(articles);
  const stateFile = join(folder, 'state.db');
  const options = {
    onProgress: () => {},
    onWait: () => {},
    graceMs: isComputing ? 0 : 1_000,
    mayRemoveMost: true,
    stateFile,
  };
  const hub = (key: string) => corpus.catalogue.find((entry) => entry.key === key)?.name ?? '';

  const timed = async (what: () => Promise<unknown>) => {
    const began = performance.now();
    await what();
    return performance.now() - began;
  };
  /** Asks one query after the other until told to stop: how long each took, and how many failed. */
  const reading = () => {
    const took: number[] = [];
    let failed = 0;
    let isOver = false;
    const read = (async () => {
      while (!isOver) {
        const began = performance.now();
        const { statusCode } = await handler(
          postEvent({
            query: '{ articles(first: 20) { nodes { title people { nodes { name aliases } } } } }',
          }),
        );
        if (statusCode !== 200) failed += 1;
        took.push(performance.now() - began);
        await pause(5);
      }
    })();
    return async () => {
      isOver = true;
      await read;
      took.sort((a, b) => a - b);
      return `${number(took[Math.floor(took.length * 0.99)] ?? 0)} ms (${took.length} answers, ${failed} failed)`;
    };
  };

  const first = await timed(() => seed(database, content, options));
  const size = statSync(stateFile).size;
  console.log(
    `${number(ARTICLES)} articles; first seeding ${number(first / 1000)} s; state ${(size / ARTICLES / 1000).toFixed(1)} KB an article`,
  );
  const reads = isComputing ? nobody : reading;
  const stopIdle = reads();
  await pause(isComputing ? 0 : 3_000);
  console.log(`readers' p99, idle: ${await stopIdle()}`);
  console.log(
    `look at all texts, nothing changed: ${number(await timed(() => seed(database, content, options)))} ms`,
  );
  const stop = reads();
  for (let round = 0; round < ROUNDS; round++) {
    const listed = round % 2;
    const [person, organisation] = [hub(`person-${listed}`), hub(`organisation-${listed}`)];
    const path = `un-texte-${round}.txt`;
    const text = `---\ntitle: Une réunion numéro ${round}\nlanguage: fr\ndate: 2027-01-0${1 + round}\n---\n${person} a rencontré des élus au siège de l’${organisation} à Rabat, où il a été question du budget.\n`;
    for (const what of ['added', 'removed']) {
      if (what === 'added') await writeFile(join(articles, path), text);
      else await rm(join(articles, path));
      [requests, scans] = [0, 0];
      const cpu = process.cpuUsage();
      const began = performance.now();
      const { plan } = await seed(database, content, { ...options, touched: new Set([path]) });
      const took = performance.now() - began;
      const busy = process.cpuUsage(cpu);
      console.log(
        `${what}, ${listed === 0 ? 'listed' : 'found'}: items ${plan.added} new, ${plan.changed} changed, ${plan.removed} removed; ${requests} requests, ${scans} scans; ${number(took)} ms, ${number((busy.user + busy.system) / 1000)} of processor`,
      );
    }
  }
  console.log(`readers' p99 meanwhile: ${await stop()}`);
  if (isComputing) process.exit();
  const stopFull = reading();
  const full = await timed(() =>
    seed(database, content, { ...options, stateFile: join(folder, 'other.db') }),
  );
  console.log(
    `full seeding without a change: ${number(full / 1000)} s; readers' p99 meanwhile: ${await stopFull()}`,
  );
} finally {
  await embedded?.close();
  await rm(folder, { recursive: true, force: true });
}
