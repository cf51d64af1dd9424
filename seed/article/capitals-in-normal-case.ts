import { type Token, tokenize } from '../../text/fold.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { readKnownNames } from '../lexicon/known/known.ts';
import { honorifics, surnameHonorifics, surnameParticles } from '../lexicon/name-words.ts';
import { isAnyGivenName, isFamilyName, isGivenName } from '../lexicon/names-of-people.ts';
import { isPlace } from '../lexicon/places.ts';
import { WORD_CLASSES } from '../lexicon/word-classes.ts';
import { wordsIn } from '../lexicon/words.ts';

/** Ten capitals and what stands between words: what has none is its own reading. */
const MAY_SHOUT = /[A-ZÀ-Þ]{2}[A-ZÀ-Þ '’-]{8}/;
const UPPER = /^[\p{Lu}\p{M}\p{N}]+$/u;
/** « AUGMENTER LE SMIC DE 100 EUROS »; « la CGT et la CFDT » are no such stretch. */
const FEWEST_WORDS = 4;
const LONGEST_ACRONYM = 6;
const { functionWords, ends, organisationHeads } = discoveryWords;
const everyWord = wordsIn(...WORD_CLASSES);

interface Shouted extends Token {
  readonly raw: string;
  readonly gap: string;
}

/**
 * A run with its stretches in capitals as a reader would write them: small, but for what names somebody, a place or a body.
 * Of the same length, so that each place stands where it stood.
 *
 * @param others the other runs of the article: what they write with a capital inside a sentence keeps it
 */
export function inNormalCase(text: string, others: () => ReadonlySet<string>): string {
  if (!MAY_SHOUT.test(text)) return text;
  const tokens = tokenize(text).map((token, i, all): Shouted => {
    const before = all[i - 1]?.end ?? 0;
    return { ...token, raw: text.slice(token.start, token.end), gap: text.slice(before, token.start) };
  });
  const pieces: string[] = [];
  let done = 0;
  for (const stretch of stretchesOf(tokens)) {
    for (const [i, word] of stretch.entries()) {
      pieces.push(text.slice(done, word.start), inCase(stretch, i, others));
      done = word.end;
    }
  }
  return done === 0 ? text : pieces.join('') + text.slice(done);
}

/** Words in capitals in a row, of which small words are a part: not a list of acronyms. */
function stretchesOf(tokens: readonly Shouted[]): Shouted[][] {
  const found: Shouted[][] = [];
  let row: Shouted[] = [];
  const close = () => {
    const words = row.filter(({ raw }) => /\p{L}/u.test(raw));
    const isSentence = words.some(({ word }) => everyWord.has(word));
    if (words.length >= FEWEST_WORDS && isSentence) found.push(row);
    row = [];
  };
  for (const token of tokens) {
    if (UPPER.test(token.raw)) row.push(token);
    else close();
  }
  close();
  return found;
}

function inCase(stretch: readonly Shouted[], i: number, others: () => ReadonlySet<string>): string {
  const word = stretch[i];
  if (word === undefined) return '';
  const { raw } = word;
  const small = raw.toLowerCase();
  if (
    small.length !== raw.length ||
    /\p{N}/u.test(raw) ||
    isInitial(stretch, i) ||
    isDefined(word, stretch[i + 1])
  )
    return raw;
  const isFirst = i === 0 || /[.!?:»]\s+[«"“]?\s*$/u.test(word.gap);
  const isName = isFirst || isNameHere(stretch, i) || others().has(word.word);
  return writtenAs(word) ?? (isName ? raw.charAt(0) + small.slice(1) : small);
}

/** « K. ALAOUI » */
const isInitial = (stretch: readonly Shouted[], i: number): boolean =>
  stretch[i]?.raw.length === 1 && stretch[i + 1]?.gap === '. ';

/** « L’AGENCE DES PORTS (ADP) » */
const isDefined = ({ raw, gap }: Shouted, behind: Shouted | undefined): boolean =>
  gap.endsWith('(') && raw.length <= LONGEST_ACRONYM && behind?.gap.startsWith(')') !== false;

function isNameHere(stretch: readonly Shouted[], i: number): boolean {
  const [second, before, word, behind] = [stretch[i - 2], stretch[i - 1], stretch[i], stretch[i + 1]];
  if (word === undefined || functionWords.has(word.word) || ends.has(word.word)) return false;
  if (isPlace(word.word)) return true;
  if (organisationHeads.has(word.word) && leadsToAcronym(stretch, i)) return true;
  if (isGivenNameHere(word, behind)) return true;
  const isHonoured = before !== undefined && isTitleOfName(before) && /^\.?\s$/u.test(word.gap);
  if (isHonoured) return true;
  if (before === undefined || !/^[ -]$/u.test(word.gap)) return false;
  if (isGivenNameHere(before, word)) return true;
  if (world().pairs.has(`${before.word} ${word.word}`)) return true;
  // « MARIE LE BRELAZ », « KARIM BEN SALAH »
  const isBehindParticle = surnameParticles.has(before.word) && second !== undefined;
  return isBehindParticle && isFamilyName(word.word) && isGivenNameHere(second, before);
}

const LONGEST_BODY = 9;
/** « L’AGENCE SAHÉLIENNE DES PORTS (ASP) »: what has an acronym is a name. */
const leadsToAcronym = (stretch: readonly Shouted[], head: number): boolean =>
  stretch
    .slice(head + 1, head + LONGEST_BODY)
    .some((word, n) => isDefined(word, stretch[head + n + 2]) && word.raw[0] === stretch[head]?.raw[0]);

/** A given name with a surname behind it; behind one that is no word besides, anything that the lexicon does not know is a surname. */
function isGivenNameHere({ word }: Shouted, behind: Shouted | undefined): boolean {
  if (behind === undefined || !/^[ -]$/u.test(behind.gap) || functionWords.has(word)) return false;
  if (world().pairs.has(`${word} ${behind.word}`)) return true;
  if (!isAnyGivenName(word)) return false;
  const isName =
    isFamilyName(behind.word) || surnameParticles.has(behind.word) || isAnyGivenName(behind.word);
  return isName || (isGivenName(word) && !everyWord.has(behind.word) && !/\p{N}/u.test(behind.raw));
}

const isTitleOfName = ({ word }: Shouted): boolean =>
  surnameHonorifics.has(word) || (honorifics.has(word) && !functionWords.has(word));

/** As the world writes what it calls by the word, « Renault », « Unicef », « ONU »; null of a word that is none of its names. */
function writtenAs({ raw, word }: Shouted): string | null {
  const form = world().forms.get(word);
  if (form === undefined || form.length !== raw.length) return null;
  // « PART » is not Pärt; « MELENCHON » is Mélenchon.
  const isSame = form.toLowerCase() === raw.toLowerCase();
  return isSame || (word.length >= SHORTEST_WITHOUT_ACCENTS && !everyWord.has(word)) ? form : null;
}
const SHORTEST_WITHOUT_ACCENTS = 6;

interface World {
  /** For a word, folded, how the one that is called so by it is written. */
  readonly forms: ReadonlyMap<string, string>;
  /** Names of people of two words, folded. */
  readonly pairs: ReadonlySet<string>;
}

/** Read at the first capitals. */
function world(): World {
  if (read !== null) return read;
  const forms = new Map<string, string>();
  const pairs = new Set<string>();
  for (const { kind, sure } of readKnownNames())
    for (const form of sure) {
      const words = tokenize(form).map(({ word }) => word);
      const [first = ''] = words;
      if (words.length === 1 && first.length === form.length) forms.set(first, form);
      if (kind === 'PERSON' && words.length === 2) pairs.add(words.join(' '));
    }
  read = { forms, pairs };
  return read;
}
let read: World | null = null;
