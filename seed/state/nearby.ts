import { ENTITY_KINDS, type EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { catalogueByKey } from '../identity/catalogue-by-key.ts';
import type { FoundCandidate } from '../identity/found-entities.ts';
import { keysOfName, mayBeOne, ofForm } from '../identity/name-keys.ts';
import { noPins, type Pins } from '../identity/pins.ts';
import { formKey, formOfKey } from '../lexicon/form-key.ts';
import { allCandidates, type Candidates, namesSharing } from './candidates.ts';
import { type Row, type State, textOf } from './open-state.ts';
import { unpackCandidate } from './packed.ts';
import { foundPins, pinsOf } from './pins-in-state.ts';
import { entityIdOf } from './view.ts';

/** What who is who is settled over. */
export interface Names {
  readonly candidates: readonly FoundCandidate[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly pins: Pins;
}

export const allNames = (state: State, catalogue: readonly CatalogueEntry[]): Names => ({
  candidates: allCandidates(state),
  catalogue,
  pins: { ...noPins, ...foundPins(state) },
});

/**
 * The names that changed, and every one that who they are may depend on, or depend on them: what may be one with them, as
 * they were and as they are; what may claim an id that one of them may claim; and so on, until nothing is added. Among
 * them, with these pins and this part of the catalogue, each is who it is among all.
 *
 * @param before the state that was
 */
export function namesNear(
  state: State,
  before: State,
  candidates: Candidates,
  catalogue: readonly CatalogueEntry[],
): Names {
  const entriesAt = catalogueByKey(catalogue);
  const near = new Map<EntityId, FoundCandidate>();
  const entries = new Set<CatalogueEntry>();
  const ids = new Set<EntityId>();
  /** What is still to be looked around from. */
  const names: FoundCandidate[] = [];
  const pinned: EntityId[] = [];

  const addName = (id: EntityId | null): void => {
    if (id === null || near.has(id)) return;
    const candidate = candidates.get(id);
    if (candidate === undefined) return;
    near.set(id, candidate);
    names.push(candidate);
  };
  const addId = (id: EntityId | null): void => {
    if (id === null || ids.has(id)) return;
    ids.add(id);
    pinned.push(id);
  };
  const addForm = (form: string): void => {
    for (const { id } of state.all(IDS_OF_FORM, form, form, form)) addId(entityIdOf(id));
  };
  const addEntries = (key: string): void => {
    for (const entry of entriesAt.at(key)) {
      if (entries.has(entry)) continue;
      entries.add(entry);
      for (const { value } of entry.forms) addForm(formKey(entry.kind, value));
    }
  };
  const namesOf = (rows: readonly Row[]): void => {
    for (const { candidate } of rows) addName(entityIdOf(candidate));
  };

  const lookAround = (name: FoundCandidate): void => {
    const keys = keysOfName(name);
    for (const id of namesSharing(state, keys)) {
      if (near.has(id)) continue;
      const other = candidates.get(id);
      if (other !== undefined && mayBeOne(name, other)) addName(id);
    }
    for (const key of new Set([...keys.own, ...keys.sought])) addEntries(key);
    addForm(name.form);
    addForm(formKey(name.kind, name.seen.place.text));
    // An id is made of a name: it may be another's by now.
    addId(name.id);
    for (const one of [before, state]) addId(entityIdOf(one.get(FINAL, name.id)?.final));
  };
  const lookAroundId = (id: EntityId): void => {
    addName(id);
    const shown = state.get('SELECT name FROM found_names WHERE id = ?', id)?.name;
    const forms = shown === undefined ? [] : ENTITY_KINDS.map((kind) => formKey(kind, textOf(shown)));
    for (const { key } of state.all('SELECT key FROM found_keys WHERE id = ?', id)) {
      forms.push(formOfKey(textOf(key)));
      for (const row of state.all('SELECT id FROM found_keys WHERE key = ?', textOf(key)))
        addId(entityIdOf(row.id));
    }
    for (const form of forms) {
      namesOf(state.all('SELECT candidate FROM names WHERE key = ?', ofForm(form)));
      addEntries(ofForm(form));
    }
  };

  for (const id of candidates.changed) {
    const was = before.get('SELECT candidate FROM candidates WHERE id = ?', id);
    if (was !== undefined) names.push(unpackCandidate(textOf(was.candidate)));
    addName(id);
  }
  for (;;) {
    const [name, id] = [names.pop(), pinned.pop()];
    if (name !== undefined) lookAround(name);
    if (id !== undefined) lookAroundId(id);
    if (name === undefined && id === undefined) break;
  }
  return {
    candidates: [...near.values()],
    catalogue: [...entries].sort((a, b) => entriesAt.placeOf(a) - entriesAt.placeOf(b)),
    pins: { ...noPins, ...pinsOf(state, ids) },
  };
}

const FINAL = 'SELECT final FROM candidates WHERE id = ?';
/** A form, and what texts say that tells some of it from the others: see `toldKey`. */
const IDS_OF_FORM = `SELECT id FROM found_keys WHERE key = ? OR (key > ? || ' @' AND key < ? || ' A')`;
