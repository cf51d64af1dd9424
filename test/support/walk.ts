import type { Answer, Api } from './api.ts';

/** A list of the API: how to ask for a page of it, and where in the answer the page is. */
export interface ListUnderTest {
  readonly name: string;
  readonly query: (pageArguments: string, selection: string) => string;
  readonly find: (data: Answer) => Answer;
}

export interface Walked {
  readonly ids: readonly string[];
  readonly pages: number;
}

const MOST_PAGES = 1_000;

/** Pages through a list from one end to the other, checking what each page says of itself. */
export async function walkList(
  api: Api,
  list: ListUnderTest,
  size: number,
  backward: boolean,
): Promise<Walked> {
  const ids: string[] = [];
  const [count, cursorArgument] = backward ? ['last', 'before'] : ['first', 'after'];
  let cursor: string | null = null;
  for (let pages = 1; pages <= MOST_PAGES; pages++) {
    const from: string = cursor === null ? '' : `, ${cursorArgument}: "${cursor}"`;
    const selection =
      'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const page: Answer = list.find(await api.query(list.query(`${count}: ${size}${from}`, selection)));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const [goesOn, cameFrom, far] = backward
      ? [hasPreviousPage, hasNextPage, startCursor]
      : [hasNextPage, hasPreviousPage, endCursor];
    const found: string[] = page.edges.map((edge: Answer) => edge.node.id);
    if (found.length > size) throw new Error(`${list.name}: a page of ${size} has ${found.length}`);
    if (JSON.stringify(page.nodes.map((node: Answer) => node.id)) !== JSON.stringify(found))
      throw new Error(`${list.name}: nodes are not the edges’ nodes`);
    if (cameFrom !== ids.length > 0 && cursor === null)
      throw new Error(`${list.name}: the first page says it is not the first`);
    if (ids.length > 0 && !cameFrom)
      throw new Error(`${list.name}: a later page says nothing comes before it`);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    if (!goesOn) return { ids, pages };
    if (far === null) throw new Error(`${list.name}: goes on, but from nowhere`);
    cursor = far;
  }
  throw new Error(`${list.name} has no end`);
}
