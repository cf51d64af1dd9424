import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements of which nothing is read: what draws, styles and runs. JSON-LD is a script, and data. */
const OF_PROGRAMS = new Set(['style', 'svg', 'template', 'link', 'script']);
const isOfReaders = ({ tagName, attrs }: Tree.Element): boolean =>
  (tagName === 'script' &&
    stated(attrs, 'type').trimStart().toLowerCase().startsWith('application/ld+json')) ||
  (tagName === 'link' && stated(attrs, 'rel').toLowerCase().split(/\s+/).includes('canonical'));
const stated = (attributes: Tree.Element['attrs'], of: string): string =>
  attributes.find(({ name }) => name === of)?.value ?? '';

/** Attributes that only programs and browsers look at. */
const FOR_PROGRAMS =
  /^(?:data-|on|aria-(?!hidden|modal)|srcset$|sizes$|integrity$|crossorigin$|tabindex$|target$)/;

/**
 * Whether readers, or the reading of a page's article, look at an element or an attribute. Of most pages that is less than
 * half, and what is left out need not be made.
 */
export const isRead = (element: Tree.Element): boolean =>
  !OF_PROGRAMS.has(element.nodeName) || isOfReaders(element);

export const isReadAttribute = (name: string): boolean => !FOR_PROGRAMS.test(name);
