import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Database, ScanCommand } from '../../store/dynamodb.ts';
import { type Item, PHASES } from '../../store/items.ts';

/**
 * Every item of a small table, the seed's own state aside, as sorted lines: equal tables give equal lines.
 *
 * @param pins whether what is remembered of removed records and of paths is among them
 */
export async function dumpTable(
  { client, tableName }: Database,
  { pins }: { readonly pins: boolean } = { pins: false },
): Promise<string[]> {
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: tableName }));
  const items = [...Items];
  for (let from = LastEvaluatedKey; from !== undefined; ) {
    const page = await client.send(new ScanCommand({ TableName: tableName, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  return items
    .filter((item) => item.pk?.S !== 'SEED' || (pins && item.phase?.S === 'pin'))
    .map(({ bytes, ...item }) =>
      JSON.stringify(
        Object.entries(
          bytes?.B === undefined ? item : { ...item, bytes: { S: Buffer.from(bytes.B).toString('base64') } },
        ).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .sort();
}

/** Every item of a small table, the seed's own state aside. */
export async function storedItems({ client, tableName }: Database): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const start = from === undefined ? {} : { ExclusiveStartKey: from };
    const page = await client.send(
      new ScanCommand({ TableName: tableName, Limit: 500, ConsistentRead: true, ...start }),
    );
    for (const { pk, sk, phase, hash, pin, doc, bytes } of page.Items ?? []) {
      const stored = PHASES.find((name) => name === phase?.S);
      if (stored === undefined) continue;
      const key = { pk: pk?.S ?? '', sk: sk?.S ?? '' };
      items.push({
        ...key,
        phase: stored,
        hash: hash?.S ?? '',
        pin: pin?.S ?? null,
        doc: doc?.S ?? '',
        ...(bytes?.B === undefined ? {} : { bytes: Buffer.from(bytes.B).toString('base64') }),
      });
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}
