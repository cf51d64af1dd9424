import type { AttributeValue, WriteRequest } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type Database,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from './dynamodb.ts';
import { type Item, PHASES, type StoredItem } from './items.ts';
import { attributesOf, type Key } from './keys.ts';

/** What one request writes at most; bytes are of documents. */
interface Load {
  readonly items: number;
  readonly bytes: number;
}
/** BatchWriteItem takes 25 items and 16 MB: more than 25 of the largest. */
const BATCH: Load = { items: 25, bytes: Number.POSITIVE_INFINITY };
/** TransactWriteItems takes 100 items and 4 MB: one more of 400 KB may come to these. */
const TRANSACTION: Load = { items: 100, bytes: 3_000_000 };
const WRITES_UNDER_WAY = 4;
/**
 * Items a page of a Scan has at most. Without a limit the embedded database reads all that is left of the table before it
 * cuts a page off at 1 MB: the time grows with the square, and who reads meanwhile waits for it.
 */
const SCAN_ITEMS = 500;

/** Everything in the table without the documents. Reads the whole table: for seeding alone, never in a request. */
export async function* scanItems({ client, tableName }: Database): AsyncGenerator<StoredItem> {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        Limit: SCAN_ITEMS,
        ProjectionExpression: 'pk, sk, phase, #hash, pin',
        // `hash` is a reserved word of DynamoDB's expressions.
        ExpressionAttributeNames: { '#hash': 'hash' },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const { pk, sk, phase, hash, pin } of page.Items ?? []) {
      const stored = PHASES.find((name) => name === phase?.S);
      // What has no phase (the seed's own state) is not content.
      if (pk?.S === undefined || sk?.S === undefined || stored === undefined) continue;
      yield { pk: pk.S, sk: sk.S, phase: stored, hash: hash?.S ?? '', pin: pin?.S ?? null };
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

/** Told of every batch, so that a writer can stop before one and count after one. */
export interface Writing {
  /** Rejects where no more may be written. */
  readonly beforeBatch: () => Promise<void>;
  readonly afterBatch: (items: number) => void;
}

/**
 * Puts items, all of one phase, several batches at once, or one after the other with `inOrder`. Returns when the last one
 * is written.
 */
export const putItems = (
  database: Database,
  items: Iterable<Item>,
  writing: Writing,
  inOrder = false,
): Promise<void> =>
  writeAll(
    database,
    batchesOf(
      database,
      inOrder || !database.transactions ? items : byKey(items),
      (item) => ({ PutRequest: { Item: toAttributes(item) } }),
      ({ doc, bytes = '' }) => Buffer.byteLength(doc) + bytes.length,
    ),
    writing,
    inOrder,
  );

/** The keys are all distinct. */
export const deleteItems = (
  database: Database,
  keys: Iterable<Key>,
  writing: Writing,
  inOrder = false,
): Promise<void> =>
  writeAll(
    database,
    batchesOf(
      database,
      keys,
      (key) => ({ DeleteRequest: { Key: attributesOf(key) } }),
      () => 0,
    ),
    writing,
    inOrder,
  );

function* batchesOf<Value>(
  { transactions }: Database,
  values: Iterable<Value>,
  toRequest: (value: Value) => WriteRequest,
  bytesOf: (value: Value) => number,
): Generator<WriteRequest[]> {
  const load = transactions ? TRANSACTION : BATCH;
  let batch: WriteRequest[] = [];
  let bytes = 0;
  for (const value of values) {
    batch.push(toRequest(value));
    bytes += bytesOf(value);
    if (batch.length < load.items && bytes < load.bytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Neighbours stand on the same pages of a database file, of which a transaction writes each once. */
const byKey = (items: Iterable<Item>): Item[] =>
  [...items].sort((a, b) => compare(a.pk, b.pk) || compare(a.sk, b.sk));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is to be replaced is not there any more: somebody else has written. */
export class StateChangedError extends Error {
  override readonly name = 'StateChangedError';

  constructor() {
    super('Another seeding has written to the table meanwhile. Run it again.');
  }
}

/**
 * Replaces an item beside the content, such as the seed's state. Throws StateChangedError where it is not what it was.
 *
 * @param before the document that is to be there; null: none
 */
export async function replaceState(
  { client, tableName }: Database,
  key: Key,
  doc: string,
  before: string | null,
): Promise<void> {
  const condition =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'doc = :before', ExpressionAttributeValues: { ':before': { S: before } } };
  try {
    await client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: { ...attributesOf(key), doc: { S: doc } },
        ...condition,
      }),
    );
  } catch (error) {
    throw error instanceof ConditionalCheckFailedException ? new StateChangedError() : error;
  }
}

/** An item beside the content, such as how large things are in it. */
export async function putState(database: Database, key: Key, doc: object): Promise<void> {
  const item = { ...attributesOf(key), doc: { S: JSON.stringify(doc) } };
  await writeBatch(database, [{ PutRequest: { Item: item } }]);
}

/** As DynamoDB's JSON has it, for a file: bytes in base64. */
export function toJsonAttributes(item: Item): object {
  const attributes = toAttributes(item);
  return item.bytes === undefined ? attributes : { ...attributes, bytes: { B: item.bytes } };
}

function toAttributes({ pk, sk, phase, hash, doc, bytes, pin }: Item): Record<string, AttributeValue> {
  const attributes = {
    ...attributesOf({ pk, sk }),
    phase: { S: phase },
    hash: { S: hash },
    ...(bytes === undefined ? { doc: { S: doc } } : { bytes: { B: Buffer.from(bytes, 'base64') } }),
  };
  return pin === null ? attributes : { ...attributes, pin: { S: pin } };
}

async function writeAll(
  database: Database,
  batches: Generator<WriteRequest[]>,
  writing: Writing,
  inOrder: boolean,
): Promise<void> {
  const worker = async () => {
    for (const batch of shared) {
      try {
        await writing.beforeBatch();
        await writeBatch(database, batch);
      } catch (error) {
        // The other workers stop with this one.
        batches.return(undefined);
        throw error;
      }
      writing.afterBatch(batch.length);
    }
  };
  // Each worker takes the next batch; one that ends early must not end the generator for the others: `return` is left out.
  const shared: Iterable<WriteRequest[]> = { [Symbol.iterator]: () => ({ next: () => batches.next() }) };
  // All have stopped when this returns or throws: a batch under way never lands after the lease is gone.
  const outcomes = await Promise.allSettled(Array.from({ length: inOrder ? 1 : WRITES_UNDER_WAY }, worker));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function writeBatch(database: Database, batch: WriteRequest[]): Promise<void> {
  const { client, tableName } = database;
  if (database.transactions) return writeTransaction(database, batch);
  let wanted = batch;
  for (let round = 0; wanted.length > 0; round++) {
    if (round > 0) await pause(round);
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: wanted } }));
    // DynamoDB may leave some out (throttling): they are written again until none is left.
    wanted = answer.UnprocessedItems?.[tableName] ?? [];
  }
}

async function writeTransaction({ client, tableName }: Database, batch: WriteRequest[]): Promise<void> {
  const place = { TableName: tableName };
  const TransactItems = batch.map(({ PutRequest, DeleteRequest }) => ({
    ...(PutRequest && { Put: { ...place, Item: PutRequest.Item } }),
    ...(DeleteRequest && { Delete: { ...place, Key: DeleteRequest.Key } }),
  }));
  await client.send(new TransactWriteItemsCommand({ TransactItems }));
}

const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5000, 50 * 2 ** round)));
