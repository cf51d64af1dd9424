import { MOST_TERMS, parseQuery, type Query } from '../../search/query.ts';
import { badInput } from '../bad-input.ts';

/** What is searched for. Throws BAD_USER_INPUT for more words than are looked for. */
export function checkQuery(text: string): Query {
  const query = parseQuery(text);
  const words = query.wanted.length;
  if (words > MOST_TERMS)
    throw badInput(`\`query\` takes at most ${MOST_TERMS} different words, not ${words}: leave some out.`);
  return query;
}
