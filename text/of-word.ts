import { remember } from './remember.ts';

/** What was asked of a folded word already, by the number of the question. */
export type Answers = unknown[];

/** A word that can be asked: the same answers go with every place of it in every text. */
export interface AskedWord {
  readonly word: string;
  readonly answers: Answers;
}

const LONGEST_WORD = 40;
const MOST_WORDS = 20_000;
let questions = 0;

/** What goes with each place of the word. The same few thousand words make up every text. */
export const answersOf = remember(
  (): Answers => Array.from({ length: questions }, () => undefined),
  LONGEST_WORD,
  MOST_WORDS,
);

/**
 * A question that rules ask at every word of a text, and whose answer the folded word alone decides, as whether it is of
 * a class: looked up once for a word, and read off it from then on, which takes a tenth of the time. To be made once, with
 * the module or the list that asks.
 */
export function ofWord<Value extends string | number | boolean | object | null>(
  answer: (word: string) => Value,
): (asked: AskedWord) => Value {
  const question = questions++;
  return ({ word, answers }) => {
    const known = answers[question];
    if (known !== undefined) return known as Value;
    const value = answer(word);
    answers[question] = value;
    return value;
  };
}

/** Whether a word is one of a class. */
export const isOneOf = (words: ReadonlySet<string>): ((asked: AskedWord) => boolean) =>
  ofWord((word) => words.has(word));
