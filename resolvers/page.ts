import type { GraphQLResolveInfo } from 'graphql';
import { badInput, checkCount, DEFAULT_PAGE } from './bad-input.ts';
import { cursorsOf, decodeCursor } from './cursor.ts';
import type { Row, Rows, Slice } from './rows.ts';
import { selects } from './selection.ts';
import { type Soon, whenThere } from './soon.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list. Nothing is read before a field asks for it, and nothing twice. */
export interface Page<Edge, Node = unknown> {
  edges(): Soon<readonly Edge[]>;
  nodes(): Soon<readonly Node[]>;
  hasNextPage(): Soon<boolean>;
  hasPreviousPage(): Soon<boolean>;
  startCursor(): Soon<string | null>;
  endCursor(): Soon<string | null>;
  totalCount(): Soon<number>;
  totalCountIsExact(): Soon<boolean>;
}

interface PageOf<Value, Node, Edge> {
  readonly rows: Rows<Value>;
  readonly toNode: (value: Value) => Node;
  /** `cursor` computes it: most clients ask for none, and many for no edges. */
  readonly toEdge: (node: Node, cursor: () => string, value: Value) => Edge;
  readonly totalCount: () => Soon<number>;
  readonly totalCountIsExact?: () => Soon<boolean>;
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT at once, before anything is read. */
export function pageOf<Value, Node, Edge>(
  args: PageArguments,
  info: GraphQLResolveInfo,
  list: PageOf<Value, Node, Edge>,
): Page<Edge, Node> {
  const asked = checkPage(args, list.rows);
  // One row more than the page tells whether the list goes on; it is read only where that is asked for.
  const probesAhead = selects(info, 'pageInfo', asked.backward ? 'hasPreviousPage' : 'hasNextPage');
  return new ListPage(asked, probesAhead, list);
}

class ListPage<Value, Node, Edge> implements Page<Edge, Node> {
  readonly #asked: AskedPage;
  readonly #probesAhead: boolean;
  readonly #list: PageOf<Value, Node, Edge>;
  #cursorOf: ((sortKey: string) => string) | undefined;
  #slice: Soon<Slice<Value>> | undefined;
  #rows: Soon<readonly Row<Value>[]> | undefined;
  #nodes: Soon<readonly Node[]> | undefined;
  #edges: Soon<readonly Edge[]> | undefined;
  #isBehind: Soon<boolean> | undefined;

  constructor(asked: AskedPage, probesAhead: boolean, list: PageOf<Value, Node, Edge>) {
    this.#asked = asked;
    this.#probesAhead = probesAhead;
    this.#list = list;
  }

  /** An edge has the node that is among the nodes. */
  edges(): Soon<readonly Edge[]> {
    this.#edges ??= whenThere(this.nodes(), (nodes) =>
      whenThere(this.#onPage(), (rows) =>
        rows.map(({ sortKey, value }, i) => {
          const node = nodes[i] ?? this.#list.toNode(value);
          return this.#list.toEdge(node, () => this.#toCursor(sortKey), value);
        }),
      ),
    );
    return this.#edges;
  }

  nodes(): Soon<readonly Node[]> {
    this.#nodes ??= whenThere(this.#onPage(), (rows) => rows.map(({ value }) => this.#list.toNode(value)));
    return this.#nodes;
  }

  hasNextPage(): Soon<boolean> {
    return this.#asked.backward ? this.#behind() : this.#goesOn();
  }

  hasPreviousPage(): Soon<boolean> {
    return this.#asked.backward ? this.#goesOn() : this.#behind();
  }

  startCursor(): Soon<string | null> {
    return this.#asked.backward ? this.#farCursor() : this.#nearCursor();
  }

  endCursor(): Soon<string | null> {
    return this.#asked.backward ? this.#nearCursor() : this.#farCursor();
  }

  totalCount(): Soon<number> {
    return this.#list.totalCount();
  }

  totalCountIsExact(): Soon<boolean> {
    return this.#list.totalCountIsExact?.() ?? true;
  }

  #toCursor(sortKey: string): string {
    this.#cursorOf ??= cursorsOf(this.#list.rows.name);
    return this.#cursorOf(sortKey);
  }

  /** In the order of the list, without the row that tells whether it goes on. */
  #onPage(): Soon<readonly Row<Value>[]> {
    this.#rows ??= whenThere(this.#ahead(), ({ rows }) => {
      const { size, backward } = this.#asked;
      const kept = rows.length > size ? rows.slice(0, size) : rows;
      return backward ? kept.toReversed() : kept;
    });
    return this.#rows;
  }

  #ahead(): Soon<Slice<Value>> {
    const { size, backward, cursor } = this.#asked;
    const position = backward ? { before: cursor } : { after: cursor };
    this.#slice ??= this.#list.rows.read({
      limit: size + (this.#probesAhead ? 1 : 0),
      backward,
      ...position,
    });
    return this.#slice;
  }

  /** What lies on the other side of the cursor depends on no row of the page: both are read in the same round. */
  #behind(): Soon<boolean> {
    const { backward, cursor } = this.#asked;
    if (cursor === undefined) return false;
    const before = backward ? { after: cursor } : { before: cursor };
    this.#isBehind ??= whenThere(
      this.#list.rows.read({ limit: 1, backward: !backward, inclusive: true, ...before }),
      ({ rows, stoppedAt }) => rows.length > 0 || stoppedAt !== null,
    );
    return this.#isBehind;
  }

  #goesOn(): Soon<boolean> {
    return whenThere(
      this.#ahead(),
      ({ rows, stoppedAt }) => rows.length > this.#asked.size || stoppedAt !== null,
    );
  }

  #nearCursor(): Soon<string | null> {
    return whenThere(this.#ahead(), ({ rows }) => {
      const [near] = rows;
      return near === undefined || this.#asked.size === 0 ? null : this.#toCursor(near.sortKey);
    });
  }

  #farCursor(): Soon<string | null> {
    return whenThere(this.#ahead(), ({ rows, stoppedAt }) => {
      const { size } = this.#asked;
      // Where reading gave up, the page's far cursor goes on from there, though no edge of the page stands there.
      const end = rows.length > size ? null : stoppedAt;
      const far = end ?? rows[Math.min(size, rows.length) - 1]?.sortKey;
      return far === undefined ? null : this.#toCursor(far);
    });
  }
}

/** Throws BAD_USER_INPUT where the arguments of a page lead both ways. */
export function checkDirection({ first, after, last, before }: Readonly<Record<string, unknown>>): void {
  if ((first != null || after != null) && (last != null || before != null)) {
    throw badInput('Page forward with `first` and `after`, or backward with `last` and `before`, not both.');
  }
}

interface AskedPage {
  readonly size: number;
  readonly backward: boolean;
  /** The sort key behind which, or before which, the page begins. */
  readonly cursor: string | undefined;
}

function checkPage(args: PageArguments, rows: Rows<unknown>): AskedPage {
  const { first, after, last, before } = args;
  checkDirection({ first, after, last, before });
  const backward = last != null || before != null;
  const size = backward ? checkCount('last', last, DEFAULT_PAGE) : checkCount('first', first, DEFAULT_PAGE);
  const given = backward ? before : after;
  const cursor = given == null ? undefined : decodeCursor(backward ? 'before' : 'after', rows.name, given);
  return { size, backward, cursor };
}

export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
