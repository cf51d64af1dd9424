import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { attributesOf, type Key } from './keys.ts';
import type { OpenReading } from './reading.ts';

/** BatchGetItem takes at most 100 keys. */
const BATCH_GET_KEYS = 100;

const address = (pk: string | undefined, sk: string | undefined): string => `${pk}\n${sk}`;

/** The documents at `keys`, which are distinct, in the same order; null where there is none. All of them in one round. */
export async function getDocuments(
  reading: OpenReading,
  keys: readonly Key[],
  consistent: boolean,
): Promise<(string | null)[]> {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return [await getDocument(reading, only, consistent)];
  const found = new Map<string, string>();
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH_GET_KEYS) }, (_, i) =>
    keys.slice(i * BATCH_GET_KEYS, (i + 1) * BATCH_GET_KEYS),
  );
  await Promise.all(batches.map((batch) => getBatch(reading, batch, consistent, found)));
  return keys.map(({ pk, sk }) => found.get(address(pk, sk)) ?? null);
}

async function getDocument({ send, meter, tableName }: OpenReading, key: Key, consistent: boolean) {
  const { doc } = await meter.measure(async () => {
    const answer = await send('GetItem', {
      TableName: tableName,
      Key: attributesOf(key),
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
  let wanted: Record<string, AttributeValue>[] = batch.map(attributesOf);
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
