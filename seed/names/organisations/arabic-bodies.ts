import { joins, type RunWords, type Word } from '../../article/words.ts';
import { wordsOf } from '../../lexicon/words.ts';
import { acronymBehind } from '../acronyms.ts';
import { readingsOf } from '../attached-letters.ts';
import { knownNamesIn } from '../known/known-names.ts';
import type { Candidate } from '../mention.ts';

const { notAcronyms, organisationHeads } = wordsOf(['ar', 'common']);
const ARABIC = /^\p{Script=Arabic}/u;
const ARTICLE = 'ال';
const ELIDED = 'لل';
/** In words. */
const LONGEST_NAME = 12;

/**
 * « وزارة التربية والعلوم والثقافة (MEN) »: in Arabic, which has no capitals, brackets with an acronym show where a body's
 * name ends; it begins at the nearest kind of body before them. An acronym that the world knows says whose name it is.
 */
export function arabicBodiesIn(runWords: RunWords, isTaken: (word: Word) => boolean): Candidate[] {
  const { run, words } = runWords;
  if (!/\((?<=\p{Script=Arabic} ?\()/u.test(run.text)) return [];
  return words.flatMap((word, next): Candidate[] => {
    if (!word.isUpper || !ARABIC.test(words[next - 1]?.raw ?? '') || notAcronyms.has(word.word)) return [];
    const acronym = acronymBehind(run.text, words, next);
    const head = acronym === null ? null : startOfHead(words, next, isTaken);
    if (acronym === null || head === null) return [];
    const end = words[next - 1]?.end ?? head;
    const before = run.text.slice(head - 2, head);
    const start = before === ARTICLE ? head - 2 : head;
    // « للوكالة الوطنية » is « الوكالة الوطنية »: the article has lost its first letter.
    const article = before === ELIDED ? ARTICLE : '';
    const known = knownNamesIn(runWords).find(
      (one) => one.start === word.start && one.kind === 'ORGANISATION',
    );
    const name = known?.name ?? `${article}${run.text.slice(start, end).replace(/\s+/g, ' ')}`;
    const found = { rule: 'name-with-acronym', confidence: 0.87 };
    return [{ kind: 'ORGANISATION', start, end, name, acronym: known?.acronym ?? acronym, ...found }];
  });
}

/** Where the nearest kind of body before the brackets begins, behind what is written onto it; null where none is near. */
function startOfHead(words: readonly Word[], next: number, isTaken: (word: Word) => boolean): number | null {
  for (let i = next - 1; i >= 0 && next - i <= LONGEST_NAME; i--) {
    const word = words[i];
    if (word === undefined || isTaken(word)) return null;
    const head = readingsOf(word).find((reading) => organisationHeads.has(reading.word));
    if (head !== undefined && next - i > 1) return head.start;
    if (!joins(word)) return null;
  }
  return null;
}
