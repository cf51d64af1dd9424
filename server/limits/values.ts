import { parseQuery } from '../../search/query.ts';

/** Fields that are no word or sentence but a text of some thousand characters, which counts for so many values. */
const LONG_TEXTS: Readonly<Record<string, number>> = {
  'Article.body': 10,
  'Article.paragraphs': 10,
  'Highlight.value': 10,
};

/** Of a word that is everywhere some 4,500 documents are ranked, which is as much work as so many values of an answer. */
const A_WORD_OF_A_SEARCH = 500;

/**
 * How many values a field is worth by itself, by what it takes to answer it.
 *
 * @param name `Type.field`
 */
export function valuesOf(name: string, { query }: Readonly<Record<string, unknown>>): number {
  if (name === 'Query.search' && typeof query === 'string')
    return 1 + parseQuery(query).wanted.length * A_WORD_OF_A_SEARCH;
  return LONG_TEXTS[name] ?? 1;
}
