import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { type Database, ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { seedLeaseKey } from '../../store/keys.ts';
import { acquireLease } from '../../store/lease.ts';
import { thisProcess } from '../../store/this-machine.ts';

const holdLease = fileURLToPath(new URL('../support/hold-lease.ts', import.meta.url));
/** Longer than a test may take: whoever waits for the lease to expire does not come to an end. */
const never = { expiryMs: 600_000 };

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());

let database: Database;
let tables = 0;
beforeEach(async () => {
  tables += 1;
  database = openDatabase({ tableName: `lease-${tables}`, endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
});

async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holdLease, embedded.endpoint, database.tableName], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

/** Whether the lease can be had while it is held so. */
const isTaken = async (): Promise<boolean> => {
  const waiting = Promise.withResolvers<boolean>();
  // Never comes to its end where it has to wait: the database is gone when the test is.
  acquireLease(database, () => waiting.resolve(false), never).then(
    () => waiting.resolve(true),
    waiting.reject,
  );
  return waiting.promise;
};

const foreign = (attributes: { machine?: { S: string }; pid?: { N: string } }) =>
  database.client.send(
    new PutItemCommand({
      TableName: database.tableName,
      Item: { pk: { S: seedLeaseKey.pk }, sk: { S: seedLeaseKey.sk }, beat: { S: 'x 0' }, ...attributes },
    }),
  );

it('a lease whose holder was killed on this machine is taken at once', async () => {
  const child = await holder();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await isTaken()).toBe(true);
});

it('a lease whose holder lives is not', async () => {
  await holder();
  expect(await isTaken()).toBe(false);
});

it.each([
  ['of another machine', { machine: { S: 'elsewhere' }, pid: { N: '4194304' } }],
  ['that does not say who it is, as releases before this one', {}],
])('nor is one whose holder is %s, whether it lives or not', async (_, attributes) => {
  await foreign(attributes);
  expect(await isTaken()).toBe(false);
});

it('a process number beyond all that there are is of a process that is gone', async () => {
  await foreign({ machine: { S: thisProcess()?.machine ?? '' }, pid: { N: '4194305' } });
  expect(await isTaken()).toBe(true);
});

it('an item in the place of the lease that is none is told, not waited for', async () => {
  await database.client.send(
    new PutItemCommand({
      TableName: database.tableName,
      Item: { pk: { S: seedLeaseKey.pk }, sk: { S: seedLeaseKey.sk }, holder: { S: 'newer' } },
    }),
  );
  await expect(isTaken()).rejects.toThrow('held by a seeding of another version');
});

it('whoever waits gives up when told to, and the holder goes on', async () => {
  const times = { expiryMs: 4_000 };
  const lease = await acquireLease(database, () => {}, times);
  const stopping = new AbortController();
  const reason = new Error('stopped');
  const waiting = acquireLease(database, () => stopping.abort(reason), times, stopping.signal);
  await expect(waiting).rejects.toBe(reason);
  await lease.check();
  await lease.release();
});
