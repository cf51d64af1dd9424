import * as v from 'valibot';
import { foldWord, type Token } from '../text/fold.ts';
import { readLexicon } from './lexicon/lexicon.ts';

const list = v.array(v.string());
const lexicon = readLexicon(
  'roles',
  v.object({ titles: list, honours: list, modifiers: list, before: list, stops: list }),
);
const titles: ReadonlySet<string> = new Set(lexicon.titles);

/** Words that make up a title of office; lexicon/roles.yaml says what each list is for. */
export const roleWords = {
  titles,
  honours: new Set(lexicon.honours),
  modifiers: new Set(lexicon.modifiers),
  before: new Set(lexicon.before),
  stops: new Set(lexicon.stops),
  /** Whether a title begins at the token: one word, or two with a hyphen, which are two tokens. */
  isTitle(text: string, token: Token): boolean {
    if (titles.has(token.word)) return true;
    const hyphenated = /^\p{L}+-\p{L}+/u.exec(text.slice(token.start, token.end + 30))?.[0] ?? '';
    return titles.has(hyphenated.split('-').map(foldWord).join('-'));
  },
};
