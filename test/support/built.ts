import { noPins, type Pins } from '../../seed/identity/pins.ts';
import { type BuiltContent, buildItems } from '../../seed/pipeline.ts';
import type { Content } from '../../seed/read/content.ts';

import type { Item } from '../../store/items.ts';

/** Every item of a content, as for an empty table; fails where two have one key. */
export async function built(
  content: Content,
  pins: Pins = noPins,
): Promise<BuiltContent & { readonly items: readonly Item[] }> {
  const items = new Map<string, Item>();
  const take = (item: Item) => {
    const key = `${item.pk} ${item.sk}`;
    if (items.has(key)) throw new Error(`two items were built for ${key}`);
    items.set(key, item);
  };
  const result = await buildItems(content, pins, take, () => {});
  return { ...result, items: [...items.values()] };
}
