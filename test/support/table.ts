import type { Database } from '../../store/dynamodb.ts';
import { GetItemCommand, ScanCommand } from '../../store/dynamodb.ts';
import type { Item } from '../../store/items.ts';
import { scanItems } from '../../store/write.ts';

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
    .map((item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort();
}

/** Every item of a small table, the seed's own state aside. */
export async function storedItems(database: Database): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { pk, sk, phase, hash, pin } of scanItems(database)) {
    const key = { pk: { S: pk }, sk: { S: sk } };
    const { Item } = await database.client.send(
      new GetItemCommand({ TableName: database.tableName, Key: key, ConsistentRead: true }),
    );
    items.push({ pk, sk, phase, hash, pin, doc: Item?.doc?.S ?? '' });
  }
  return items;
}
