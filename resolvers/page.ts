import type { GraphQLResolveInfo } from 'graphql';
import { badInput, checkCount, DEFAULT_PAGE } from './bad-input.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Rows } from './rows.ts';
import { selects } from './selection.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list. Nothing is read before a field asks for it, and nothing twice. */
export interface Page<Edge> {
  edges(): Promise<readonly Edge[]>;
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
  startCursor(): Promise<string | null>;
  endCursor(): Promise<string | null>;
  totalCount(): number | Promise<number>;
  totalCountIsExact(): boolean | Promise<boolean>;
}

interface PageOf<Value, Edge> {
  readonly rows: Rows<Value>;
  readonly toEdge: (value: Value, cursor: string) => Edge;
  readonly totalCount: () => number | Promise<number>;
  readonly totalCountIsExact?: () => boolean | Promise<boolean>;
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT at once, before anything is read. */
export function pageOf<Value, Edge>(
  args: PageArguments,
  info: GraphQLResolveInfo,
  { rows, toEdge, totalCount, totalCountIsExact = () => true }: PageOf<Value, Edge>,
): Page<Edge> {
  const { size, backward, cursor } = checkPage(args, rows.name);
  // One row more than the page tells whether the list goes on; it is read only where that is asked for.
  const probesAhead = selects(info, 'pageInfo', backward ? 'hasPreviousPage' : 'hasNextPage');
  const position = backward ? { before: cursor } : { after: cursor };
  const ahead = once(() => rows.read({ limit: size + (probesAhead ? 1 : 0), backward, ...position }));
  // What lies on the other side of the cursor depends on no row of the page: both are read in the same round.
  const behind = once(async () => {
    if (cursor === undefined) return false;
    const before = backward ? { after: cursor } : { before: cursor };
    const found = await rows.read({ limit: 1, backward: !backward, inclusive: true, ...before });
    return found.rows.length > 0 || found.stoppedAt !== null;
  });
  const page = once(async () => {
    const { rows: found, stoppedAt } = await ahead();
    const kept = found.slice(0, size).map(({ sortKey, value }) => ({ sortKey, value }));
    // Where reading gave up, the page's far cursor goes on from there, though no edge of the page stands there.
    const farEnd = found.length > size ? null : stoppedAt;
    const keys = kept.map(({ sortKey }) => sortKey);
    const [near, far] = [keys[0] ?? null, farEnd ?? keys.at(-1) ?? null];
    return {
      kept: backward ? kept.toReversed() : kept,
      start: backward ? far : near,
      end: backward ? near : far,
    };
  });
  const goesOn = async () => {
    const { rows: found, stoppedAt } = await ahead();
    return found.length > size || stoppedAt !== null;
  };
  const toCursor = (sortKey: string | null) => (sortKey === null ? null : encodeCursor(rows.name, sortKey));
  return {
    edges: once(async () =>
      (await page()).kept.map(({ sortKey, value }) => toEdge(value, encodeCursor(rows.name, sortKey))),
    ),
    hasNextPage: backward ? behind : goesOn,
    hasPreviousPage: backward ? goesOn : behind,
    startCursor: async () => toCursor((await page()).start),
    endCursor: async () => toCursor((await page()).end),
    totalCount,
    totalCountIsExact,
  };
}

/** Throws BAD_USER_INPUT where the arguments of a page lead both ways. */
export function checkDirection({ first, after, last, before }: Readonly<Record<string, unknown>>): void {
  if ((first != null || after != null) && (last != null || before != null)) {
    throw badInput('Page forward with `first` and `after`, or backward with `last` and `before`, not both.');
  }
}

function checkPage(args: PageArguments, list: string) {
  const { first, after, last, before } = args;
  checkDirection({ first, after, last, before });
  const backward = last != null || before != null;
  const size = backward ? checkCount('last', last, DEFAULT_PAGE) : checkCount('first', first, DEFAULT_PAGE);
  const given = backward ? before : after;
  const cursor = given == null ? undefined : decodeCursor(backward ? 'before' : 'after', list, given);
  return { size, backward, cursor };
}

export function once<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
