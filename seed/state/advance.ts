import type { Document } from '../../search/document.ts';
import { slugify } from '../../store/ids.ts';
import { lists } from '../../store/keys.ts';
import { type ArticleId, ENTITY_KINDS, type EntityId } from '../../store/records.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { Candidates } from './candidates.ts';
import { type Contribution, contributionOf } from './contribution.ts';
import { noteForms } from './doubtful-in-state.ts';
import { addHolders } from './holders.ts';
import { IndexChanges } from './index-changes.ts';
import { searchedAs, searchedIn } from './index-documents.ts';
import { nameArticles } from './name-articles.ts';
import { allNames, namesNear } from './nearby.ts';
import { type State, textOf } from './open-state.ts';
import type { Owners } from './owners.ts';
import { placeParts } from './parents.ts';
import { claimAddress } from './pins-in-state.ts';
import { claimEntities, publish } from './publish.ts';
import { rememberArticles } from './remember-articles.ts';
import { rememberNames } from './remember-names.ts';
import { settle } from './settle.ts';
import { Tally } from './tally.ts';
import { asPacked, pathsOf } from './texts.ts';
import { inTurns } from './turns.ts';
import { entityIdOf, type View, viewOf } from './view.ts';

/** Texts that were taken into a state, before it is known what follows from them. */
export interface Taken {
  readonly changed: readonly string[];
  readonly candidates: Candidates;
  /** Who may be another one: the names near those that changed, or all, where an editor refuses others than before. */
  readonly settles: 'near' | 'all';
  /** Is told whose items may have changed; null where all are asked anyway. */
  readonly owners: Pick<Owners, 'add'> | null;
}

export interface Advanced {
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
  { changed, candidates, owners, settles }: Taken,
  editorial: Editorial,
): Promise<Advanced> {
  const breathe = inTurns();
  candidates.save();
  const paths = new Set(changed);
  for (const path of nameArticles(state, changed)) paths.add(path);
  const names =
    settles === 'all'
      ? allNames(state, editorial.catalogue)
      : namesNear(state, before.state, candidates, editorial.catalogue);
  const settled = settle(state, names, finalsOf(before.state, candidates.changed), editorial);
  for (const id of settled.moved)
    for (const path of pathsOf(state, 'SELECT path FROM found WHERE candidate = ?', id)) paths.add(path);

  const touched = new Set<EntityId>(settled.entities);
  /** Of whom it may be another thing what they are part of. */
  const placed = new Set<EntityId>(settled.entities);
  const touch = ({ links, forms, facts, facets, lists: filed }: Contribution) => {
    for (const id of links) touched.add(id);
    for (const { entity } of forms.values()) touched.add(entity);
    for (const { id, a, b, type } of facts.values()) {
      const other = entityIdOf(b);
      owners?.add({ type: 'fact', id });
      if (type !== 'part' && other !== null) owners?.add({ type: 'pair', a, b: other, tie: type });
      for (const one of [a, other]) if (one !== null) touched.add(one);
      if (type === 'part') placed.add(a);
    }
    for (const list of filed) owners?.add({ type: 'count', list });
    for (const { facet, value } of facets) {
      owners?.add({ type: 'facet', facet, value });
      owners?.add({ type: 'count', list: lists.facets(facet) });
    }
  };
  const relaid = [...paths].sort();
  const index = new IndexChanges(state, { allNew: owners === null });
  const tally = new Tally(state);
  const searched = new Map<ArticleId, Document>();
  for (const path of relaid) {
    const old = before.resolvedAt(path);
    if (old === null) continue;
    await breathe();
    searched.set(old.text.id, searchedIn(old));
    owners?.add({ type: 'article', id: old.text.id });
    const contribution = contributionOf(old);
    touch(contribution);
    tally.add(contribution, -1);
    noteForms(state, path, old, false);
  }
  settled.put();
  // Ids of names are settled by now: what is asked of this view stays so.
  const resolving = viewOf(state);
  const addresses = new Map<string, { readonly id: ArticleId; readonly wanted: string }>();
  for (const path of asPacked(state, relaid)) {
    const now = resolving.resolvedAt(path);
    if (now === null) continue;
    await breathe();
    owners?.add({ type: 'article', id: now.text.id });
    index.replace(searched.get(now.text.id) ?? null, searchedIn(now));
    searched.delete(now.text.id);
    const contribution = contributionOf(now);
    touch(contribution);
    tally.add(contribution, 1);
    noteForms(state, path, now, true);
    addresses.set(path, { id: now.text.id, wanted: slugify(now.text.title) });
  }
  for (const path of relaid) {
    const address = addresses.get(path);
    if (address !== undefined) claimAddress(state, 'ARTICLE', address.id, address.wanted);
  }
  for (const gone of searched.values()) index.replace(gone, null);
  tally.flush();
  placeParts(state, before, touched, owners === null ? null : placed, editorial);
  const published = publish(state, touched);
  settled.drop();
  const flipped = new Set(published.map(({ id }) => id));
  // Who is there, and what they are, is settled by now.
  const after = viewOf(state);
  claimEntities(
    after,
    published.flatMap(({ id, isPublished }) => (isPublished ? [id] : [])),
  );
  const absent = new Set<EntityId>(touched);
  rememberNames(after, before, absent, touched);
  const removed = rememberArticles(state, before, relaid, owners);
  for (const id of touched) {
    await breathe();
    index.replace(searchedAs(before, id), searchedAs(after, id));
  }
  index.settle(before.state, owners);

  if (owners === null) return { removed };
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
  return { removed };
}

/** Entities that names were. */
const finalsOf = ({ get }: State, names: Iterable<EntityId>): EntityId[] =>
  [...names].flatMap((id) => entityIdOf(get('SELECT final FROM candidates WHERE id = ?', id)?.final) ?? []);

const PART_FACTS = `SELECT DISTINCT id AS fact FROM facts WHERE a = ? AND type = 'part'`;
