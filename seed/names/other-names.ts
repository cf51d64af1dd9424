import { entityId } from '../../store/ids.ts';
import type { RunWords } from '../article/words.ts';
import { otherNames } from '../lexicon/word-lists.ts';
import { buildMatcher, findForms, type Matcher } from './matcher.ts';
import type { Span } from './mention.ts';

let read: Matcher | null = null;

/** One entry stands for all of them: what they name does not matter. */
function matcher(): Matcher {
  if (read !== null) return read;
  const forms = otherNames().map((value) => ({ value, language: null, doubtful: null }));
  read = buildMatcher([{ id: entityId('other names'), kind: 'ORGANISATION', parent: null, forms }]);
  return read;
}

/** « Ligue des champions », « TVA », « iPhone »: names of things that are neither people nor bodies nor initiatives. */
export const otherNamesIn = ({ run, index, words }: RunWords): Span[] =>
  findForms(matcher(), run.text, words).map(({ start, end }) => ({ run: index, start, end }));
