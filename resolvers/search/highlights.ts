import type { HighlightResolvers, SearchEdgeResolvers } from '../../schema/generated/resolver-types.ts';
import { type Stretch, stretchesOf } from '../../search/highlight.ts';
import { type ReadText, readText } from '../../search/read-text.ts';
import type { Context } from '../context.ts';
import type { SearchEdgeNode } from '../nodes.ts';
import { readArticle } from './read-article.ts';

const MOST = 10;
/** Of these so many may be in the title, so that the body has some. */
const MOST_IN_TITLE = 5;

interface Marked extends Stretch {
  readonly field: 'TITLE' | 'BODY' | 'NAME';
  readonly value: string;
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
): Promise<readonly Marked[]> {
  const { record } = node;
  if (record === null) return [];
  const mark = (field: Marked['field'], read: ReadText, most: number): Marked[] =>
    stretchesOf(read, terms, most).map((stretch) => ({ field, value: read.text, ...stretch }));
  if ('names' in record) {
    const found: Marked[] = [];
    for (const { value } of record.names) found.push(...mark('NAME', readText(value), MOST - found.length));
    return found;
  }
  texts.check();
  const inTitle = mark('TITLE', readText(record.title), MOST_IN_TITLE);
  const inBody = mark('BODY', await readArticle(record, loaders), MOST - inTitle.length);
  return [...inTitle, ...inBody];
}
