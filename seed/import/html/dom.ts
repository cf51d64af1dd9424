import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parse, serialize } from 'parse5';
import { ImportError } from '../import-error.ts';
import { withoutEvents } from './without-events.ts';
import { withoutPrograms } from './without-programs.ts';

/** What of the DOM is used here; the types of browsers are not loaded, since nothing else in the project has a page. */
export interface PageNode {
  /** 1: an element, 3: text. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
}
export interface PageElement extends PageNode {
  /** In capitals. */
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(node: PageNode): boolean;
  remove(): void;
}
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
}

/** Readers of pages follow elements into elements, each level a call: real pages have some sixty. */
const MOST_LEVELS = 1_000;
/** The longest page of the press that was seen has 10,000. */
const MOST_ELEMENTS = 200_000;

const ELEMENT = 1;
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** The parser's own types speak of a browser's window, which is not there. */
const hasDocument = (window: object): window is { readonly document: PageDocument } =>
  Reflect.get(window, 'document') instanceof Object;

/**
 * Parses a page as browsers do, and makes it a document that can be asked; scripts are text that nobody runs. Throws
 * ImportError where it nests or holds more than a page does.
 */
export function parsePage(html: string): PageDocument {
  // parse5 knows what HTML leaves out, and what people leave open; linkedom is what the reader of articles works on.
  const window = parseHTML(serialize(withoutPrograms(parse(html, { treeAdapter: bounded() }))));
  if (!hasDocument(window)) throw new ImportError('NO_PAGE', 'is no HTML');
  return window.document;
}

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

withoutEvents(parsePage('').documentElement);
