import { isHyphenated, type RunWords, type Word } from '../../article/words.ts';
import { discoveryWords, frenchCountries } from '../../lexicon/discovery-words.ts';
import {
  honorifics,
  nameParticles,
  placeOpenings,
  pluralHonorifics,
  surnameHonorifics,
  surnameParticles,
} from '../../lexicon/name-words.ts';
import { isAnyGivenName, isFamilyName, isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { Candidate } from '../mention.ts';
import type { NameShape } from './name-shape.ts';
import { personPatternAt } from './person-patterns.ts';
import { titleFollows, titlePrecedes } from './title-beside-name.ts';

const nicknamingHonorifics = wordClass('nicknamingHonorifics');
const NICKNAMING = wordsIn('definite', 'indefinite');

export type Sign = Pick<Candidate, 'rule' | 'confidence'>;

/** What the whole article tells of its names. */
export interface ArticleSigns {
  /** Surnames behind an honorific, folded: « M. Karim Bennani », « Mme Ait Ouarab ». */
  readonly honoured: ReadonlySet<string>;
  /** Words that stand in small letters somewhere: no unknown names. */
  readonly small: ReadonlySet<string>;
}

const AGE = /^\s*(?:,|\()\s*(?:âgée?\s+de\s+)?\d{1,2}\s+ans\b|^\s*,\s*(?:aged\s+)?\d{2}\s*,/u;

/** Whether an honorific stands directly before the word. */
export const isHonoured = (words: readonly Word[], from: number): boolean =>
  isHonorific(words[from - 1]) && /^\.?\s+$/u.test(words[from]?.gap ?? '') && !isNickname(words, from);

/** « le Monsieur Football du club » */
const isNickname = (words: readonly Word[], from: number): boolean =>
  nicknamingHonorifics.has(words[from - 1]?.word ?? '') && NICKNAMING.has(words[from - 2]?.word ?? '');

/** « Me » is an honorific, « me » a pronoun; « Si » before a name is one as well, and at a sentence’s beginning « if ». */
export const isHonorific = (word: Word | undefined): boolean =>
  word !== undefined &&
  honorifics.has(word.word) &&
  (word.isCapital || word.word.length > 2) &&
  !(word.startsSentence && discoveryWords.functionWords.has(word.word)) &&
  !isHyphenated(word);

/** What shows that the words are a person's name. Surer signs first. */
export function signOf(run: RunWords, shape: NameShape, article: ArticleSigns): Sign | null {
  const { words } = run;
  const { from, next, units } = shape;
  const [first, last] = [words[from], words[next - 1]];
  if (first === undefined || last === undefined) return null;
  const before = words[from - 1];
  if (isHonoured(words, from) && before !== undefined) {
    if (surnameHonorifics.has(before.word) || pluralHonorifics.has(before.word) || units > 1)
      // « M. Martin » may be anybody's name in another text: an editor is asked.
      return { rule: 'honorific', confidence: units > 1 ? 0.95 : 0.6 };
  }
  if (units < 2 || isAllHyphens(words, shape) || isBehindArticle(words, from)) return null;
  const isPlace = placeOpenings.has(first.word) && discoveryWords.locatives.has(before?.word ?? '');
  if (isPlace) return null;
  if (isGivenName(first.word)) return { rule: 'given-name', confidence: 0.85 };
  // « Maurice », « Georgia » are places, « Rose » a flower: with an unknown word behind them they are given names.
  if (
    isAnyGivenName(first.word) &&
    (!frenchCountries.has(first.word) || discoveryWords.givenCountries.has(first.word)) &&
    isUnknown(words, shape, article) &&
    !discoveryWords.locatives.has(before?.word ?? '')
  )
    return { rule: 'given-name-and-word', confidence: 0.8 };
  if (titleFollows(run.run.text, words, next)) return { rule: 'title-after-name', confidence: 0.85 };
  if (titlePrecedes(run.run.text, words, from) && !(last.isUpper && last.raw.length < 5))
    return { rule: 'title-before-name', confidence: 0.8 };
  if (isNounOf(words, shape)) return null;
  if (isElsewhereHonoured(words, shape, article) && !placeOpenings.has(first.word))
    return { rule: 'honorific-elsewhere', confidence: 0.85 };
  if (AGE.test(run.run.text.slice(last.end, last.end + 24))) return { rule: 'age', confidence: 0.85 };
  const inner = words.slice(from + 1, next - 1);
  if (inner.some((word) => nameParticles.has(word.word)) && !placeOpenings.has(first.word))
    return { rule: 'name-particle', confidence: 0.8 };
  if (hasSurnameInCapitals(words, shape)) return { rule: 'surname-in-capitals', confidence: 0.8 };
  if (isFamilyName(last.word) && !discoveryWords.locatives.has(before?.word ?? ''))
    return { rule: 'family-name', confidence: 0.75 };
  return looksUnknown(words, shape, article) ? verbSign(run, shape) : null;
}

/** « Appel d’Untel »: at a sentence’s beginning the capital of a noun, with whose it is. */
const isNounOf = (words: readonly Word[], { from }: NameShape): boolean =>
  words[from]?.startsSentence === true &&
  discoveryWords.of.has(words[from + 1]?.word ?? '') &&
  !isAnyGivenName(words[from]?.word ?? '');

const ARTICLES = wordsIn('indefinite', 'ofThe', 'demonstratives', 'definite');
/** « la Bentley Mulsanne », « du Penelope Gate », « The Voice Kids »: nobody who is named in full has an article. */
const isBehindArticle = (words: readonly Word[], from: number): boolean => {
  const article = words[from - 1];
  return words[from]?.gap === ' ' && ARTICLES.has(article?.word ?? '') && !isHyphenated(article);
};

/** Behind the first word nothing that is a word, a place or an acronym. */
const isUnknown = (words: readonly Word[], { from, next }: NameShape, { small }: ArticleSigns): boolean =>
  words
    .slice(from + 1, next)
    .every(
      ({ word, isUpper, raw }) =>
        surnameParticles.has(word) ||
        (!small.has(word) && !isPlace(word) && !(isUpper && raw.length < 5) && raw.length > 2),
    ) && !words[from]?.startsSentence;

/** Signs that a company may have as well: only for names that look like those of people. */
function verbSign({ language, words }: RunWords, shape: NameShape): Sign | null {
  // « Salma Tazi, Ingénieure Hydraulicienne, est nommée »
  const first = words[shape.from];
  if (first !== undefined && roleWords.isOccupation('', first)) return null;
  const found = personPatternAt(language, words, shape);
  return found === undefined ? null : { rule: found.rule, confidence: found.confidence };
}

/** « Place Jean-Pierre-Untel », « Richard-Toll »: hyphens throughout make a given name, or a place. */
const isAllHyphens = (words: readonly Word[], { from, next }: NameShape): boolean =>
  words.slice(from + 1, next).every(isHyphenated);

/** « M. Bennani » further on, or before, makes « Karim Bennani » a person. */
function isElsewhereHonoured(
  words: readonly Word[],
  { from, next }: NameShape,
  { honoured }: ArticleSigns,
): boolean {
  for (let at = from + 1; at < next; at++) {
    const surname = words
      .slice(at, next)
      .map((word) => word.word)
      .join(' ');
    if (honoured.has(surname)) return true;
  }
  return false;
}

const LONGEST_ACRONYM = 5;
/** Behind a given name they are no particles: « Écoutes de la DGSE ». */
const SMALL_ARTICLES = wordsIn('definite');

function hasSurnameInCapitals(words: readonly Word[], { from, next }: NameShape): boolean {
  const [first, ...rest] = words.slice(from, next);
  if (first === undefined) return false;
  const isUpper = (word: Word) => word.isUpper || surnameParticles.has(word.word);
  // « né à Trappes NDLR »: a place is no given name. « Augmenter le SMIC », « Terminale STMG »: few letters are an acronym.
  if (!first.isUpper)
    return (
      first.raw.length > 1 &&
      !isPlace(first.word) &&
      rest.every(isUpper) &&
      !rest.some((word) => SMALL_ARTICLES.has(word.raw)) &&
      rest.some(({ raw, word }) => raw.length > LONGEST_ACRONYM || (raw.length > 3 && isFamilyName(word)))
    );
  // « OUEDRAOGO Salif »
  return first.raw.length > 3 && rest.every((word) => !word.isUpper && isGivenName(word.word));
}

/** Two or three capitalised words that stand nowhere in small letters, no acronyms. */
export function looksUnknown(
  words: readonly Word[],
  { from, next, units }: NameShape,
  { small }: ArticleSigns,
): boolean {
  return (
    units >= 2 &&
    units <= 3 &&
    words
      .slice(from, next)
      .every(
        (word) =>
          surnameParticles.has(word.word) ||
          (!word.isUpper &&
            word.raw.length > 1 &&
            !small.has(word.word) &&
            !discoveryWords.connectives.has(word.word)),
      )
  );
}
