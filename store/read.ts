import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, type Database, GetItemCommand, QueryCommand } from './dynamodb.ts';
import type { Key, ListName } from './keys.ts';
import { Meter, type ReadCost } from './meter.ts';

/** BatchGetItem takes at most 100 keys. */
const BATCH_GET_KEYS = 100;

/** A stretch of one list, from one side. `after` and `before` are sort keys, left out themselves unless `inclusive`. */
export interface ListRange {
  readonly list: ListName;
  readonly limit: number;
  readonly backward: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly inclusive?: boolean;
}

export interface ListRow {
  readonly sortKey: string;
  readonly doc: string;
}

/** Reads of the table within one request of a client; `cost` is what they have cost so far. */
export interface Reader {
  /** The documents at `keys` in the same order, null where there is none; all of them in one round. */
  get(keys: readonly Key[], options?: { readonly consistent: boolean }): Promise<(string | null)[]>;
  /** At most `limit` rows; in the list's order, or reversed with `backward`. */
  list(range: ListRange): Promise<readonly ListRow[]>;
  readonly cost: ReadCost;
}

export function openReader(database: Database): Reader {
  const meter = new Meter();
  return {
    get: (keys, options) => getDocs(database, meter, keys, options?.consistent ?? false),
    list: (range) => listRows(database, meter, range),
    get cost() {
      return meter.cost;
    },
  };
}

const keyAttributes = ({ pk, sk }: Key): Record<string, AttributeValue> => ({ pk: { S: pk }, sk: { S: sk } });
const address = (pk: string | undefined, sk: string | undefined): string => `${pk}\n${sk}`;

async function getDocs(database: Database, meter: Meter, keys: readonly Key[], consistent: boolean) {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return [await getDoc(database, meter, only, consistent)];
  const found = new Map<string, string>();
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH_GET_KEYS) }, (_, i) =>
    keys.slice(i * BATCH_GET_KEYS, (i + 1) * BATCH_GET_KEYS),
  );
  await Promise.all(batches.map((batch) => getBatch(database, meter, batch, consistent, found)));
  return keys.map(({ pk, sk }) => found.get(address(pk, sk)) ?? null);
}

async function getDoc({ client, tableName }: Database, meter: Meter, key: Key, consistent: boolean) {
  const { doc } = await meter.measure(async () => {
    const answer = await client.send(
      new GetItemCommand({
        TableName: tableName,
        Key: keyAttributes(key),
        ConsistentRead: consistent,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    return { doc: answer.Item?.doc?.S ?? null, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
  });
  return doc;
}

async function getBatch(
  { client, tableName }: Database,
  meter: Meter,
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
      const answer = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [tableName]: { Keys: keys, ConsistentRead: consistent } },
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
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
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(1000, 20 * 2 ** round)));

async function listRows(database: Database, meter: Meter, range: ListRange): Promise<readonly ListRow[]> {
  const { client, tableName } = database;
  const pk = `LIST#${range.list}`;
  const rows: ListRow[] = [];
  let { after, before, inclusive = false } = range;
  // A Query stops at 1 MB of items: the rest of the page is a further Query from where it stopped.
  for (;;) {
    const { condition, values } = sortKeyCondition(after, before, inclusive);
    const { answer } = await meter.measure(async () => {
      const answer = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: `pk = :pk${condition}`,
          ExpressionAttributeValues: { ':pk': { S: pk }, ...values },
          ScanIndexForward: !range.backward,
          Limit: range.limit - rows.length,
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
      return { answer, readUnits: answer.ConsumedCapacity?.CapacityUnits ?? 0 };
    });
    for (const item of answer.Items ?? []) {
      if (item.sk?.S !== undefined && item.doc?.S !== undefined)
        rows.push({ sortKey: item.sk.S, doc: item.doc.S });
    }
    const stoppedAt = answer.LastEvaluatedKey?.sk?.S;
    if (stoppedAt === undefined || rows.length >= range.limit) return rows;
    inclusive = false;
    if (range.backward) before = stoppedAt;
    else after = stoppedAt;
  }
}

function sortKeyCondition(after: string | undefined, before: string | undefined, inclusive: boolean) {
  if (after !== undefined && before !== undefined) {
    throw new RangeError('a list is read from one side: give after or before');
  }
  const or = inclusive ? '=' : '';
  const end = after ?? before;
  if (end === undefined) return { condition: '', values: {} };
  return {
    condition: ` AND sk ${after === undefined ? '<' : '>'}${or} :end`,
    values: { ':end': { S: end } },
  };
}
