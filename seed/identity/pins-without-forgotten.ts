import type { EntityId } from '../../store/records.ts';
import { type Forgotten, isForgottenBy } from '../editor/forgotten.ts';
import type { Pins } from './pins.ts';

/** What was published for whom, without whom an editor was asked to forget: their addresses and names are remembered no longer. */
export function pinsWithoutForgotten(pins: Pins, forgotten: Forgotten): Pins {
  if (forgotten.names.length === 0 && forgotten.ids.length === 0) return pins;
  const isForgotten = isForgottenBy(forgotten);
  const gone = new Set<string>();
  for (const [id, name] of pins.foundNames) if (isForgotten.name(name)) gone.add(id);
  for (const owner of new Set(pins.ownerOf.values())) if (isForgotten.id(owner)) gone.add(owner);
  for (const id of new Set(pins.foundIds.values())) if (isForgotten.id(id)) gone.add(id);
  const kept = <K, V>(map: ReadonlyMap<K, V>, ownerOf: (key: K, value: V) => string): Map<K, V> =>
    new Map([...map].filter(([key, value]) => !gone.has(ownerOf(key, value))));
  return {
    ...pins,
    slugOf: kept(pins.slugOf, (key) => key.split('#')[1] ?? ''),
    ownerOf: kept(pins.ownerOf, (_, owner) => owner),
    foundIds: kept(pins.foundIds, (_, id: EntityId) => id),
    foundNames: kept(pins.foundNames, (id: EntityId) => id),
  };
}
