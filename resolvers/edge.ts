/** An edge of a list: its cursor is computed where it is asked for. */
export class ListEdge<Node> {
  readonly node: Node;
  readonly #cursor: () => string;

  constructor(node: Node, cursor: () => string) {
    this.node = node;
    this.#cursor = cursor;
  }

  get cursor(): string {
    return this.#cursor();
  }
}

/** An edge that says more than which node it leads to. */
export const edgeWith = <Node, More extends object>(
  node: Node,
  cursor: () => string,
  more: More,
): ListEdge<Node> & More => Object.assign(new ListEdge(node, cursor), more);

export const plainEdge = <Node>(node: Node, cursor: () => string): ListEdge<Node> =>
  new ListEdge(node, cursor);
