import { randomUUID } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  ConditionalCheckFailedException,
  type Database,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from './dynamodb.ts';
import { attributesOf, seedLeaseKey } from './keys.ts';
import { isGone, type ProcessIdentity, thisProcess } from './this-machine.ts';
import { UnreadableTableError } from './unreadable-table.ts';

/**
 * One writer at a time. The lease is an item whose `beat` its holder changes every few seconds. Whoever waits watches
 * the beat by a clock of its own and takes over when it has stood still: no two clocks are compared. A holder that is
 * provably gone, a process of the same machine that does not run, is not waited for.
 */
export interface Lease {
  /** Throws LeaseLostError once another writer has taken over: await it before each write. */
  check(): Promise<void>;
  /** Idempotent. */
  release(): Promise<void>;
}

export class LeaseLostError extends Error {
  constructor() {
    super('Another seeding took over, because this one stood still too long. Run it again.');
    this.name = 'LeaseLostError';
  }
}

/** What stands in the lease's place is none that this version could take over. */
export class LeaseFormError extends UnreadableTableError {
  override readonly name = 'LeaseFormError';

  constructor() {
    super(
      'The table is held by a seeding of another version of Kiosque: let it finish. Where none runs, delete the item SEED, LEASE of the table.',
    );
  }
}

export interface LeaseTimes {
  /** A beat that has not changed for so long belongs to a writer that is gone. */
  readonly expiryMs: number;
}

const defaultLeaseTimes: LeaseTimes = { expiryMs: 10_000 };

/**
 * Takes the lease, waiting for another writer to finish or to be gone. `onWait` is called once if it has to wait. Throws
 * LeaseFormError, and the signal's reason where it is aborted before.
 */
export async function acquireLease(
  database: Database,
  onWait: () => void,
  { expiryMs }: LeaseTimes = defaultLeaseTimes,
  signal?: AbortSignal,
): Promise<Lease> {
  const holder = randomUUID();
  let seen: { readonly beat: string; readonly since: number } | null = null;
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    const current = await currentBeat(database);
    const beat = current?.beat ?? null;
    if (seen === null || seen.beat !== beat) seen = { beat: beat ?? '', since: performance.now() };
    const isFree =
      current === null ||
      (current.holder !== null && isGone(current.holder)) ||
      performance.now() - seen.since >= expiryMs;
    if (isFree) {
      const first = `${holder} 0`;
      if (await putBeat(database, first, beat)) return hold(database, holder, first, expiryMs);
    }
    if (tries === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, expiryMs / 20));
  }
}

function hold(database: Database, holder: string, first: string, expiryMs: number): Lease {
  let beat = first;
  let isLost = false;
  let beats = 0;
  let renewal = Promise.resolve();
  let lastRenewed = performance.now();
  const renew = async () => {
    const next = `${holder} ${++beats}`;
    // A failed request is no lost lease: the next beat tries again, until the lease would have run out.
    const renewed = await putBeat(database, next, beat).catch(() => null);
    if (renewed === false) isLost = true;
    if (renewed !== true) return;
    beat = next;
    lastRenewed = performance.now();
  };
  const timer = setInterval(() => {
    renewal = renewal.then(renew);
  }, expiryMs / 4);
  timer.unref();
  return {
    async check() {
      // Beats may have been missed while the process was busy: then the lease is ours only if nobody took it.
      if (performance.now() - lastRenewed >= expiryMs / 2) {
        renewal = renewal.then(renew);
        await renewal;
      }
      if (isLost || performance.now() - lastRenewed >= expiryMs) throw new LeaseLostError();
    },
    async release() {
      clearInterval(timer);
      await renewal;
      if (!isLost) await deleteBeat(database, beat);
      isLost = true;
    },
  };
}

interface StoredBeat {
  readonly beat: string;
  readonly holder: ProcessIdentity | null;
}

/** Null where nobody writes. Throws LeaseFormError. */
async function currentBeat({ client, tableName }: Database): Promise<StoredBeat | null> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: leaseKey, ConsistentRead: true }),
  );
  if (Item === undefined) return null;
  if (Item.beat?.S === undefined) throw new LeaseFormError();
  const machine = Item.machine?.S;
  const pid = Number(Item.pid?.N);
  const isKnown = machine !== undefined && Number.isInteger(pid) && pid > 0;
  return { beat: Item.beat.S, holder: isKnown ? { machine, pid } : null };
}

/** Who beats, where that can be told from everybody else. */
function holderAttributes(): Record<string, AttributeValue> {
  const holder = thisProcess();
  return holder === null ? {} : { machine: { S: holder.machine }, pid: { N: String(holder.pid) } };
}

const leaseKey = attributesOf(seedLeaseKey);

/** False where the stored beat is not `expected` (null: none is stored). */
function putBeat({ client, tableName }: Database, beat: string, expected: string | null): Promise<boolean> {
  const condition =
    expected === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'beat = :expected',
          ExpressionAttributeValues: { ':expected': { S: expected } },
        };
  return succeeds(
    client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: { ...leaseKey, ...holderAttributes(), beat: { S: beat } },
        ...condition,
      }),
    ),
  );
}

function deleteBeat({ client, tableName }: Database, beat: string): Promise<boolean> {
  return succeeds(
    client.send(
      new DeleteItemCommand({
        TableName: tableName,
        Key: leaseKey,
        ConditionExpression: 'beat = :beat',
        ExpressionAttributeValues: { ':beat': { S: beat } },
      }),
    ),
  );
}

async function succeeds(conditional: Promise<unknown>): Promise<boolean> {
  try {
    await conditional;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
