import * as v from 'valibot';
import { fold, foldWord, type Token } from '../../text/fold.ts';
import { readLexicon } from './lexicon.ts';

const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list)),
);
const lexicon = readLexicon(
  'roles',
  v.object({
    titles: words,
    honours: words,
    modifiers: words,
    before: words,
    stops: words,
    occupations: words,
    publicOffices: words,
    functions: words,
    englishModifiers: words,
    bodiesOf: v.record(v.string(), v.array(v.string())),
    units: words,
    anyBody: words,
    needComplement: v.record(v.string(), v.array(v.string())),
  }),
);
const { titles, modifiers, needComplement } = lexicon;
const complements = new Map(Object.entries(needComplement));
const LONGEST_COMPLEMENT = 30;
const ENGLISH_TITLES = new Set([
  'director',
  'secretary',
  'manager',
  'officer',
  'coordinator',
  'adviser',
  'advisor',
  'president',
  'chair',
  'chairman',
  'representative',
  'analyst',
  'engineer',
  'minister',
  'governor',
  'commissioner',
  'head',
]);

/** Words that make up a title of office; lexicon/roles.yaml says what each list is for. */
export const roleWords = { ...lexicon, isTitle, isOccupation };

/** Whether a title begins at the token: one word, or two with a hyphen, which are two tokens. */
function isTitle(text: string, token: Token): boolean {
  const compound = compoundAt(text, token);
  if (compound !== null) {
    const [first, second] = compound;
    return (
      titles.has(`${first}-${second}`) || (titles.has(first) && (titles.has(second) || modifiers.has(second)))
    );
  }
  if (!titles.has(token.word) || lexicon.englishModifiers.has(token.word)) {
    if (lexicon.englishModifiers.has(token.word) && leadsToTitle(text, token)) return true;
    if (!titles.has(token.word)) return false;
  }
  const needed = complements.get(token.word);
  if (needed === undefined) return true;
  const behind = fold(text.slice(token.end, token.end + LONGEST_COMPLEMENT));
  return needed.some((complement) => behind === complement || behind.startsWith(`${complement}`));
}

/** « Country Director »: an English title begins with what kind it is. */
function leadsToTitle(text: string, token: Token): boolean {
  const next = /^ (\p{Lu}?\p{L}+)/u.exec(text.slice(token.end, token.end + LONGEST_COMPLEMENT))?.[1];
  return next !== undefined && ENGLISH_TITLES.has(foldWord(next));
}

function isOccupation(text: string, token: Token): boolean {
  return lexicon.occupations.has(token.word) || isTitle(text, token);
}

/** « vice-président » is two tokens; « chef-lieu » is no chief. */
function compoundAt(text: string, token: Token): readonly [string, string] | null {
  if (text[token.end] !== '-' && text[token.end] !== '‑') return null;
  const second = /^[-‑](\p{L}+)/u.exec(text.slice(token.end, token.end + LONGEST_COMPLEMENT))?.[1];
  return second === undefined ? null : [token.word, foldWord(second)];
}
