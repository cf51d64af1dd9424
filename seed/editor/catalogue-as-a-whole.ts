import type { EntityId } from '../../store/records.ts';
import { fold } from '../../text/fold.ts';
import { ContentError } from '../read/content-error.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** An entry, and where an editor finds it. */
export interface Placed {
  readonly entry: CatalogueEntry;
  readonly file: string;
  readonly line: number;
}

/** What no entry shows by itself: keys used twice, parents that do not exist or go round, names of two entities. Throws ContentError. */
export function checkTogether(all: readonly Placed[]): void {
  const byKey = new Map<string, Placed>();
  for (const placed of all) {
    for (const key of [placed.entry.key, ...placed.entry.formerly]) {
      const other = byKey.get(key);
      if (other)
        throw new ContentError(
          placed.file,
          placed.line,
          `key "${key}" is also used by ${other.file}:${other.line}`,
        );
      byKey.set(key, placed);
    }
  }
  const byId = new Map(all.map((placed) => [placed.entry.id, placed]));
  for (const placed of all) checkParents(placed, byId);
  const byForm = new Map<string, Placed>();
  for (const placed of all) {
    for (const form of placed.entry.forms) {
      const folded = fold(form.value);
      const other = byForm.get(folded);
      if (other && other.entry.id !== placed.entry.id) {
        throw new ContentError(
          placed.file,
          placed.line,
          `"${form.value}" is also a name of "${other.entry.key}" (${other.file}:${other.line}): leave it to one of the two`,
        );
      }
      byForm.set(folded, placed);
    }
  }
}

function checkParents({ entry, file, line }: Placed, byId: ReadonlyMap<EntityId, Placed>): void {
  const above = new Set([entry.id]);
  for (let parent = entry.parent; parent !== null; ) {
    const found = byId.get(parent);
    if (found === undefined)
      throw new ContentError(file, line, `the parent of "${entry.key}" is not in the catalogue`);
    if (found.entry.kind !== entry.kind)
      throw new ContentError(file, line, `the parent of "${entry.key}" is of another type`);
    if (above.has(parent))
      throw new ContentError(file, line, `"${entry.key}" is part of itself by way of its parents`);
    above.add(parent);
    parent = found.entry.parent;
  }
}
