import { type Token, tokenize } from '../../text/fold.ts';
import { type AskedWord, answersOf } from '../../text/of-word.ts';
import type { Replaced } from '../../text/replaced.ts';
import type { ArticleText } from './article.ts';
import { type ReadRun, type RunAsRead, readRuns } from './reading-of-runs.ts';

/** A word of a run with what it looks like and what stands before it. */
export interface Word extends Token, AskedWord {
  readonly raw: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Two letters or more, all capitals. */
  readonly isUpper: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly startsSentence: boolean;
}

export interface RunWords {
  /** As a reader sees it: offsets of words and names are into this, and lead into the article by `inText`. */
  readonly run: RunAsRead;
  readonly inText: Replaced['inText'];
  /** Which run of the article. */
  readonly index: number;
  /** What the article is written in, a BCP 47 tag: it decides which rules look at the words. */
  readonly language: string;
  readonly words: readonly Word[];
  /** Whether the run is written in capitals, so that capitals tell nothing. */
  readonly isShouting: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const UPPER = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u;
const SENTENCE_END = /[.!?:]\s+[«"“—–-]?\s*$/u;

/** The words of an article, run by run. */
export const wordsOfArticle = ({ runs, language }: Pick<ArticleText, 'runs' | 'language'>): RunWords[] =>
  readRuns(runs, language).map((run, index) => wordsOf(run, index, language));

function wordsOf({ run, inText }: ReadRun, index: number, language: string): RunWords {
  const sentenceStarts = new Set(run.sentences.map((sentence) => sentence.start));
  let before = 0;
  // Pushed one by one, as `map` makes arrays of two sorts, and every rule that meets both is compiled twice.
  const words: Word[] = [];
  for (const { word, start, end } of tokenize(run.text)) {
    const raw = run.text.slice(start, end);
    const gap = run.text.slice(before, start);
    const isFirst = words.length === 0;
    const first = raw.charCodeAt(0);
    const isCapital = first < 0x80 ? first >= 0x41 && first <= 0x5a : CAPITAL.test(raw);
    words.push({
      word,
      start,
      end,
      answers: answersOf(word),
      raw,
      isCapital,
      isUpper: isCapital && UPPER.test(raw),
      // « -Nadia Untel, préfète »: what opens a line joins no two words, though nothing but « - » is before.
      gap: isFirst ? gap.replaceAll('-', '–') : gap,
      startsSentence: isFirst || (gap !== ' ' && startsSentence(sentenceStarts, gap, before, start)),
    });
    before = end;
  }
  return { run, inText, index, language, words, isShouting: areCapitals(words) };
}

/** Behind the opening quote or dash of a sentence, too. */
const startsSentence = (starts: ReadonlySet<number>, gap: string, from: number, start: number): boolean =>
  starts.has(start) ||
  (starts.has(start - gap.trimStart().length) && from <= start - gap.length) ||
  SENTENCE_END.test(gap);

/** A run that begins in capitals goes on in capitals. */
const TELLING_WORDS = 20;

/** By its unaccented letters: they are enough to tell. */
function areCapitals(words: readonly Word[]): boolean {
  let [capitals, letters] = [0, 0];
  for (const { raw, isUpper } of words.slice(0, TELLING_WORDS)) {
    if (isDigit(raw.charCodeAt(0))) continue;
    letters += raw.length;
    if (isUpper) capitals += raw.length;
  }
  return letters > 10 && capitals > letters * 0.6;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const CAPITAL_INSIDE = /^(?:\p{Ll}{1,2}\p{Lu}|\p{Ll}{3,9}\p{Lu}\p{Ll}|\d{1,3}\p{Lu}\p{Ll}{3})/u;
const FURTHEST_CAPITAL = 9;
const isPlainSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** « iPhone », « tripZen », « 7Lagunes »: a capital behind small letters or a number, as some brands have it. */
export function hasCapitalInside({ raw }: Pick<Word, 'raw'>): boolean {
  const last = Math.min(raw.length - 1, FURTHEST_CAPITAL);
  for (let i = 1; i <= last; i++) if (!isPlainSmall(raw.charCodeAt(i))) return CAPITAL_INSIDE.test(raw);
  return false;
}

const JOIN = /^(?:\s|['’]|[-‑])$/u;

/** Only a blank, an apostrophe or a hyphen stands before the word: the name may go on with it. */
export const joins = (word: Word | undefined): word is Word =>
  word !== undefined && (word.gap === ' ' || (word.gap.length === 1 && JOIN.test(word.gap)));

/** A hyphen alone stands before the word. */
export const isHyphenated = (word: Word | undefined): boolean => word?.gap === '-' || word?.gap === '‑';

/** Which word is the first that begins at `offset` or behind it; the number of words where none does. */
export { tokenAt as wordAt } from '../../text/fold.ts';
