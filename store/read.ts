import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Database } from './dynamodb.ts';
import type { Key, ListName } from './keys.ts';
import type { ReadCost } from './meter.ts';
import { type OpenReading, openReading, type Reading } from './reading.ts';

/** BatchGetItem takes at most 100 keys. */
const BATCH_GET_KEYS = 100;

/** A stretch of one list. All four ends are sort keys. */
export interface ListRange {
  readonly list: ListName;
  readonly limit: number;
  readonly backward: boolean;
  /** Only rows behind, or before, this key; the row itself is left out unless `inclusive`. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly inclusive?: boolean;
  /** Only rows from, or up to, this key, which is included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ListSlice {
  readonly rows: readonly ListRow[];
  readonly readUnits: number;
}

/** A stretch of a partition whose items have bytes. */
export interface BytesRange {
  readonly pk: string;
  readonly limit: number;
  /** The last ones up to this sort key, from it on backward; without it the first ones. */
  readonly upTo?: string;
}

export interface BytesRow {
  readonly sortKey: string;
  readonly bytes: Uint8Array;
}

export interface ListRow {
  readonly sortKey: string;
  readonly doc: string;
}

/** Reads of the table within one request of a client; `cost` is what they have cost so far. */
export interface Reader {
  /** The documents at `keys` in the same order, null where there is none; all of them in one round. */
  get(keys: readonly Key[], options?: { readonly consistent: boolean }): Promise<(string | null)[]>;
  /** At most `limit` items of one partition, the last of its order first. */
  partition(pk: string, limit: number): Promise<ListSlice>;
  /** At most `limit` rows; in the list's order, or reversed with `backward`. */
  list(range: ListRange): Promise<ListSlice>;
  /** At most `limit` items that have bytes; fewer where they have more than 1 MB. */
  bytes(range: BytesRange): Promise<readonly BytesRow[]>;
  /** Charges what need not be read because it is kept: a refusal does not depend on what is. Throws ReadLimitError. */
  charge(readUnits: number): void;
  readonly cost: ReadCost;
}

/**
 * A reader for one request of a client. Its reads throw DatabaseUnavailableError where the database does not answer,
 * or not before `options.signal` aborts, and ReadLimitError beyond `options.mostReadUnits`.
 */
export function openReader(database: Database, options: Reading = {}): Reader {
  const reading = openReading(database, options);
  return {
    get: (keys, { consistent } = { consistent: false }) => getDocs(reading, keys, consistent),
    partition: (pk, limit) => lastItems(reading, pk, limit),
    list: (range) => listRows(reading, range),
    bytes: (range) => bytesRows(reading, range),
    charge: (readUnits) => reading.meter.charge(readUnits),
    get cost() {
      return reading.meter.cost;
    },
  };
}

const keyAttributes = ({ pk, sk }: Key): Record<string, AttributeValue> => ({ pk: { S: pk }, sk: { S: sk } });
const address = (pk: string | undefined, sk: string | undefined): string => `${pk}\n${sk}`;

async function getDocs(reading: OpenReading, keys: readonly Key[], consistent: boolean) {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return [await getDoc(reading, only, consistent)];
  const found = new Map<string, string>();
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH_GET_KEYS) }, (_, i) =>
    keys.slice(i * BATCH_GET_KEYS, (i + 1) * BATCH_GET_KEYS),
  );
  await Promise.all(batches.map((batch) => getBatch(reading, batch, consistent, found)));
  return keys.map(({ pk, sk }) => found.get(address(pk, sk)) ?? null);
}

async function getDoc({ send, meter, tableName }: OpenReading, key: Key, consistent: boolean) {
  const { doc } = await meter.measure(async () => {
    const answer = await send('GetItem', {
      TableName: tableName,
      Key: keyAttributes(key),
      ConsistentRead: consistent,
      ReturnConsumedCapacity: 'TOTAL',
    });
    return { doc: answer.Item?.doc?.S ?? null, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
  });
  return doc;
}

async function getBatch(
  { send, meter, tableName }: OpenReading,
  batch: readonly Key[],
  consistent: boolean,
  found: Map<string, string>,
): Promise<void> {
  let wanted: Record<string, AttributeValue>[] = batch.map(keyAttributes);
  // DynamoDB may leave keys unprocessed (16 MB an answer, throttling): they are asked for again, never taken as absent.
  for (let round = 0; wanted.length > 0; round++) {
    if (round > 0) await pause(round);
    const keys = wanted;
    const { answer } = await meter.measure(async () => {
      const answer = await send('BatchGetItem', {
        RequestItems: { [tableName]: { Keys: keys, ConsistentRead: consistent } },
        ReturnConsumedCapacity: 'TOTAL',
      });
      const readUnits = (answer.ConsumedCapacity ?? []).reduce((sum, c) => sum + (c.CapacityUnits ?? 0), 0);
      return { answer, readUnits };
    });
    for (const item of answer.Responses?.[tableName] ?? []) {
      if (item.doc?.S !== undefined) found.set(address(item.pk?.S, item.sk?.S), item.doc.S);
    }
    wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
}

const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 20 * 2 ** round)));

async function lastItems(
  { send, meter, tableName }: OpenReading,
  pk: string,
  limit: number,
): Promise<ListSlice> {
  return meter.measure(async () => {
    const answer = await send('Query', {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ScanIndexForward: false,
      Limit: limit,
      ReturnConsumedCapacity: 'TOTAL',
    });
    const rows: ListRow[] = [];
    for (const { sk, doc } of answer.Items ?? [])
      if (sk?.S !== undefined && doc?.S !== undefined) rows.push({ sortKey: sk.S, doc: doc.S });
    return { rows, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
  });
}

async function bytesRows({ send, meter, tableName }: OpenReading, { pk, limit, upTo }: BytesRange) {
  const { rows } = await meter.measure(async () => {
    const answer = await send('Query', {
      TableName: tableName,
      KeyConditionExpression: upTo === undefined ? 'pk = :pk' : 'pk = :pk AND sk <= :high',
      ExpressionAttributeValues: {
        ':pk': { S: pk },
        ...(upTo === undefined ? {} : { ':high': { S: upTo } }),
      },
      ScanIndexForward: upTo === undefined,
      Limit: limit,
      ReturnConsumedCapacity: 'TOTAL',
    });
    const rows: BytesRow[] = [];
    for (const { sk, bytes } of answer.Items ?? [])
      if (sk?.S !== undefined && bytes !== undefined) rows.push({ sortKey: sk.S, bytes: toBytes(bytes.B) });
    return { rows, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
  });
  return rows;
}

const NO_BYTES = new Uint8Array();

/** Bytes as the SDK gives them, or as they stand in DynamoDB's JSON. */
function toBytes(value: unknown): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value, 'base64');
  return value instanceof Uint8Array ? value : NO_BYTES;
}

async function listRows({ send, meter, tableName }: OpenReading, range: ListRange): Promise<ListSlice> {
  const { list, limit, backward } = range;
  const rows: ListRow[] = [];
  let readUnits = 0;
  let ends = endsOf(range);
  // A Query stops at 1 MB of items: the rest of the page is a further Query from where it stopped.
  for (;;) {
    if (ends.low !== undefined && ends.high !== undefined && ends.low > ends.high) return { rows, readUnits };
    const { condition, values } = sortKeyCondition(ends);
    const { answer, readUnits: units } = await meter.measure(async () => {
      const answer = await send('Query', {
        TableName: tableName,
        KeyConditionExpression: `pk = :pk${condition}`,
        ExpressionAttributeValues: { ':pk': { S: `LIST#${list}` }, ...values },
        ScanIndexForward: !backward,
        // An end that is left out may be read all the same (see sortKeyCondition).
        Limit: limit - rows.length + (readsExcluded(ends) ? 1 : 0),
        ReturnConsumedCapacity: 'TOTAL',
      });
      return { answer, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
    });
    readUnits += units;
    for (const { sk, doc } of answer.Items ?? []) {
      const isWanted = sk?.S !== undefined && sk.S !== ends.excluded && rows.length < limit;
      if (isWanted && doc?.S !== undefined) rows.push({ sortKey: sk.S, doc: doc.S });
    }
    const stoppedAt = answer.LastEvaluatedKey?.sk?.S;
    if (stoppedAt === undefined || rows.length >= limit) return { rows, readUnits };
    ends = endsOf({
      ...range,
      inclusive: false,
      ...(backward ? { before: stoppedAt } : { after: stoppedAt }),
    });
  }
}

interface Ends {
  readonly low: string | undefined;
  readonly high: string | undefined;
  /** The one end that is no part of the range. */
  readonly excluded: string | undefined;
}

function endsOf({ after, before, from, to, inclusive = false }: ListRange): Ends {
  if (after !== undefined && before !== undefined) throw new RangeError('give after or before, not both');
  const low = after === undefined || (from !== undefined && from > after) ? from : after;
  const high = before === undefined || (to !== undefined && to < before) ? to : before;
  const cursor = after ?? before;
  const isEnd = cursor !== undefined && cursor === (after === undefined ? high : low);
  return { low, high, excluded: isEnd && !inclusive ? cursor : undefined };
}

const readsExcluded = ({ low, high, excluded }: Ends): boolean =>
  excluded !== undefined && low !== undefined && high !== undefined;

/** DynamoDB takes one condition on the sort key, and BETWEEN includes both of its ends. */
function sortKeyCondition({ low, high, excluded }: Ends): {
  condition: string;
  values: Record<string, AttributeValue>;
} {
  if (low !== undefined && high !== undefined) {
    return {
      condition: ' AND sk BETWEEN :low AND :high',
      values: { ':low': { S: low }, ':high': { S: high } },
    };
  }
  const or = excluded === undefined ? '=' : '';
  if (low !== undefined) return { condition: ` AND sk >${or} :low`, values: { ':low': { S: low } } };
  if (high !== undefined) return { condition: ` AND sk <${or} :high`, values: { ':high': { S: high } } };
  return { condition: '', values: {} };
}
