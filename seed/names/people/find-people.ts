import { foldWord } from '../../../text/fold.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { pluralHonorifics } from '../../lexicon/name-words.ts';
import { isAnyGivenName, isGivenName } from '../../lexicon/names-of-people.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon, wordsIn, wordsOf } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { isHouse } from '../known/somebody-else.ts';
import type { Candidate } from '../mention.ts';
import { behindClub, behindUnit, endOfFirst, opensWithOther, withInitials } from './before-name.ts';
import { isEponym } from './eponym.ts';
import { isGeneration } from './generation.ts';
import { isInQuotes } from './in-quotes.ts';
import { type NameShape, nameAt, runsIntoThing } from './name-shape.ts';
import { type ArticleSigns, isHonorific, isHonoured, looksUnknown, type Sign, signOf } from './signs.ts';
import { surnameThatIsAWord } from './surname-that-is-a-word.ts';
import { isExplainedAsCompany, titleFollows } from './title-beside-name.ts';

const countedBodies = wordClass('countedBodies');
const { functionWords: englishOpenings } = wordsOf(['en']);
const ARTICLES = wordsIn('definite', 'indefinite', 'ofThe', 'toThe');
const CONNECTED = wordsIn('of', 'ofThe', 'definite', 'and');

/** A stretch that may be a name, with its sign where it has one. */
interface Named extends NameShape {
  readonly sign: Sign | null;
}

/** People whom a sign beside their name shows, or beside the name they are enumerated with. */
export function findPeople(run: RunWords, article: ArticleSigns): Candidate[] {
  if (run.isShouting) return [];
  const names = namesIn(run, article);
  const signed = names.map((name) => name.sign);
  const row = (i: number) => {
    signed[i] ??= enumerated(run, names, signed, i, article);
  };
  for (let i = 0; i < names.length; i++) row(i);
  for (let i = names.length - 1; i >= 0; i--) row(i);
  return names.flatMap((name, i) => {
    const sign = signed[i];
    return sign == null ? [] : [candidate(run, name, sign)];
  });
}

/** Every stretch that may be a name, with its sign where it has one. */
function namesIn(run: RunWords, article: ArticleSigns): Named[] {
  const { words } = run;
  const names: Named[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.isCapital) continue;
    const whole = nameAt(words, i);
    if (whole === null || isPortfolioFirst(words, whole) || isWorkOf(words, whole)) continue;
    if (opensWithOther(words, whole)) continue;
    const behind = behindClub(words, whole);
    if (behind !== null) {
      i = behind - 1;
      continue;
    }
    const shape = onlyFirst(words, whole);
    const word = surnameThatIsAWord(run, shape);
    if (word !== null) {
      names.push(word);
      i = word.next - 1;
      continue;
    }
    const isHonouredHere = isHonoured(words, i);
    const isNamedAfter = isEponym(words, i, isHonorific) && !titleFollows(run.run.text, words, shape.next);
    const isThing =
      runsIntoThing(words, shape) ||
      isExplainedAsCompany(words, shape.next) ||
      isCounted(words, shape) ||
      isPartOfTitle(words, shape.from) ||
      isPartOfPlace(words, shape.from) ||
      isHouse(words, shape.from, shape.next);
    if (isNamedAfter || (isThing && !isHonouredHere)) {
      i = shape.next - 1;
      continue;
    }
    // « le film « Jackie Untel » »
    const isWork = isInQuotes(run.run.text, words, shape) && !isHonouredHere;
    const sign = isWork ? null : signOf(run, shape, article);
    if (sign !== null) {
      names.push({ ...shape, sign });
      i = shape.next - 1;
      continue;
    }
    if (shape.units < 2) continue;
    // What follows may be a name all the same: « Interrogée Amina Berrada », « le Marocain Karim Untel ».

    const rest = isOpening(words, i) ? nameAt(words, behindUnit(words, i)) : null;
    if (rest !== null && signOf(run, rest, article) !== null) continue;
    names.push({ ...shape, sign: null });
    i = shape.next - 1;
  }
  return names;
}

/** « le gouvernement Michel II »: that of somebody, for the second time. */
const isCounted = (words: readonly Word[], { from, next }: NameShape): boolean =>
  COUNTED.test(words[next - 1]?.raw ?? '') && countedBodies.has(words[from - 1]?.word ?? '');
const COUNTED = /^(?:I{1,3}|IV|VI{0,3}|IX)$/;

/** « We Will Rock You »: a small word with a capital inside a sentence begins the title of a work. */
const isPartOfTitle = (words: readonly Word[], from: number): boolean => {
  const before = words[from - 1];
  return (
    words[from]?.gap === ' ' &&
    before?.isCapital === true &&
    !before.isUpper &&
    !before.startsSentence &&
    englishOpenings.has(before.word)
  );
};

/** « Hassi Ben Untel », « Oued Untel »: what opens the name of a place goes on with it. */
const isPartOfPlace = (words: readonly Word[], from: number): boolean =>
  words[from - 1]?.isCapital === true &&
  lexicon.opensPlaces.has(words[from - 1]?.word ?? '') &&
  words[from]?.gap === ' ';

/** « François Untel Michel Autre »: without punctuation two names stand in one run. */
const onlyFirst = (words: readonly Word[], shape: NameShape): NameShape => {
  const next = endOfFirst(words, shape);
  return next === null ? shape : { from: shape.from, next, units: next - shape.from };
};

/** « Les Marées d’Alexia Torel », « Victoire de Luc Untel »: the name begins with the given name behind the work, or the noun. */
const isWorkOf = (words: readonly Word[], { from, next }: NameShape): boolean =>
  (!isAnyGivenName(words[from]?.word ?? '') || words[from]?.startsSentence === true) &&
  lexicon.of.has(words[from + 1]?.word ?? '') &&
  from + 3 < next &&
  isGivenName(words[from + 2]?.word ?? '');

/** « la ministre de la Prévention Awa Untel », « l’Harmonie Orvalloise Awa Untel »: the name begins with the given name behind the portfolio, or the body. */
const isPortfolioFirst = (words: readonly Word[], { from, units }: NameShape): boolean =>
  (units > 2 || (units === 2 && roleWords.portfolios.has(words[from]?.word ?? ''))) &&
  (CONNECTED.has(words[from - 1]?.word ?? '') || isBehindBody(words, from, units)) &&
  !isGivenName(words[from]?.word ?? '') &&
  isGivenName(words[from + 1]?.word ?? '');

const isBehindBody = (words: readonly Word[], from: number, units: number): boolean =>
  units > 2 &&
  words[from]?.gap === ' ' &&
  words[from - 1]?.isCapital === true &&
  CONNECTED.has(words[from - 2]?.word ?? '');

/** Capitalised for another reason than being a name: it opens the sentence, or is the name of a people. */
const isOpening = (words: readonly Word[], i: number): boolean =>
  words[i]?.startsSentence === true || ARTICLES.has(words[i - 1]?.word ?? '');

/** « MM. X et Y », « X, Y et Z »: a name in a row with people is a person's. */
function enumerated(
  run: RunWords,
  names: readonly Named[],
  signed: readonly (Sign | null)[],
  i: number,
  article: ArticleSigns,
): Sign | null {
  const name = names[i];
  if (name === undefined || !looksUnknown(run.words, name, article)) return null;
  // « Awa Untel, présidente de Sahel Textiles, et Luc Autre »: what the office is of.
  const [office, of] = [run.words[name.from - 2], run.words[name.from - 1]];
  if (lexicon.of.has(of?.word ?? '') && roleWords.titles.has(office?.word ?? '')) return null;
  const [before, behind] = [names[i - 1], names[i + 1]];
  const tiedBefore = before !== undefined ? tieBetween(run.words, before, name) : null;
  const tiedBehind = behind !== undefined ? tieBetween(run.words, name, behind) : null;
  const isBesidePerson =
    (tiedBefore !== null && signed[i - 1] !== null) || (tiedBehind !== null && signed[i + 1] !== null);
  const isRow = tiedBefore === 'and' || tiedBehind === 'and' || (tiedBefore !== null && tiedBehind !== null);
  return isBesidePerson && isRow ? { rule: 'enumeration', confidence: 0.75 } : null;
}

/** What alone stands between two names: a comma, or « et », with an honorific perhaps. */
function tieBetween(words: readonly Word[], a: NameShape, b: NameShape): 'comma' | 'and' | null {
  const between = words
    .slice(a.next, b.from)
    .filter((word) => !isHonorific(word) && !lexicon.definite.has(word.word));
  if (between.length === 0) return /^,\s+$/u.test(words[a.next]?.gap ?? '') ? 'comma' : null;
  const isAnd = between.length === 1 && lexicon.and.has(between[0]?.word ?? '');
  return isAnd && /^,?\s+$/u.test(between[0]?.gap ?? '') ? 'and' : null;
}

function candidate({ run, words }: RunWords, { from, next, units }: NameShape, sign: Sign): Candidate {
  const start = words[units > 1 ? withInitials(words, from) : from]?.start ?? 0;
  const end = words[isGeneration(run.text, words, next) ? next : next - 1]?.end ?? start;
  const glued = lengthOfGlued(words[next - 1]);
  const name = run.text.slice(start, end - glued).replace(/\s+/g, ' ');
  return { kind: 'PERSON', start, end: end - glued, name, acronym: null, ...sign };
}

/** « Nick UntelLe rappeur »: of a lost line end the small word that opens the next sentence is no part of the name. In characters. */
function lengthOfGlued(word: Word | undefined): number {
  const behind = /^\p{Lu}[\p{Ll}\p{M}]{2,}(\p{Lu}\p{Ll}*)$/u.exec(word?.raw ?? '')?.[1] ?? '';
  return discoveryWords.functionWords.has(foldWord(behind)) ? behind.length : 0;
}

/** What the whole article tells: which surnames it honours, and which words it writes small. */
export function articleSigns(runs: readonly RunWords[]): ArticleSigns {
  const honoured = new Set<string>();
  const small = new Set<string>();
  for (const { words } of runs) {
    for (const [i, word] of words.entries()) {
      if (!word.isCapital) small.add(word.word);
      else if (isHonoured(words, i)) {
        const shape = nameAt(words, i);
        if (shape === null || pluralHonorifics.has(words[i - 1]?.word ?? '')) continue;
        const said = words.slice(shape.from, shape.next).map(({ word: folded }) => folded);
        honoured.add(said.join(' '));
        if (said.length > 1) honoured.add(said.at(-1) ?? '');
      }
    }
  }
  return { honoured, small };
}
