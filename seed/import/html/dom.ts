import { defaultTreeAdapter, parse } from 'parse5';
import { ImportError } from '../import-error.ts';
import { type TreeDocument, TreeElement, type TreeNode } from './tree.ts';
import { treeOf } from './tree-of.ts';

export type PageNode = TreeNode;
export type PageElement = TreeElement;
export type PageDocument = TreeDocument;

/** Readers of pages follow elements into elements, each level a call: real pages have some sixty. */
const MOST_LEVELS = 1_000;
/** The longest page of the press that was seen has 10,000. */
const MOST_ELEMENTS = 200_000;

export const isElement = (node: PageNode): node is PageElement => node instanceof TreeElement;

/**
 * Parses a page as browsers do, and makes it a document that can be asked; scripts are text that nobody runs. Throws
 * ImportError where it nests or holds more than a page does.
 */
export const parsePage = (html: string): PageDocument =>
  // parse5 knows what HTML leaves out, and what people leave open.
  treeOf(parse(html, { treeAdapter: bounded() }));

/** Refuses while it parses: what follows takes time with the square of the depth. */
function bounded(): typeof defaultTreeAdapter {
  let [depth, nodes] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      nodes += 1;
      if (nodes > MOST_ELEMENTS)
        throw new ImportError('TOO_LARGE', `has more than ${MOST_ELEMENTS.toLocaleString('en')} elements`);
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush() {
      depth += 1;
      if (depth > MOST_LEVELS)
        throw new ImportError(
          'TOO_DEEP',
          `nests more than ${MOST_LEVELS.toLocaleString('en')} elements in one another: copy its text out of a browser`,
        );
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
