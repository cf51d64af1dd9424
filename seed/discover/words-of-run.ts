import { type Token, tokenize } from '../../text/fold.ts';
import type { Run } from '../article.ts';

/** A word of a run with what it looks like and what stands before it. */
export interface Word extends Token {
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
  readonly run: Run;
  readonly words: readonly Word[];
  /** Whether the run is written in capitals, so that capitals tell nothing. */
  readonly isShouting: boolean;
}

export function wordsOf(run: Run): RunWords {
  const sentenceStarts = new Set(run.sentences.map((sentence) => sentence.start));
  const tokens = tokenize(run.text);
  const words = tokens.map((token, i): Word => {
    const raw = run.text.slice(token.start, token.end);
    const from = tokens[i - 1]?.end ?? 0;
    const gap = run.text.slice(from, token.start);
    return {
      ...token,
      raw,
      isCapital: /^\p{Lu}/u.test(raw),
      isUpper: /^[\p{Lu}\p{N}]{2,}$/u.test(raw) && /\p{Lu}/u.test(raw),
      gap,
      // Behind the opening quote or dash of a sentence, too.
      startsSentence:
        i === 0 ||
        sentenceStarts.has(token.start) ||
        (sentenceStarts.has(token.start - gap.trimStart().length) && from <= token.start - gap.length) ||
        /[.!?:]\s+[«"“—–-]?\s*$/u.test(gap),
    };
  });
  const letters = run.text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = run.text.match(/\p{Lu}/gu)?.length ?? 0;
  return { run, words, isShouting: letters > 10 && capitals > letters * 0.6 };
}

/** Only a blank, an apostrophe or a hyphen stands before the word: the name may go on with it. */
export const joins = (word: Word | undefined): word is Word =>
  word !== undefined && /^(?:\s|['’]|[-‑])$/u.test(word.gap);
