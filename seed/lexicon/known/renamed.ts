import type { EntityId } from '../../../store/records.ts';
import { provisionalId } from '../form-key.ts';
import { readKnownNames } from './known.ts';

/** « Front national » is « Rassemblement national » today; null of a body that has its name still, or that nobody knows. */
export function calledToday(name: string): string | null {
  read ??= new Map(
    readKnownNames().flatMap(({ name: former, renamed }) =>
      renamed === null ? [] : [[provisionalId('ORGANISATION', former), renamed] as const],
    ),
  );
  return read.get(provisionalId('ORGANISATION', name)) ?? null;
}
let read: ReadonlyMap<EntityId, string> | null = null;
