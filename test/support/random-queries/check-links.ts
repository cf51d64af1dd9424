import type { Random } from '../../../bench/random.ts';
import type { Answer } from '../api.ts';

/** Runs a query that must succeed. */
export type Ask = (query: string, variables?: object) => Promise<Answer>;

/** Links that are told from both ends: from a type's field to a type, and back by that one's field. */
const LINKS = [
  ['Article', 'people', 'Person', 'articles'],
  ['Article', 'organisations', 'Organisation', 'articles'],
  ['Article', 'initiatives', 'Initiative', 'articles'],
  ['Person', 'organisations', 'Organisation', 'people'],
  ['Organisation', 'initiatives', 'Initiative', 'organisations'],
] as const;

const LISTS = {
  Article: 'articles',
  Person: 'people',
  Organisation: 'organisations',
  Initiative: 'initiatives',
};
const SAMPLE = 3;

/** Checks one kind of link of one random node from both ends, and the counts of all lists on the way. */
export async function checkLinks(ask: Ask, random: Random): Promise<void> {
  const link = random.pick(LINKS);
  const [from, there, to, back] = random.chance(0.5) ? link : ([link[2], link[3], link[0], link[1]] as const);
  const { list } = await ask(`{ list: ${LISTS[from]}(first: 100) { nodes { id } } }`);
  if (list.nodes.length === 0) return;
  const { id } = random.pick<Answer>(list.nodes);
  const targets = await wholeList(ask, from, id, there);
  for (let i = 0; i < Math.min(SAMPLE, targets.length); i++) {
    const target = random.pick(targets);
    const sources = await wholeList(ask, to, target, back);
    if (!sources.includes(id))
      throw new Error(`${from} ${id} has ${to} ${target} in ${there}, which has no ${back} back`);
  }
  if (from !== 'Organisation') return;
  for (const part of await wholeList(ask, 'Organisation', id, 'parts')) {
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Organisation { parent { id } } } }',
      { id: part },
    );
    if (node.parent?.id !== id)
      throw new Error(`${id} has ${part} as a part, whose parent is ${node.parent?.id}`);
  }
}

/** Ids of a node's list from end to end, whose count must be theirs. */
async function wholeList(ask: Ask, type: string, id: string, field: string): Promise<string[]> {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on ${type} {
    list: ${field}(first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } }`;
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { node }: Answer = await ask(query, { id, after });
    const { nodes, totalCount, pageInfo } = node.list;
    ids.push(...nodes.map((found: Answer) => found.id));
    if (pageInfo.hasNextPage) {
      after = pageInfo.endCursor;
      continue;
    }
    if (new Set(ids).size !== totalCount || ids.length !== totalCount)
      throw new Error(`${type} ${id} ${field}: ${ids.length} nodes, its count says ${totalCount}`);
    return ids;
  }
}
