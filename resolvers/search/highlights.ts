import type { HighlightResolvers, SearchEdgeResolvers } from '../../schema/generated/resolver-types.ts';
import { stretchesOf } from '../../search/highlight.ts';
import { PARAGRAPH_JOIN } from '../../text/paragraph-join.ts';
import type { Context } from '../context.ts';
import type { SearchEdgeNode } from '../nodes.ts';

const MOST = 10;
/** Of these so many may be in the title, so that the body has some. */
const MOST_IN_TITLE = 5;

interface Stretch {
  readonly field: 'TITLE' | 'BODY' | 'NAME';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export const Highlight: HighlightResolvers = {
  field: ({ field }) => field,
  // The whole text, as often as it has a stretch: it counts as often.
  value: ({ value }, _, { texts }) => {
    texts.spend([value]);
    return value;
  },
  start: ({ start }) => start,
  end: ({ end }) => end,
};

export const SearchEdge: SearchEdgeResolvers = {
  cursor: ({ cursor }) => cursor,
  node: ({ node }) => node,
  score: ({ score }) => score,
  highlights: highlightsOf,
};

/** Where the words of the query stand in what was found. The text of an article is read for it. */
async function highlightsOf(
  { node, terms }: SearchEdgeNode,
  _: object,
  { loaders, texts }: Context,
): Promise<readonly Stretch[]> {
  const { record } = node;
  if (record === null) return [];
  const mark = (field: Stretch['field'], value: string, most: number): Stretch[] =>
    stretchesOf(value, terms, most).map((stretch) => ({ field, value, ...stretch }));
  if ('names' in record) {
    const found: Stretch[] = [];
    for (const { value } of record.names) found.push(...mark('NAME', value, MOST - found.length));
    return found.slice(0, MOST);
  }
  texts.check();
  const inTitle = mark('TITLE', record.title, MOST_IN_TITLE);
  const body = (await loaders.paragraphs(record)).join(PARAGRAPH_JOIN);
  const inBody = mark('BODY', body, MOST - inTitle.length);
  return [...inTitle, ...inBody];
}
