import { fold } from '../../../text/fold.ts';
import { isAnyGivenName } from '../../lexicon/names-of-people.ts';
import { turnSource } from '../../lexicon/turns.ts';
import { plain } from './match-phrases.ts';
import { NOBODY, PARTICLES } from './publication-words.ts';

/** Names of people as lines of publication write them, by their form: « Loïg Le Terrec », « E. NURDIN », « ضحى عرفة ». */

const HONORIFIC = `${turnSource('honorificOfWriter')}\\.?\\s`;
const INITIAL = '\\p{Lu}\\.(?:-?\\p{Lu}\\.)*';
const WORD = "(?:[dDlL][’'])?\\p{Lu}[\\p{L}’'\\u2010\\u2011-]*(?:@\\w+)?";
const PARTICLE = turnSource('particleOfWriter');
const LATIN = `(?:${HONORIFIC})?(?:${INITIAL}|${WORD})(?:\\s(?:${PARTICLE}\\s)*(?:${INITIAL}|${WORD})){1,4}`;
/** Two to four words; a script without capitals shows no more. */
const ARABIC = '[\\u0621-\\u064a]{2,}(?:\\s[\\u0621-\\u064a]{2,}){1,3}';
const NAME = new RegExp(`^(?:${LATIN}|${ARABIC})(?![\\p{L}\\p{N}])`, 'u');
const NEXT = new RegExp(
  `^(?:\\s?(?:,|&|;|\\s-\\s)\\s?|\\s${turnSource('nextWriter')}\\s|\\s\\(${turnSource('withWriter')}\\s)`,
  'u',
);
const CLOSED = /^\s?\)/u;

/** Who is named at the beginning of a text: each name as it stands, and where the last one ends; null where nobody is. */
export function namesAt(text: string): { readonly names: readonly string[]; readonly end: number } | null {
  const names: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const name = nameAt(text.slice(at));
    if (name === null) break;
    names.push(name.replace(/@\w+$/, ''));
    end = at + name.length;
    const next = NEXT.exec(text.slice(end))?.[0];
    if (next === undefined) break;
    at = end + next.length;
  }
  if (names.length === 0) return null;
  return { names, end: end + (CLOSED.exec(text.slice(end))?.[0].length ?? 0) };
}

function nameAt(text: string): string | null {
  const found = NAME.exec(text)?.[0] ?? null;
  return found !== null && isName(found) ? found : null;
}

/** An office or an account is none: none of its words, particles aside, is one that such names have. */
const isName = (name: string): boolean =>
  !name.split(/\s/).some((word, i) => NOBODY.has(plain(word)) && !(i > 0 && PARTICLES.has(plain(word))));

/** Whether a whole line is the name of a person, by a given name that the lists know. */
export function isNameOfPerson(line: string): boolean {
  const found = nameAt(line);
  return found === line && isAnyGivenName(fold(line).split(' ')[0] ?? '');
}
