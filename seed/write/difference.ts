import type { Item } from '../../store/items.ts';
import { itemsOf, type Owners } from '../state/owners.ts';
import type { View } from '../state/view.ts';
import type { Difference } from './journal.ts';

/** What of the touched owners differs. */
export function differenceOf(before: View, after: View, owners: Owners): Difference {
  const old = new Map<string, Item>();
  const now = new Map<string, Item>();
  const gather = (items: Map<string, Item>, view: View) => {
    for (const owner of owners)
      for (const item of itemsOf(view, owner)) items.set(`${item.pk}\n${item.sk}`, item);
  };
  gather(old, before);
  gather(now, after);
  const puts = [...now].flatMap(([key, item]) => {
    const was = old.get(key);
    if (was?.hash === item.hash) return [];
    return [{ item, change: was === undefined ? ('added' as const) : ('changed' as const) }];
  });
  return { puts, removed: [...old].flatMap(([key, item]) => (now.has(key) ? [] : [item])) };
}
