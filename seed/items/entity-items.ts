import { documentNumber } from '../../search/posting.ts';
import { inFormat } from '../../store/documents.ts';
import { fitting } from '../../store/fitting.ts';
import { copyOf, type Item, itemOf, toItem, written } from '../../store/items.ts';
import {
  countKey,
  edgeKey,
  entityMentionsSortKey,
  entityNameSortKey,
  findKeys,
  type ListName,
  lists,
  recordKey,
  rolesKey,
} from '../../store/keys.ts';
import type { EntityEdge, EntityId, EntityRecord, RoleRecord } from '../../store/records.ts';
import { foldedKey } from '../../text/fold.ts';
import { foundPin } from '../identity/pins.ts';
import {
  type EntityNode,
  EVIDENCE_KEPT,
  type Evidence,
  namesOf,
  type RelationFact,
  type RoleFact,
} from './entity-node.ts';
import { slugItem } from './slug-item.ts';

const SORT_KEY_BYTES = 200;
const ROLES_KEPT = 100;
const NAMES_BYTES = 150_000;
const ROLES_BYTES = 120_000;

/** Every address under which an id was published, the present one first. */
export type Addresses = readonly [present: string, ...former: string[]];

/** An id under which an entity was published before it was merged. */
export interface Former {
  readonly id: EntityId;
  readonly addresses: Addresses;
}

/**
 * What one entity by itself brings into the table: its record under its id, its slugs and those of what was merged into
 * it, its places in the root lists, and its roles.
 */
export function ownItems(node: EntityNode, addresses: Addresses, formers: readonly Former[]): Item[] {
  const record = entityRecord(node, addresses[0]);
  const { id, kind } = record;
  const doc = written(inFormat('entity', record));
  const { formerFound = [], foundAs } = node.entry;
  // Remembers for the next seeding which names were published under that id, and none but those: a merge can be undone.
  const remembered = new Map(formerFound.map((old) => [old.id, foundPin(old.name ?? record.name, old.keys)]));
  const slugItems = (owner: EntityId, [present, ...others]: Addresses): Item[] => [
    slugItem(kind, present, doc, owner, true),
    ...others.map((slug) => slugItem(kind, slug, doc, owner, false)),
  ];
  const folded = foldedName(record);
  const listed = itemOf(edgeKey(lists.entitiesByName(kind), entityNameSortKey(folded, id)), 'list', doc);
  const roles = ranked(node.roles);
  return [
    itemOf(recordKey(id), 'entity', doc, foundAs === undefined ? null : foundPin(record.name, foundAs)),
    itemOf(findKeys.record(documentNumber(kind, id)), 'entity', doc),
    ...slugItems(id, addresses),
    ...formers.flatMap((old) => [
      itemOf(recordKey(old.id), 'entity', doc, remembered.get(old.id) ?? null),
      ...slugItems(old.id, old.addresses),
    ]),
    listed,
    copyOf(
      listed,
      edgeKey(lists.entitiesByMentions(kind), entityMentionsSortKey(record.counts.articles, folded, id)),
    ),
    ...(roles.length > 0 ? [toItem(rolesKey(id), 'detail', inFormat('roles', { roles }))] : []),
  ];
}

function entityRecord(node: EntityNode, slug: string): EntityRecord {
  const { id, kind, name, acronym, country, labels, sameAs } = node.entry;
  const { parent, counts } = node;
  return {
    id,
    kind,
    slug,
    name,
    acronym,
    ...(country === undefined ? {} : { country }),
    labels,
    names: fitting(namesOf(node), NAMES_BYTES),
    sameAs,
    parent,
    counts,
  };
}

type Named = Pick<EntityRecord, 'id' | 'name'>;
const foldedName = (record: Named): string => foldedKey(record.name, SORT_KEY_BYTES);
const nameKey = (record: Named): string => entityNameSortKey(foldedName(record), record.id);

/** Most often stated first, then the one stated last, then by title: at most 100. */
function ranked(roles: readonly RoleFact[]): readonly RoleRecord[] {
  const records = [...roles]
    .sort((a, b) => b.articles - a.articles || compare(a.newest, b.newest) || compare(a.id, b.id))
    .slice(0, ROLES_KEPT)
    .map(({ id, title, organisation, articles, former = false }) => ({
      title,
      organisation,
      articles,
      fact: id,
      ...(former && { former }),
    }));
  return fitting(records, ROLES_BYTES);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The receipts of a fact: the newest hundred. */
export const evidenceItems = (fact: string, evidence: readonly Evidence[]): Item[] =>
  evidence
    .slice(0, EVIDENCE_KEPT)
    .map(({ sortKey, mention }) =>
      toItem(edgeKey(lists.evidenceFor(fact), sortKey), 'detail', inFormat('mention', mention)),
    );

/** What ties two entities: each stands in a list of the other, with what is stated of both. */
export interface Tie {
  readonly roles?: readonly RoleFact[];
  readonly relations?: readonly RelationFact[];
}

/** The place of an entity in a list of another one. */
export function edgeItem(list: ListName, card: EntityEdge['node'], { roles, relations }: Tie): Item {
  const edge: EntityEdge = {
    node: card,
    ...(roles === undefined ? {} : { roles: ranked(roles) }),
    ...(relations === undefined ? {} : { relations: inOrder(relations) }),
  };
  return toItem(edgeKey(list, nameKey(card)), 'list', inFormat('edge', edge));
}

/** By fact: which article stated which of them first makes no difference. */
const inOrder = (relations: readonly RelationFact[]) =>
  [...relations].sort((a, b) => compare(a.id, b.id)).map(({ relation, id }) => ({ relation, fact: id }));

export const countItem = (list: ListName, n: number): Item =>
  toItem(countKey(list), 'count', inFormat('count', { n }));
