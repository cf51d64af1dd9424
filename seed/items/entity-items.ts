import { inFormat } from '../../store/documents.ts';
import { fitting } from '../../store/fitting.ts';
import { entityId } from '../../store/ids.ts';
import { type Item, toItem } from '../../store/items.ts';
import {
  countKey,
  edgeKey,
  entityMentionsSortKey,
  entityNameSortKey,
  type ListName,
  lists,
  recordKey,
  rolesKey,
} from '../../store/keys.ts';
import {
  ENTITY_KINDS,
  type EntityEdge,
  type EntityId,
  type EntityRecord,
  type RoleRecord,
} from '../../store/records.ts';
import { foldedKey } from '../../text/fold.ts';
import { foundPin } from '../identity/pins.ts';
import type { SlugRegistry } from '../identity/slugs.ts';
import {
  type EntityNode,
  type Fact,
  type Graph,
  namesOf,
  nodeOf,
  type RelationFact,
  type RoleFact,
} from './graph.ts';
import { type Parent, parentsIn } from './parents.ts';
import { slugItem } from './slug-item.ts';

const SORT_KEY_BYTES = 200;
const ROLES_KEPT = 100;
/** A record stands in the edges of lists, with roles: both together stay below what DynamoDB takes. */
const NAMES_BYTES = 150_000;
const ROLES_BYTES = 120_000;

/** Every item that the entities bring into the table, and the counts of the root lists. */
export function entityItems(graph: Graph, slugs: SlugRegistry): Item[] {
  const parents = parentsIn(graph);
  const published = publishedNodes(graph);
  const links = neighbours(published, parents);
  const records = new Map(
    published.map((node) => {
      const { id, kind, key } = node.entry;
      return [
        id,
        entityRecord(node, parents.get(id)?.id ?? null, slugs.claim(kind, id, key), links.countsOf(id)),
      ] as const;
    }),
  );
  const recordOf = (id: EntityId): EntityRecord => {
    const record = records.get(id);
    if (record === undefined) throw new RangeError(`entity ${id} is linked but not published`);
    return record;
  };
  const counts = ENTITY_KINDS.map((kind) =>
    countItem(lists.entitiesByName(kind), published.filter((n) => n.entry.kind === kind).length),
  );
  return [
    ...published.flatMap((node) => [
      ...ownItems(node, recordOf(node.entry.id), slugs),
      ...factItems(node, parents.get(node.entry.id)?.stated ?? null),
    ]),
    ...links.edges.map(({ list, node, roles, relations }) => {
      const record = recordOf(node);
      const edge: EntityEdge = {
        node: record,
        ...(roles === undefined ? {} : { roles: ranked(roles) }),
        ...(relations === undefined
          ? {}
          : { relations: relations.map(({ relation, id }) => ({ relation, fact: id })) }),
      };
      return toItem(edgeKey(list, nameKey(record)), 'list', inFormat('edge', edge));
    }),
    ...counts,
    countItem(lists.articles, graph.articles),
    ...[...graph.lists].map(([list, n]) => countItem(list, n)),
  ];
}

const countItem = (list: ListName, n: number): Item =>
  toItem(countKey(list), 'count', inFormat('count', { n }));

/** The entities that the table has: those named in an article, and what stands above one that is. */
export function publishedNodes(graph: Graph): EntityNode[] {
  const published = new Set<EntityNode>();
  for (const node of graph.nodes.values()) {
    for (let at: EntityNode | null = node.articles > 0 ? node : null; at !== null; ) {
      published.add(at);
      at = at.entry.parent === null ? null : nodeOf(graph, at.entry.parent);
    }
  }
  return [...published].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

function entityRecord(
  node: EntityNode,
  parent: EntityId | null,
  slug: string,
  counts: EntityRecord['counts'],
): EntityRecord {
  const { id, kind, name, acronym, country, labels, sameAs } = node.entry;
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
    counts: { ...counts, articles: node.articles },
  };
}

/** The record under its id, its slugs and the ids and slugs of what was merged into it; its places in the root lists. */
function ownItems(node: EntityNode, record: EntityRecord, slugs: SlugRegistry): Item[] {
  const { id, kind } = record;
  const doc = inFormat('entity', record);
  const { formerly, formerFound = [], foundAs } = node.entry;
  const former = [
    ...formerly.map((key) => ({ key, id: entityId(key) })),
    ...formerFound.map((old) => ({ key: record.slug, id: old.id })),
  ];
  // Remembers for the next seeding which names were published under that id, and none but those: a merge can be undone.
  const remembered = new Map(formerFound.map((old) => [old.id, foundPin(old.name ?? record.name, old.keys)]));
  const present = new Set([record.slug, ...slugs.publishedSlugs(kind, id)]);
  const name = nameKey(record);
  return [
    toItem(recordKey(id), 'entity', doc, foundAs === undefined ? null : foundPin(record.name, foundAs)),
    ...[...present].map((slug) => slugItem(kind, slug, doc, id, slug === record.slug)),
    ...former.flatMap((old) => {
      const slug = slugs.claim(kind, old.id, old.key);
      const all = new Set([slug, ...slugs.publishedSlugs(kind, old.id)]);
      return [
        toItem(recordKey(old.id), 'entity', doc, remembered.get(old.id) ?? null),
        ...[...all].map((s) => slugItem(kind, s, doc, old.id, s === slug)),
      ];
    }),
    toItem(edgeKey(lists.entitiesByName(kind), name), 'list', doc),
    toItem(
      edgeKey(lists.entitiesByMentions(kind), entityMentionsSortKey(node.articles, foldedName(record), id)),
      'list',
      doc,
    ),
  ];
}

const foldedName = (record: EntityRecord): string => foldedKey(record.name, SORT_KEY_BYTES);
const nameKey = (record: EntityRecord): string => entityNameSortKey(foldedName(record), record.id);

/** A person's roles, and the receipts of everything that is stated of the entity. */
function factItems(node: EntityNode, partOf: Fact | null): Item[] {
  const facts: Fact[] = [...node.roles.values(), ...node.relations.values(), ...(partOf ? [partOf] : [])];
  const roles = ranked([...node.roles.values()]);
  return [
    ...(roles.length > 0 ? [toItem(rolesKey(node.entry.id), 'detail', inFormat('roles', { roles }))] : []),
    ...facts.flatMap(({ id, evidence }) =>
      evidence.map(({ sortKey, mention }) =>
        toItem(edgeKey(lists.evidenceFor(id), sortKey), 'detail', inFormat('mention', mention)),
      ),
    ),
  ];
}

/** Most often stated first, then the one stated last, then by title: at most 100. */
function ranked(roles: readonly RoleFact[]): readonly RoleRecord[] {
  const newest = (role: RoleFact) => role.evidence[0]?.sortKey ?? '';
  const records = [...roles]
    .sort((a, b) => b.articles - a.articles || compare(newest(a), newest(b)) || compare(a.id, b.id))
    .slice(0, ROLES_KEPT)
    .map(({ id, title, organisation, articles, former }) => ({
      title,
      organisation,
      articles,
      fact: id,
      ...(former && { former }),
    }));
  return fitting(records, ROLES_BYTES);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Edge {
  readonly list: string;
  readonly node: EntityId;
  readonly roles?: RoleFact[];
  readonly relations?: RelationFact[];
}

/** The lists between entities, both directions, and how long they are. */
function neighbours(published: readonly EntityNode[], parents: ReadonlyMap<EntityId, Parent>) {
  const edges = new Map<string, Edge>();
  const add = (list: string, node: EntityId, fact: { role?: RoleFact; relation?: RelationFact }) => {
    const key = `${list} ${node}`;
    const edge = edges.get(key) ?? {
      list,
      node,
      ...(fact.role && { roles: [] }),
      ...(fact.relation && { relations: [] }),
    };
    if (fact.role) edge.roles?.push(fact.role);
    if (fact.relation) edge.relations?.push(fact.relation);
    edges.set(key, edge);
  };
  for (const { entry, roles, relations } of published) {
    const parent = parents.get(entry.id);
    if (parent !== undefined && entry.kind === 'ORGANISATION') add(lists.partsOf(parent.id), entry.id, {});
    for (const role of roles.values()) {
      if (role.organisation === null) continue;
      add(lists.entitiesOf(entry.id, 'ORGANISATION'), role.organisation, { role });
      add(lists.entitiesOf(role.organisation, 'PERSON'), entry.id, { role });
    }
    for (const relation of relations.values()) {
      add(lists.entitiesOf(relation.organisation, 'INITIATIVE'), relation.initiative, { relation });
      add(lists.entitiesOf(relation.initiative, 'ORGANISATION'), relation.organisation, { relation });
    }
  }
  const lengths = new Map<string, number>();
  for (const { list } of edges.values()) lengths.set(list, (lengths.get(list) ?? 0) + 1);
  const length = (list: string): number => lengths.get(list) ?? 0;
  return {
    edges: [...edges.values()],
    countsOf: (id: EntityId) => ({
      articles: 0,
      people: length(lists.entitiesOf(id, 'PERSON')),
      organisations: length(lists.entitiesOf(id, 'ORGANISATION')),
      initiatives: length(lists.entitiesOf(id, 'INITIATIVE')),
      parts: length(lists.partsOf(id)),
    }),
  };
}

/** The names that rules found and that are there now, under whatever id. */
export const publishedKeys = (graph: Graph): Set<string> =>
  new Set(
    publishedNodes(graph).flatMap(({ entry: { foundAs = [], formerFound = [] } }) => [
      ...foundAs,
      ...formerFound.flatMap(({ keys }) => keys),
    ]),
  );
