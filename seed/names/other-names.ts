import type { RunWords } from '../article/words.ts';
import { otherNames } from '../lexicon/word-lists.ts';
import { type ListedForms, listForms } from './listed-forms.ts';
import type { Span } from './mention.ts';

let read: ListedForms | null = null;

/** All of them have one owner: what they name does not matter. */
const forms = (): ListedForms => {
  read ??= listForms(otherNames().map((value) => ({ owner: 0, kind: 'ORGANISATION', value })));
  return read;
};

/** « Ligue des champions », « TVA », « iPhone »: names of things that are neither people nor bodies nor initiatives. */
export const otherNamesIn = ({ run, index, words }: RunWords): Span[] =>
  forms()(run.text, words).map(({ start, end }) => ({ run: index, start, end }));
