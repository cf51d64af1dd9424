import { PinCollector } from '../../seed/identity/pins.ts';
import type { BuiltContent } from '../../seed/pipeline.ts';
import type { Content } from '../../seed/read/content.ts';
import type { Item } from '../../store/items.ts';
import { built } from './built.ts';

/** What a table holds after it was seeded with a content, given what it held before: without a database. */
export async function reseeded(
  before: readonly Item[],
  content: Content,
): Promise<BuiltContent & { readonly items: readonly Item[] }> {
  const collector = new PinCollector();
  for (const item of before) collector.add(item);
  return built(content, collector.pins());
}

/** Equal tables give equal lines. */
export const linesOf = (items: readonly Item[]): string[] =>
  items
    .map((item) => JSON.stringify([item.pk, item.sk, item.phase, item.pin, item.doc, item.bytes ?? null]))
    .sort();
