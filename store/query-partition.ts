import type { ListRow, ListSlice } from './query-list.ts';
import type { OpenReading } from './reading.ts';

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

/** At most `limit` items of one partition that have documents, the last of its order first. One Query. */
export async function queryLast(
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

/** At most `limit` items that have bytes. One Query: fewer where they have more than 1 MB. */
export async function queryBytes(
  { send, meter, tableName }: OpenReading,
  { pk, limit, upTo }: BytesRange,
): Promise<readonly BytesRow[]> {
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
