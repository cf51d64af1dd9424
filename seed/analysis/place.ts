import type { Place } from '../../store/records.ts';
import { tokenAt } from '../../text/fold.ts';
import type { Run } from '../article/article.ts';
import type { Sentence } from '../article/sentences.ts';

/** What recognised a stretch, and how sure that is: from 0 to 1. */
export type Why = Pick<Place, 'rule' | 'confidence'>;

/** Turns a stretch of a run into a receipt: offsets into title or body and into the raw file, with its sentence. */
export function toPlace(run: Run, start: number, end: number, why: Why): Place {
  const sentence = sentenceAround(run, start, end);
  return {
    field: run.field,
    text: run.text.slice(start, end),
    start: run.fieldStart + start,
    end: run.fieldStart + end,
    sentence: run.text.slice(sentence.start, sentence.end),
    sentenceStart: run.fieldStart + sentence.start,
    sourceStart: run.sourceStart + start,
    sourceEnd: run.sourceStart + end,
    ...why,
  };
}

const endOf = (sentence: Sentence | undefined): number =>
  (sentence?.start ?? 0) + (sentence?.text.length ?? 0);

/** From the sentence that holds the start to the one that holds the end: mostly the same one. */
function sentenceAround(run: Run, start: number, end: number): { start: number; end: number } {
  const { sentences } = run;
  const from = tokenAt(sentences, start + 1) - 1;
  let until = Math.max(0, from);
  while (until < sentences.length && endOf(sentences[until]) < end) until++;
  const [first, last] = [sentences[from], sentences[until]];
  return { start: first?.start ?? start, end: last === undefined ? end : last.start + last.text.length };
}
