import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements of which nothing is read: what draws, styles and runs. JSON-LD is a script, and data. */
const OF_PROGRAMS = new Set(['style', 'svg', 'template', 'link', 'script']);
const isRead = ({ tagName, attrs }: Tree.Element): boolean =>
  (tagName === 'script' &&
    stated(attrs, 'type').trimStart().toLowerCase().startsWith('application/ld+json')) ||
  (tagName === 'link' && stated(attrs, 'rel').toLowerCase().split(/\s+/).includes('canonical'));
const stated = (attributes: Tree.Element['attrs'], of: string): string =>
  attributes.find(({ name }) => name === of)?.value ?? '';

/** Attributes that only programs and browsers look at. */
const FOR_PROGRAMS =
  /^(?:data-|on|aria-(?!hidden|modal)|srcset$|sizes$|integrity$|crossorigin$|tabindex$|target$)/;

/**
 * A parsed page without what neither readers nor the reading of its article look at, which is more than half of most: each
 * element and attribute that is left is an object of the document that is made of it. Changes what it is given.
 */
export function withoutPrograms(page: Tree.Document): Tree.Document {
  const waiting: Tree.ParentNode[] = [page];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    parent.childNodes = parent.childNodes.filter(
      (node) =>
        node.nodeName !== '#comment' &&
        (!OF_PROGRAMS.has(node.nodeName) || ('tagName' in node && isRead(node))),
    );
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      node.attrs = node.attrs.filter(({ name }) => !FOR_PROGRAMS.test(name));
      waiting.push(node);
    }
  }
  return page;
}
