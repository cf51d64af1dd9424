import { attributesOf, type Key, seedLeaseKey, seedStateKey } from './keys.ts';
import type { Readable } from './readable.ts';
import type { ReadOutput } from './send.ts';

/**
 * What tells the content of the table from that before it; null while somebody writes, or may have been stopped while
 * writing: a seeding takes its lease some seconds before it changes anything (seed/write/apply.ts). One request, a unit
 * for each of two items.
 */
export async function contentVersion({ send, tableName }: Readable): Promise<string | null> {
  const answer = await send('BatchGetItem', {
    RequestItems: {
      [tableName]: { Keys: [seedStateKey, seedLeaseKey].map(attributesOf), ConsistentRead: true },
    },
  });
  // What was not processed may be there.
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) return null;
  const items = answer.Responses?.[tableName] ?? [];
  if (items.some((item) => isAt(item, seedLeaseKey))) return null;
  return items.find((item) => isAt(item, seedStateKey))?.doc?.S ?? null;
}

type StoredItem = NonNullable<NonNullable<ReadOutput<'BatchGetItem'>['Responses']>[string]>[number];

const isAt = (item: StoredItem, { pk, sk }: Key): boolean => item.pk?.S === pk && item.sk?.S === sk;
