import { articleSortKey, type ListName, lists, placeSortKey } from '../../store/keys.ts';
import {
  ENTITY_KINDS,
  type EntityId,
  type EntityName,
  type MentionRecord,
  type RelationName,
} from '../../store/records.ts';
import { lookupTags } from '../../text/language-tag.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';

/** A statement over all articles, with where it is made. */
export interface Fact {
  readonly id: string;
  /** Distinct articles that state it. */
  articles: number;
  /** By date and place; at most the newest 100. */
  readonly evidence: Evidence[];
}
export interface Evidence {
  readonly sortKey: string;
  readonly mention: MentionRecord;
}
export interface RoleFact extends Fact {
  readonly organisation: EntityId | null;
  /** As the newest article writes it. */
  title: string;
  /** Whether the newest article says that it is no longer held. */
  former: boolean;
}
export interface RelationFact extends Fact {
  readonly relation: RelationName;
  readonly organisation: EntityId;
  readonly initiative: EntityId;
}

/** What all articles together say of one entity. Its size does not grow with the number of articles. */
export interface EntityNode {
  readonly entry: CatalogueEntry;
  articles: number;
  /** Forms the texts use, with how often. */
  readonly forms: Map<string, { count: number; doubtful: boolean }>;
  readonly roles: Map<string, RoleFact>;
  readonly relations: Map<string, RelationFact>;
  /** What texts say that it is part of. */
  readonly partOf: Map<EntityId, Fact>;
}

export interface Graph {
  readonly nodes: ReadonlyMap<EntityId, EntityNode>;
  articles: number;
  /** How many articles are in each list by language or source. */
  readonly lists: Map<ListName, number>;
}

/** The contract serves at most 100 receipts of a fact. */
const EVIDENCE_KEPT = 100;

export const emptyGraph = (catalogue: readonly CatalogueEntry[]): Graph => ({
  articles: 0,
  lists: new Map(),
  nodes: new Map(
    catalogue.map((entry) => [
      entry.id,
      { entry, articles: 0, forms: new Map(), roles: new Map(), relations: new Map(), partOf: new Map() },
    ]),
  ),
});

/** Adds one article. The order in which articles are added makes no difference to the graph. */
export function addArticle(graph: Graph, analysis: Analysis): void {
  graph.articles += 1;
  const { language, sourceName } = analysis.text;
  const filed = [
    ...lookupTags(language).map(lists.articlesIn),
    ...(sourceName === null ? [] : [lists.articlesFrom(sourceName)]),
  ];
  for (const list of filed) graph.lists.set(list, (graph.lists.get(list) ?? 0) + 1);
  for (const { entity } of analysis.links) nodeOf(graph, entity).articles += 1;
  for (const { entity, place, doubtful, isName } of analysis.mentions) {
    if (isName) addForm(nodeOf(graph, entity), place.text.replace(/\s+/g, ' '), doubtful);
  }
  const toEvidence = evidenceOf(analysis);
  for (const { fact, person, organisation, title, former = false, evidence } of analysis.roles) {
    const { roles } = nodeOf(graph, person);
    const role = roles.get(fact) ?? { id: fact, organisation, title, former, articles: 0, evidence: [] };
    addEvidence(role, evidence.map(toEvidence));
    roles.set(fact, role);
    if (role.evidence[0]?.mention.article === analysis.text.id) Object.assign(role, { title, former });
  }
  const stated = new Map<string, Evidence[]>();
  // A part's fact is the same of whatever it is said to be part of.
  const keyOf = ({ fact, object }: Analysis['relations'][number]) => `${fact} ${object}`;
  for (const one of analysis.relations)
    stated.set(keyOf(one), [...(stated.get(keyOf(one)) ?? []), toEvidence(one.place)]);
  for (const one of analysis.relations) {
    const { fact, relation, subject, object } = one;
    const evidence = stated.get(keyOf(one));
    if (evidence === undefined) continue;
    stated.delete(keyOf(one));
    const node = nodeOf(graph, subject);
    if (relation === 'PART_OF') {
      if (subject === object) continue;
      const known = node.partOf.get(object) ?? { id: fact, articles: 0, evidence: [] };
      addEvidence(known, evidence);
      node.partOf.set(object, known);
      continue;
    }
    const known = node.relations.get(fact) ?? {
      id: fact,
      relation,
      organisation: subject,
      initiative: object,
      articles: 0,
      evidence: [],
    };
    addEvidence(known, evidence);
    node.relations.set(fact, known);
  }
}

export function nodeOf(graph: Graph, id: EntityId): EntityNode {
  const node = graph.nodes.get(id);
  if (node === undefined) throw new RangeError(`entity ${id} is not in the graph`);
  return node;
}

function addForm(node: EntityNode, value: string, doubtful: boolean): void {
  const known = node.forms.get(value);
  // One certain use makes the form certain.
  node.forms.set(value, { count: (known?.count ?? 0) + 1, doubtful: doubtful && (known?.doubtful ?? true) });
}

const evidenceOf =
  ({ text }: Analysis) =>
  (place: MentionRecord | Omit<MentionRecord, 'article' | 'entity'>): Evidence => ({
    sortKey: `${articleSortKey(text.publishedAt, text.id)}#${placeSortKey(place.field, place.start, place.end)}`,
    mention: { ...place, article: text.id, entity: null },
  });

function addEvidence(fact: Fact, evidence: readonly Evidence[]): void {
  fact.articles += 1;
  fact.evidence.push(...evidence);
  fact.evidence.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  fact.evidence.splice(EVIDENCE_KEPT);
}

/** Every form of an entity, canonical name first, then the catalogue's, then the texts' by frequency. */
export function namesOf({ entry, forms }: EntityNode): EntityName[] {
  const listed = entry.forms.map(({ value, language, doubtful }) => ({
    value,
    language,
    doubtful: doubtful !== null,
  }));
  const inTexts = [...forms]
    .filter(([value]) => !listed.some((name) => name.value === value))
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([value, { doubtful }]) => ({ value, language: null, doubtful }));
  return [...listed, ...inTexts];
}

/** How many entities of each kind articles name. */
export function countNodes({ nodes }: Graph) {
  const [people = 0, organisations = 0, initiatives = 0] = ENTITY_KINDS.map(
    (kind) => [...nodes.values()].filter((node) => node.entry.kind === kind && node.articles > 0).length,
  );
  return { people, organisations, initiatives };
}
