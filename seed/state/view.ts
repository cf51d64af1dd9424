import type { EntityCard, EntityId, EntityKind } from '../../store/records.ts';
import { type ArticleId, ENTITY_KINDS, isArticleId, isEntityId, type NodeId } from '../../store/records.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { resolveAnalysis } from '../identity/resolve-analysis.ts';
import type { Addresses } from '../items/entity-items.ts';
import type { EntityNode } from '../items/entity-node.ts';
import { numberOf, type State, textOf, textOrNull } from './open-state.ts';
import { packReader } from './packing.ts';

/** A state as it stands: what is asked for is remembered, so nothing may change it any more. */
export interface View {
  readonly state: State;
  /** What the text at a path says, with final ids; null where there is no article of it. */
  readonly resolvedAt: (path: string) => Analysis | null;
  readonly entity: (id: EntityId) => KnownEntity | null;
  /** Of a published entity. */
  readonly card: (id: EntityId) => EntityCard | undefined;
  readonly finalId: (id: EntityId) => EntityId | null;
}

/** Of a state in which nothing is. */
export const viewOfNothing = (state: State): View => ({
  state,
  resolvedAt: () => null,
  entity: () => null,
  card: () => undefined,
  finalId: (id) => id,
});

export interface KnownEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly entry: CatalogueEntry;
  readonly parent: EntityId | null;
  readonly articles: number;
  readonly isPublished: boolean;
}

export function viewOf(state: State): View {
  const finals = new Map<EntityId, EntityId | null>();
  const finalId = (id: EntityId): EntityId | null => {
    const known = finals.get(id);
    if (known !== undefined) return known;
    const row = state.get('SELECT final FROM candidates WHERE id = ?', id);
    const final = row === undefined ? id : entityIdOf(row.final);
    finals.set(id, final);
    return final;
  };
  const entities = new Map<EntityId, KnownEntity | null>();
  const entity = (id: EntityId): KnownEntity | null => {
    const known = entities.get(id);
    if (known !== undefined) return known;
    const found = readEntity(state, id);
    entities.set(id, found);
    return found;
  };
  const cards = new Map<EntityId, EntityCard | undefined>();
  const card = (id: EntityId): EntityCard | undefined => {
    if (cards.has(id)) return cards.get(id);
    const known = entity(id);
    const [slug] = known?.isPublished ? addressesOf(state, known.kind, id) : [];
    const { kind, name, acronym } = known?.entry ?? {};
    const made =
      slug === undefined || kind === undefined || name === undefined
        ? undefined
        : { id, kind, slug, name, acronym: acronym ?? null };
    cards.set(id, made);
    return made;
  };
  const read = packReader(state);
  const resolvedAt = (path: string): Analysis | null => {
    const row = state.get('SELECT article, pack FROM texts WHERE path = ?', path);
    const id = articleIdOf(row?.article);
    return row === undefined || row.pack === null || id === null
      ? null
      : resolveAnalysis(under(read(numberOf(row.pack), path), id), finalId);
  };
  return { state, resolvedAt, entity, card, finalId };
}

const under = (analysis: Analysis, id: ArticleId): Analysis => ({
  ...analysis,
  text: { ...analysis.text, id },
});

function readEntity(state: State, id: EntityId): KnownEntity | null {
  const row = state.get('SELECT kind, entry, parent, articles, published FROM entities WHERE id = ?', id);
  const kind = ENTITY_KINDS.find((one) => one === row?.kind);
  if (row === undefined || kind === undefined) return null;
  return {
    id,
    kind,
    entry: JSON.parse(textOf(row.entry)),
    parent: entityIdOf(row.parent),
    articles: numberOf(row.articles),
    isPublished: row.published === 1,
  };
}

/** Forms of an entity that texts use. */
export const formsOf = ({ all }: State, id: EntityId): EntityNode['forms'] =>
  all('SELECT form, uses, certain FROM forms WHERE entity = ?', id).map((row) => ({
    value: textOf(row.form),
    uses: numberOf(row.uses),
    // One certain use makes the form certain.
    doubtful: row.certain === 0,
  }));

/** Every address of an id, the present one first; none where none was claimed. */
export const addressesOf = (state: State, kind: string, id: NodeId): Addresses | [] => {
  const [first, ...others] = state
    .all('SELECT address FROM addresses WHERE owner = ? ORDER BY present DESC, address', id)
    .map(({ address }) => textOf(address).split('#'))
    .flatMap(([of, slug = '']) => (of === kind ? [slug] : []));
  return first === undefined ? [] : [first, ...others];
};

export const entityIdOf = (value: unknown): EntityId | null => {
  const id = textOrNull(value);
  return id !== null && isEntityId(id) ? id : null;
};
export const articleIdOf = (value: unknown): ArticleId | null => {
  const id = textOrNull(value);
  return id !== null && isArticleId(id) ? id : null;
};
