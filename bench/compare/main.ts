import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHandler } from '../../server/handler.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { postEvent } from '../../test/support/events.ts';
import { FOUR_QUERIES, type Ids } from '../four-queries.ts';
import { type Measured, measureCpu, measureLoad } from './measure.ts';
import { snapshotOf } from './memory-data.ts';
import { startPeers, textsOf } from './peers.ts';
import { type Bar, plot } from './plot.ts';
import { type Contestant, run, startContestant } from './processes.ts';
import { recordReads } from './record-reads.ts';
import { releaseBefore } from './release-before.ts';

/**
 * `npm run bench`: four queries, by rounds, requests, read units, bytes and the processor time of the process that
 * answers, beside what else could answer them, at 1,000 and 20,000 articles or those given; `-- --peers` adds PostGraphile with PostgreSQL. Writes the table and the
 * plot that docs/performance.md shows into docs/performance/.
 */
const RUNS = 5;
const REQUESTS = 60;
const LOAD_MS = 2_000;
const given = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const SIZES = given.length > 0 ? given : [1_000, 20_000];
const [NOTHING_KEPT, WARM] = ['Kiosque, nothing kept', 'Kiosque, warm'];
const OLD = 'Kiosque, release before';
/** Beyond this the release before is left out: to fill its table, too, would take longer than all that is measured. */
const OLD_UP_TO = 5_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'docs/performance');

const dir = await mkdtemp(join(tmpdir(), 'bench-'));
const old = await releaseBefore();
const lines: string[] = [];
const print = (line = '') => {
  console.log(line);
  lines.push(line);
};
const started: Contestant[] = [];
try {
  const [cpu] = cpus();
  print(
    `${cpus().length} × ${cpu?.model ?? 'processor'}, Node ${process.versions.node}, ${process.platform}`,
  );
  const bars: Bar[] = [];
  for (const size of SIZES) bars.push(...(await compare(size)));
  await writeFile(join(out, 'cpu.svg'), plot('Processor time of a request, ms', bars));
  await writeFile(join(out, `table-${SIZES.join('-')}.md`), `${lines.join('\n')}\n`);
} finally {
  for (const contestant of started) contestant.stop();
  await old?.remove();
  await rm(dir, { recursive: true, force: true });
}

async function compare(size: number): Promise<Bar[]> {
  const embedded = await startEmbeddedDynamoDB({ dir: null });
  const load = (from: string, table: string) =>
    run('load.ts', [from, embedded.endpoint, table, String(size)]);
  const ids: Ids = JSON.parse(await load(root, 'now'));
  const withOld = old !== null && size <= OLD_UP_TO;
  if (withOld && old !== null) await load(old.root, 'before');
  const database = openDatabase({
    tableName: 'now',
    endpoint: embedded.endpoint,
    anonymous: true,
    serving: true,
  });
  const queries = FOUR_QUERIES.map(([name, queryOf]) => ({ name, query: queryOf(ids) }));
  const snapshotFile = join(dir, `snapshot-${size}.json`);
  const patient = openDatabase({ tableName: 'now', endpoint: embedded.endpoint, anonymous: true });
  await writeFile(snapshotFile, JSON.stringify(await snapshotOf(patient)));
  const readsFile = join(dir, `reads-${size}.json`);
  const reads = await Promise.all(
    queries.map(async ({ query }) => [query, await recordReads(database, query)]),
  );
  await writeFile(readsFile, JSON.stringify(Object.fromEntries(reads)));
  const kiosque = (name: string, from: string, table: string, ...more: string[]) =>
    startContestant(name, 'kiosque.ts', [from, embedded.endpoint, table, ...more]);
  const contestants = [
    await kiosque(NOTHING_KEPT, root, 'now'),
    await kiosque(WARM, root, 'now', 'kept'),
    ...(withOld && old !== null ? [await kiosque(OLD, old.root, 'before')] : []),
    await startContestant('the same reads by the SDK', 'bare-sdk.ts', [embedded.endpoint, readsFile]),
    await startContestant('graphql-js over memory', 'graphql-js.ts', [snapshotFile]),
    await startContestant('Apollo Server 5 over memory', 'apollo.ts', [snapshotFile]),
  ];
  started.push(...contestants);
  const peers = process.argv.includes('--peers') ? await startPeers(snapshotFile, ids) : null;
  print(
    `\n${size.toLocaleString('en')} articles, ${RUNS} runs of ${REQUESTS} requests over 4 connections, ms of processor time a request: median (least to most)\n`,
  );
  const bars: Bar[] = [];
  const handler = createHandler(database);
  for (const { name, query } of queries) {
    const request = postEvent({ query });
    const told = JSON.parse(
      (await handler({ ...request, headers: { ...request.headers, 'x-kiosque-cost': '1' } })).body,
    );
    const { requests, rounds, readUnits } = told.extensions.cost;
    const body = JSON.stringify({ query });
    const answer = await checked(contestants, body);
    const peer = peers?.contestant ?? null;
    const peerBody = peers?.bodyOf(name) ?? body;
    if (
      peer !== null &&
      String(textsOf(JSON.parse(await peer.ask(peerBody)))) !== String(textsOf(JSON.parse(answer)))
    )
      throw new Error(`the peer answers something else: ${await peer.ask(peerBody)}`);
    const times = await measureCpu(
      peer === null ? contestants : [...contestants, peer],
      (contestant) => (contestant === peer ? peerBody : body),
      { runs: RUNS, requests: REQUESTS },
    );
    print(
      `**${name}**: ${rounds} rounds, ${requests} requests, ${readUnits.actual} read units (${readUnits.estimated} estimated), ${Buffer.byteLength(answer)} bytes\n`,
    );
    print('| | ms | nothing kept ÷ this | warm ÷ this |\n|---|---|---|---|');
    for (const [contestant, measured] of times) {
      print(
        `| ${contestant} | ${spread(measured)} | ${ratio(times, contestant, NOTHING_KEPT)} | ${ratio(times, contestant, WARM)} |`,
      );
      if (size === SIZES[0]) bars.push({ name: contestant, query: name, ms: measured.median });
    }
    print();
  }
  if (withOld && old !== null) {
    await compareLoad(JSON.stringify({ query: queries[1]?.query }), [
      ['now', (n) => startContestant('now', 'kiosque.ts', [root, embedded.endpoint, 'now', 'kept'], n)],
      ['before', (n) => startContestant('before', 'kiosque.ts', [old.root, embedded.endpoint, 'before'], n)],
    ]);
  }
  for (const contestant of started.splice(0)) contestant.stop();
  await peers?.stop();
  await embedded.close();
  return bars;
}

/** All that answer give the same. */
async function checked(contestants: readonly Contestant[], body: string): Promise<string> {
  const [first = '', ...others] = await Promise.all(
    contestants.map(async (one) => [one.name, await one.ask(body)] as const),
  ).then((answers) =>
    answers.filter(([name]) => !name.includes('by the SDK')).map(([name, text]) => `${text}\n${name}`),
  );
  const dataOf = (answer: string) => answer.slice(0, answer.lastIndexOf('\n')).trim();
  for (const other of others)
    if (dataOf(other) !== dataOf(first))
      throw new Error(`answers differ:\n${first.slice(0, 600)}\n${other.slice(0, 600)}`);
  return dataOf(first);
}

type Starter = (sockets: number) => Promise<Contestant>;

/** Requests a second for the latest 20, this release and the one before taking turns. */
async function compareLoad(body: string, sides: readonly (readonly [string, Starter])[]): Promise<void> {
  print('| latest 20 | connections | requests a second | p99, ms | refused |\n|---|---|---|---|---|');
  for (const connections of [16, 128]) {
    for (const [name, start] of [...sides, ...sides]) {
      const contestant = await start(connections);
      await measureLoad(contestant, body, connections, LOAD_MS / 2);
      const { perSecond, p99, refused } = await measureLoad(contestant, body, connections, LOAD_MS);
      print(`| ${name} | ${connections} | ${perSecond.toFixed(0)} | ${p99.toFixed(0)} | ${refused} |`);
      contestant.stop();
    }
  }
  print();
}

function spread({ median, least, most }: Measured): string {
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function ratio(times: ReadonlyMap<string, Measured>, name: string, to: string): string {
  const [own, other] = [times.get(name)?.median ?? Number.NaN, times.get(to)?.median ?? Number.NaN];
  return (other / own).toFixed(2);
}
