import type { EntityId } from '../../store/records.ts';
import { type EntityNode, type Fact, type Graph, nodeOf } from './graph.ts';

/** What an entity is part of, and where texts say so. */
export interface Parent {
  readonly id: EntityId;
  readonly stated: Fact | null;
}

/**
 * What each entity is part of: as the catalogue says, else what most articles say, the newest of those that are even.
 * Where texts go round in a circle the later entity, by id, is part of nothing.
 */
export function parentsIn(graph: Graph): ReadonlyMap<EntityId, Parent> {
  const parents = new Map<EntityId, Parent>();
  const nodes = [...graph.nodes.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  for (const { entry, partOf } of nodes)
    if (entry.parent !== null)
      parents.set(entry.id, { id: entry.parent, stated: partOf.get(entry.parent) ?? null });
  for (const node of nodes) {
    if (parents.has(node.entry.id)) continue;
    for (const [id, stated] of mostStated(node)) {
      if (nodeOf(graph, id).entry.kind !== node.entry.kind || isAbove(parents, node.entry.id, id)) continue;
      parents.set(node.entry.id, { id, stated });
      break;
    }
  }
  return parents;
}

const mostStated = ({ partOf }: EntityNode): [EntityId, Fact][] =>
  [...partOf].sort(
    ([a, x], [b, y]) => y.articles - x.articles || compare(newest(x), newest(y)) || compare(a, b),
  );

const newest = ({ evidence }: Fact): string => evidence[0]?.sortKey ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether `id` stands above `other`, or is it. */
function isAbove(parents: ReadonlyMap<EntityId, Parent>, id: EntityId, other: EntityId): boolean {
  for (let at: EntityId | undefined = other; at !== undefined; at = parents.get(at)?.id)
    if (at === id) return true;
  return false;
}
