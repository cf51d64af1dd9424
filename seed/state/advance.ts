import { articleId, slugify } from '../../store/ids.ts';
import { lists } from '../../store/keys.ts';
import { type ArticleId, ENTITY_KINDS, type EntityId } from '../../store/records.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { Question } from '../editor/question.ts';
import { type DoubtfulForms, noteDoubtful } from '../identity/doubtful-forms.ts';
import { noPins, samePath } from '../identity/pins.ts';
import { settleIdentities } from '../identity/settle-identities.ts';
import type { Identifiable } from '../identity/which-article.ts';
import type { Candidates } from './candidates.ts';
import { type Contribution, contribute, contributionOf } from './contribution.ts';
import { type State, textOf, textOrNull } from './open-state.ts';
import { formerIds, isThere as isThereNow, type Owners } from './owners.ts';
import { parentsIn } from './parents.ts';
import {
  claimAddress,
  foundPins,
  identifyIn,
  idsOfKeys,
  keepFoundPin,
  putFoundPin,
} from './pins-in-state.ts';
import { pathsOf } from './texts.ts';
import { inTurns } from './turns.ts';
import { articleIdOf, entityIdOf, readEntity, type View, viewOf } from './view.ts';

/** Texts that were taken into a state, before it is known what follows from them. */
export interface Taken {
  readonly changed: readonly string[];
  readonly candidates: Candidates;
  /** Is told whose items may have changed; null where all are asked anyway. */
  readonly owners: Pick<Owners, 'add'> | null;
}

export interface Advanced {
  readonly questions: readonly Question[];
  /** Articles that are there no more. */
  readonly removed: readonly ArticleId[];
}

/**
 * Brings a state to what it is with texts that were taken into it. Whose items may differ is told to `owners`; for those
 * of before `before` is asked, a view of the state that was. Answers other tasks in between.
 *
 * @param changed paths of texts that were put or removed
 */
export async function advance(
  state: State,
  before: View,
  { changed, candidates, owners }: Taken,
  editorial: Editorial,
): Promise<Advanced> {
  const breathe = inTurns();
  candidates.save();
  const paths = new Set(changed);
  for (const path of nameArticles(state, changed)) paths.add(path);
  const settled = settle(state, candidates, editorial);
  for (const id of settled.moved)
    for (const path of pathsOf(state, 'SELECT path FROM found WHERE candidate = ?', id)) paths.add(path);

  const touched = new Set<EntityId>(settled.entities);
  const touch = ({ links, forms, facts, lists: filed }: Contribution) => {
    for (const id of links) touched.add(id);
    for (const { entity } of forms.values()) touched.add(entity);
    for (const { id, a, b, type } of facts.values()) {
      const other = entityIdOf(b);
      owners?.add({ type: 'fact', id });
      if (type !== 'part' && other !== null) owners?.add({ type: 'pair', a, b: other, tie: type });
      for (const one of [a, other]) if (one !== null) touched.add(one);
    }
    for (const list of filed) owners?.add({ type: 'count', list });
  };
  const relaid = [...paths].sort();
  for (const path of relaid) {
    const old = before.resolvedAt(path);
    if (old === null) continue;
    await breathe();
    owners?.add({ type: 'article', id: old.text.id });
    const contribution = contributionOf(old);
    touch(contribution);
    contribute(state, contribution, -1);
    noteForms(state, path, old, false);
  }
  settled.put();
  // Ids of names are settled by now: what is asked of this view stays so.
  const resolving = viewOf(state);
  for (const path of relaid) {
    const now = resolving.resolvedAt(path);
    if (now === null) continue;
    await breathe();
    owners?.add({ type: 'article', id: now.text.id });
    const contribution = contributionOf(now);
    touch(contribution);
    contribute(state, contribution, 1);
    noteForms(state, path, now, true);
    claimAddress(state, 'ARTICLE', now.text.id, slugify(now.text.title));
  }
  placeParts(state, before, touched, editorial);
  const published = publish(state, touched);
  settled.drop();
  const flipped = new Set(published.map(({ id }) => id));
  claimEntities(
    state,
    published.flatMap(({ id, isPublished }) => (isPublished ? [id] : [])),
  );
  const absent = new Set<EntityId>(touched);
  remember(state, before, absent, touched);
  const removed = keepHomes(state, before, relaid, owners);

  if (owners === null) return { questions: settled.questions, removed };
  const after = viewOf(state);
  for (const id of touched) {
    owners.add({ type: 'entity', id });
    const [was, is] = [before.card(id), after.card(id)];
    const parents = [before.entity(id)?.parent, after.entity(id)?.parent];
    owners.add({ type: 'part', id });
    if (parents[0] !== parents[1])
      for (const { fact } of state.all(PART_FACTS, id)) owners.add({ type: 'fact', id: textOf(fact) });
    for (const kind of ENTITY_KINDS)
      if (flipped.has(id) && kind === (after.entity(id) ?? before.entity(id))?.kind)
        owners.add({ type: 'count', list: lists.entitiesByName(kind) });
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    for (const at of [before, after]) addHolders(at, id, owners);
  }
  for (const id of absent) owners.add({ type: 'absent', id });
  return { questions: settled.questions, removed };
}

const PART_FACTS = `SELECT DISTINCT id AS fact FROM facts WHERE a = ? AND type = 'part'`;

/** What holds a copy of an entity's card. */
function addHolders({ state }: View, id: EntityId, owners: Pick<Owners, 'add'>): void {
  for (const [own, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    for (const row of state.all(
      `SELECT DISTINCT a, b, type FROM facts WHERE ${own} = ? AND ${other} <> '' AND type <> 'part'`,
      id,
    )) {
      const [a, b] = [entityIdOf(row.a), entityIdOf(row.b)];
      if (a !== null && b !== null)
        owners.add({ type: 'pair', a, b, tie: row.type === 'role' ? 'role' : 'relation' });
    }
  }
  const articles = `SELECT DISTINCT t.article FROM candidates c JOIN found f ON f.candidate = c.id JOIN texts t ON t.path = f.path
    WHERE c.id IN (SELECT id FROM candidates WHERE final = ?) AND t.article IS NOT NULL`;
  for (const { article } of state.all(articles, id)) {
    const known = articleIdOf(article);
    if (known !== null) owners.add({ type: 'article', id: known });
  }
}

/** Which article each changed text is; returns the paths of texts that are another one now although they did not change. */
export function nameArticles(state: State, changed: readonly string[]): string[] {
  const texts: Identifiable[] = [];
  const add = (path: string) => {
    const row = state.get('SELECT sha256, stated FROM texts WHERE path = ? AND fault IS NULL', path);
    if (row === undefined) return;
    texts.push({
      path,
      sha256: textOf(row.sha256),
      statedId: articleIdOf(row.stated),
    });
  };
  const asked = new Set(changed);
  for (let grows = true; grows; ) {
    texts.length = 0;
    for (const path of [...asked].sort()) add(path);
    const { ids, also } = identifyIn(state, texts);
    grows = also.length > 0;
    for (const path of also) asked.add(path);
    if (grows) continue;
    for (const path of asked) state.run('UPDATE texts SET article = NULL WHERE path = ?', path);
    for (const [path, id] of ids) state.run('UPDATE texts SET article = ? WHERE path = ?', id, path);
  }
  const own = new Set(changed);
  return [...asked].filter((path) => !own.has(path));
}

/** Who is who now: told of names that are another's, and of entities that are not what they were. */
export function settle(state: State, candidates: Candidates, editorial: Editorial) {
  const pins = { ...noPins, ...foundPins(state) };
  const { entries, finalId, questions } = settleIdentities(candidates.values(), editorial, pins);
  const moved: EntityId[] = [];
  for (const { id, final } of state.all('SELECT id, final FROM candidates')) {
    const candidate = entityIdOf(id);
    if (candidate === null) continue;
    const now = finalId(candidate);
    if (now === final) continue;
    moved.push(candidate);
    state.run('UPDATE candidates SET final = ? WHERE id = ?', now, candidate);
  }
  const stored = new Map(
    state.all('SELECT id, entry FROM entities').map(({ id, entry }) => [textOf(id), textOf(entry)] as const),
  );
  const changed = new Map<EntityId, { readonly entry: CatalogueEntry; readonly listed: number | null }>();
  for (const [i, entry] of entries.entries()) {
    if (stored.get(entry.id) !== written(entry))
      changed.set(entry.id, { entry, listed: i < editorial.catalogue.length ? i : null });
    stored.delete(entry.id);
  }
  const gone = [...stored.keys()].flatMap((id) => entityIdOf(id) ?? []);
  return {
    moved,
    questions,
    entities: [...changed.keys(), ...gone],
    /** Writes the entities that are new or another. */
    put: () => {
      for (const { entry, listed: place } of changed.values()) {
        state.run(PUT_ENTITY, entry.id, entry.kind, written(entry), place, entry.parent);
        state.run('DELETE FROM formers WHERE survivor = ?', entry.id);
        for (const old of formerIds(entry))
          state.run('INSERT OR REPLACE INTO formers VALUES (?, ?)', old, entry.id);
      }
    },
    /** Removes those that are not there any more. */
    drop: () => {
      for (const id of gone) {
        state.run('DELETE FROM formers WHERE survivor = ?', id);
        state.run('DELETE FROM entities WHERE id = ?', id);
      }
    },
  };
}

/** An entry of the catalogue is the same from change to change: it is written out once. */
const writtenOut = new WeakMap<CatalogueEntry, string>();
function written(entry: CatalogueEntry): string {
  const known = writtenOut.get(entry) ?? JSON.stringify(entry);
  writtenOut.set(entry, known);
  return known;
}

const PUT_ENTITY = `INSERT INTO entities (id, kind, entry, listed, parent) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET kind = excluded.kind, entry = excluded.entry, listed = excluded.listed, parent = excluded.parent`;

/** Notes where a text uses a form that the catalogue calls doubtful. */
export function noteForms({ run }: State, path: string, analysis: Analysis, isThere: boolean): void {
  const forms: DoubtfulForms = new Map();
  noteDoubtful(forms, analysis);
  for (const [entity, ofEntity] of forms)
    for (const [form, seen] of ofEntity) {
      if (isThere)
        run(
          'INSERT OR REPLACE INTO doubtful VALUES (?, ?, ?, ?)',
          entity,
          form,
          path,
          JSON.stringify(seen.seen.place),
        );
      else run('DELETE FROM doubtful WHERE entity = ? AND form = ? AND path = ?', entity, form, path);
    }
}

/** Sets what each entity is part of; those whose parent is another one, and both parents, are touched. */
export function placeParts(
  state: State,
  before: View,
  touched: Set<EntityId>,
  { catalogue }: Editorial,
): void {
  const parents = parentsIn(state, catalogue);
  for (const { id, parent } of state.all('SELECT id, parent FROM entities WHERE parent IS NOT NULL')) {
    const part = entityIdOf(id);
    if (part === null || parents.get(part) === parent) continue;
    if (!parents.has(part)) parents.set(part, null);
  }
  for (const [part, parent] of parents) {
    state.run('UPDATE entities SET parent = ? WHERE id = ? AND parent IS NOT ?', parent, part, parent);
    const was = before.entity(part)?.parent ?? null;
    if (was === parent) continue;
    for (const id of [part, was, parent]) if (id !== null) touched.add(id);
  }
}

/** Sets which entities the table has: those in an article, and what stands above one that is. Returns which changed. */
export function publish(
  state: State,
  touched: Set<EntityId>,
): { readonly id: EntityId; readonly isPublished: boolean }[] {
  const flipped = new Map<EntityId, boolean>();
  const look = (id: EntityId) => {
    const entity = readEntity(state, id);
    if (entity === null) return;
    const isPublished = entity.articles > 0 || state.get(HAS_PART, id) !== undefined;
    if (isPublished === entity.isPublished) return;
    state.run('UPDATE entities SET published = ? WHERE id = ?', isPublished ? 1 : 0, id);
    touched.add(id);
    flipped.set(id, isPublished);
    if (entity.parent !== null) {
      touched.add(entity.parent);
      look(entity.parent);
    }
  };
  for (const id of [...touched]) look(id);
  return [...flipped].map(([id, isPublished]) => ({ id, isPublished }));
}
const HAS_PART = 'SELECT 1 FROM entities WHERE parent = ? AND published = 1';

/** Gives entities their addresses, in the order of ids, then what was merged into them. */
export function claimEntities(state: State, ids: readonly EntityId[]): void {
  const sorted = [...ids].sort().flatMap((id) => readEntity(state, id) ?? []);
  for (const { id, kind, entry } of sorted) claimAddress(state, kind, id, entry.key);
  for (const entity of sorted) claimFormers(state, entity);
}

function claimFormers(
  state: State,
  { id, kind, entry }: { id: EntityId; kind: CatalogueEntry['kind']; entry: CatalogueEntry },
): void {
  for (const key of entry.formerly)
    claimAddress(state, kind, formerIds({ ...entry, formerly: [key], formerFound: [] })[0] ?? id, key);
  const address = textOf(
    state.get(
      `SELECT address FROM addresses WHERE owner = ? AND present = 1 AND address LIKE ? || '#%'`,
      id,
      kind,
    )?.address,
  );
  for (const old of entry.formerFound ?? []) claimAddress(state, kind, old.id, address.split('#')[1] ?? '');
}

/** Brings what is remembered of found names up to date, and adds to `absent` whom else that concerns. */
function remember(state: State, before: View, absent: Set<EntityId>, touched: ReadonlySet<EntityId>): void {
  const owned = (id: EntityId, entry: CatalogueEntry): void => {
    if (entry.foundAs !== undefined) put(id, entry.name, entry.foundAs);
    for (const old of entry.formerFound ?? []) put(old.id, old.name ?? entry.name, old.keys);
  };
  const put = (id: EntityId, name: string, keys: readonly string[]): void => {
    for (const other of idsOfKeys(state, keys, id)) absent.add(other);
    putFoundPin(state, id, name, keys);
  };
  for (const id of touched)
    for (const view of [before.entity(id), readEntity(state, id)])
      for (const old of view === null ? [] : formerIds(view.entry)) absent.add(old);
  for (const id of [...touched].sort()) {
    const entity = readEntity(state, id);
    if (entity?.isPublished) {
      claimFormers(state, entity);
      owned(id, entity.entry);
    }
  }
  for (const id of [...absent].sort()) {
    const isThere = ENTITY_KINDS.some((kind) => isThereNow(state, kind, id));
    if (!isThere) keepFoundPin(state, id);
  }
}

/** Brings what is remembered of articles and paths up to date. Returns the articles that are there no more. */
export function keepHomes(
  state: State,
  before: View,
  paths: readonly string[],
  owners: Pick<Owners, 'add'> | null,
): ArticleId[] {
  const touched = new Set<ArticleId>();
  for (const path of paths) {
    for (const view of [before.state, state]) {
      const id = articleIdOf(view.get('SELECT article FROM texts WHERE path = ?', path)?.article);
      if (id !== null) touched.add(id);
    }
  }
  const removed: ArticleId[] = [];
  for (const id of touched) {
    owners?.add({ type: 'absent', id });
    const row = state.get('SELECT path, sha256 FROM texts WHERE article = ?', id);
    if (row === undefined) {
      state.run('UPDATE homes SET published = 0 WHERE id = ?', id);
      removed.push(id);
    } else
      state.run(
        'INSERT OR REPLACE INTO homes VALUES (?, ?, ?, 1)',
        id,
        samePath(textOf(row.path)),
        textOf(row.sha256),
      );
  }
  for (const path of touchedPaths(state, paths, touched)) {
    owners?.add({ type: 'path', path });
    const id = textOrNull(
      state.get('SELECT article FROM texts WHERE path = ? AND article IS NOT NULL', path)?.article,
    );
    if (id !== null) {
      if (id === articleId(path)) state.run('DELETE FROM path_ids WHERE path = ?', path);
      else state.run('INSERT OR REPLACE INTO path_ids VALUES (?, ?)', path, id);
      continue;
    }
    const pinned = textOrNull(state.get('SELECT id FROM path_ids WHERE path = ?', path)?.id);
    if (pinned === null) continue;
    const isElsewhere = state.get('SELECT 1 FROM texts WHERE article = ?', pinned) !== undefined;
    const home = state.get('SELECT path FROM homes WHERE id = ?', pinned)?.path;
    if (isElsewhere || home !== path) state.run('DELETE FROM path_ids WHERE path = ?', path);
  }
  return removed;
}

function touchedPaths({ all }: State, paths: readonly string[], ids: ReadonlySet<ArticleId>): Set<string> {
  const touched = new Set(paths.map(samePath));
  for (const id of ids)
    for (const { path } of all(
      'SELECT path FROM path_ids WHERE id = ? UNION SELECT path FROM homes WHERE id = ?',
      id,
      id,
    ))
      touched.add(textOf(path));
  return touched;
}
