import { gzipSync } from 'node:zlib';
import { API_MEMORY_GB, PRICES } from '../config/prices.ts';
import { createHandler } from '../server/handler.ts';
import { ensureTable, openDatabase } from '../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import { postEvent } from '../test/support/events.ts';
import { bucketBill } from './bucket-bill.ts';
import { FOUR_QUERIES } from './four-queries.ts';
import { loadCorpus } from './load-corpus.ts';
import { benchCorpus } from './neighbourhood.ts';

/**
 * `npm run bench:bill`: what a million of each of the four queries costs on AWS, by config/prices.ts, from what they read
 * and carry here; beside AppSync with the same reads. Nothing of it ran on AWS: the time that Lambda bills is an assumption, and stands in the table.
 */
const SIZE = 1_000;
/** What Lambda bills for an answer, beside processor time waiting for DynamoDB: a few milliseconds for each round. */
const ROUND_MS = 6;
const PROCESSOR_MS = 3;
const LOG_BYTES = 220;
const ALARM_METRICS = 9;
const GB = 1e9;
const MILLION = 1e6;

const embedded = await startEmbeddedDynamoDB({ dir: null });
try {
  const database = openDatabase({ tableName: 'bill', endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
  // The queries read the newest articles, which are written in any case.
  const { corpus, articles, adjust, ...ids } = benchCorpus(SIZE, false);
  await loadCorpus(database, corpus, articles, adjust);
  const handler = createHandler(database);
  console.log(`Dollars for a million, ${PRICES.region}\n`);
  console.log(
    '| query | units | KB gzipped | billed ms | CloudFront | carried | Lambda | reads | log | uncached | cached at the edge | AppSync, same reads |\n|---|---|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const [name, queryOf] of FOUR_QUERIES) {
    const request = postEvent({ query: queryOf(ids) });
    const bare = await handler(request);
    const costed = await handler({ ...request, headers: { ...request.headers, 'x-kiosque-cost': '1' } });
    const { readUnits, rounds } = JSON.parse(costed.body).extensions.cost;
    const packed = gzipSync(bare.body, { level: 6 }).length;
    const ms = rounds * ROUND_MS + PROCESSOR_MS;
    const carried = ((packed * MILLION) / GB) * PRICES.cloudFrontGb;
    const lambda = PRICES.lambdaRequests + (ms / 1_000) * MILLION * API_MEMORY_GB * PRICES.lambdaGbSecond;
    const reads = readUnits.actual * PRICES.readUnits;
    const log = ((LOG_BYTES * MILLION) / GB) * PRICES.logGb;
    const cached = PRICES.cloudFrontRequests + carried;
    const appSync =
      PRICES.appSyncRequests + reads + ((Buffer.byteLength(bare.body) * MILLION) / GB) * PRICES.internetGb;
    const cells = [
      PRICES.cloudFrontRequests,
      carried,
      lambda,
      reads,
      log,
      cached + lambda + reads + log,
      cached,
      appSync,
    ];
    console.log(
      `| ${name} | ${readUnits.actual} | ${(packed / 1_000).toFixed(1)} | ${ms} | ${cells.map((dollars) => dollars.toFixed(2)).join(' | ')} |`,
    );
  }
  const idle = ALARM_METRICS * PRICES.alarm + 0.1 * PRICES.tableGb;
  console.log(
    `\nA content bucket with 20 texts a day on 100,000 articles, a month:\n${bucketBill(20, 100_000)
      .map(({ what, dollars }) => `${dollars.toFixed(2)} ${what}`)
      .join('\n')}`,
  );
  console.log(
    `\nIdle, a month: ${idle.toFixed(2)} (five alarms over nine metrics, 0.1 GB of table); with a dashboard + ${PRICES.dashboard.toFixed(2)}, with a firewall + ${(PRICES.wafAcl + PRICES.wafRule).toFixed(2)}`,
  );
} finally {
  await embedded.close();
}
