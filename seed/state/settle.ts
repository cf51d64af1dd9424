import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { Question } from '../editor/question.ts';
import { catalogueByKey } from '../identity/catalogue-by-key.ts';
import { settleIdentities } from '../identity/settle-identities.ts';
import { askedForms } from './doubtful-in-state.ts';
import { formerIds } from './formers.ts';
import { allNames, type Names } from './nearby.ts';
import type { State } from './open-state.ts';
import { entityIdOf } from './view.ts';

export interface Settled {
  /** Names that are another entity's now. */
  readonly moved: readonly EntityId[];
  /** Entities that are new, not what they were, or not there any more. */
  readonly entities: readonly EntityId[];
  /** Writes those that are new or another. */
  readonly put: () => void;
  /** Removes those that are not there any more. */
  readonly drop: () => void;
}

/**
 * Who is who now, of all names or of some that depend on no others. Notes whose the names are; what the entities are waits
 * for `put` and `drop`.
 *
 * @param before entities that names were which are not there any more
 */
export function settle(
  state: State,
  names: Names,
  before: Iterable<EntityId>,
  { catalogue, rejections }: Editorial,
): Settled {
  const listed = { catalogue: names.catalogue, rejections };
  const { entries, finalId } = settleIdentities(names.candidates, listed, names.pins);
  const moved: EntityId[] = [];
  const were = new Set(before);
  for (const { id } of names.candidates) {
    const was = entityIdOf(state.get('SELECT final FROM candidates WHERE id = ?', id)?.final);
    if (was !== null) were.add(was);
    const now = finalId(id);
    if (now === was) continue;
    moved.push(id);
    state.run('UPDATE candidates SET final = ? WHERE id = ?', now, id);
  }
  const { placeOf } = catalogueByKey(catalogue);
  const places = new Map(names.catalogue.map((entry) => [entry.id, placeOf(entry)] as const));
  const changed = entries.filter((entry) => entryOf(state, entry.id)?.entry !== written(entry));
  for (const { id } of entries) were.delete(id);
  const gone = [...were].filter((id) => entryOf(state, id)?.listed === null);
  return {
    moved,
    entities: [...changed.map(({ id }) => id), ...gone],
    put: () => {
      for (const entry of changed) {
        state.run(
          PUT_ENTITY,
          ...[entry.id, entry.kind, written(entry), places.get(entry.id) ?? null, entry.parent],
        );
        state.run('DELETE FROM formers WHERE survivor = ?', entry.id);
        for (const old of formerIds(entry))
          state.run('INSERT OR REPLACE INTO formers VALUES (?, ?)', old, entry.id);
      }
    },
    drop: () => {
      for (const id of gone) {
        state.run('DELETE FROM formers WHERE survivor = ?', id);
        state.run('DELETE FROM entities WHERE id = ?', id);
      }
    },
  };
}

const entryOf = ({ get }: State, id: EntityId) => get('SELECT entry, listed FROM entities WHERE id = ?', id);

/** An entry of the catalogue is the same from change to change: it is written out once. */
const writtenOut = new WeakMap<CatalogueEntry, string>();
function written(entry: CatalogueEntry): string {
  const known = writtenOut.get(entry) ?? JSON.stringify(entry);
  writtenOut.set(entry, known);
  return known;
}

const PUT_ENTITY = `INSERT INTO entities (id, kind, entry, listed, parent) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET kind = excluded.kind, entry = excluded.entry, listed = excluded.listed, parent = excluded.parent`;

/** What waits for an editor, over all texts: settles all names once more. */
export function questionsIn(state: State, editorial: Editorial): readonly Question[] {
  const { candidates, catalogue, pins } = allNames(state, editorial.catalogue);
  const { questions } = settleIdentities(candidates, { ...editorial, catalogue }, pins);
  return [...questions, ...askedForms(state, editorial)];
}
