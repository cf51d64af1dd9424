import type { RunWords, Word } from '../../article/words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { wordsOf } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { type AmbiguousName, ambiguousNamesIn } from '../known-names.ts';
import type { Candidate } from '../mention.ts';
import { isHonorific } from '../people/signs.ts';
import { patternsAt, spanAt } from './span-rules.ts';

/** What it finds is no more than likely. */
const OBJECT_OF_OFFICE = 'body-of-office';
const { of: OF } = wordsOf(['fr']);
const eventNouns = wordClass('eventNouns');
const eventHeads = wordClass('eventHeads');

/** What the patterns of lexicon/fr/rules.yaml show, in their order at each word. */
export function namesByPattern(runWords: RunWords, isTaken: (word: Word) => boolean): Candidate[] {
  const { run, words, isShouting } = runWords;
  if (isShouting) return [];
  let read: readonly AmbiguousName[] | null = null;
  const ambiguous = () => {
    read ??= ambiguousNamesIn(runWords);
    return read;
  };
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    const named = firstAt(words, i, isTaken);
    if (named === null) continue;
    const { rule, kind, confidence, from, next } = named;
    const [start, end] = [words[from]?.start ?? 0, words[next - 1]?.end ?? 0];
    const name = run.text.slice(start, end).replace(/\s+/g, ' ');
    // « les Internationaux de France »: an event.
    if (eventNouns.has(words[from]?.word ?? '') || eventHeads.has(words[from]?.word ?? '')) continue;
    // « la présidente du Front sahélien », which the world knows by another name now: signs decide.
    if (rule === OBJECT_OF_OFFICE && ambiguous().some((known) => known.start === start && known.end === end))
      continue;
    // « l’incroyable faculté d’Emmanuel Untel »
    if (rule === 'local-body' && isOfPerson(words, from, next)) continue;
    // « le patron de Bordeaux »: a place is where somebody is.
    if (isPlace(name) || isHonorific(words[from])) continue;
    found.push({
      kind,
      start,
      end,
      name,
      acronym: rule === 'acronym-as-company' ? name : null,
      rule,
      confidence,
    });
  }
  return found;
}

const isOfPerson = (words: readonly Word[], from: number, next: number): boolean =>
  words
    .slice(from, next - 1)
    .some(
      ({ word }, i) =>
        OF.has(word) &&
        isGivenName(words[from + i + 1]?.word ?? '') &&
        words[from + i + 2]?.gap === ' ' &&
        words[from + i + 2]?.isCapital === true,
    );

function firstAt(words: readonly Word[], i: number, isTaken: (word: Word) => boolean) {
  const word = words[i];
  if (word === undefined) return null;
  for (const { steps, rule, kind, confidence } of patternsAt(word)) {
    const span = spanAt(steps, words, i, isTaken);
    if (span !== null) return { ...span, rule, kind, confidence };
  }
  return null;
}
