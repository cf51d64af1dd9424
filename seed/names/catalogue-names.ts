import { tokenAt } from '../../text/fold.ts';
import type { RunWords, Word } from '../article/words.ts';
import { eponyms } from '../lexicon/name-words.ts';
import { readingsOf } from './attached-letters.ts';
import { findForms, type Matcher } from './matcher.ts';
import type { Mention } from './mention.ts';

/** What the catalogue's forms name in a run. Of overlapping names the longer counts; a parent's name inside its part's stays. */
export function catalogueNamesIn({ run, index, words }: RunWords, matcher: Matcher): Mention[] {
  const matches = findForms(matcher, run.text, words).filter(
    (match) => match.form.kind !== 'PERSON' || !isNamedAfter(words, match.start),
  );
  if (matches.length === 0) return [];
  const accepted: Mention[] = [];
  /** For each character the innermost name that holds it. */
  const owners = new Map<number, Mention>();
  matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { form, start, end } of matches) {
    if (isTaken(owners, start, end, (other) => matcher.parents.get(other.entity) !== form.entity)) continue;
    const { entity, kind, doubtful } = form;
    const text = run.text.slice(start, end);
    const mention: Mention = {
      ...{ entity, kind, doubtful, run: index, start, end, text },
      ...{ rule: 'catalogue', confidence: 1, found: null },
    };
    for (let i = start; i < end; i++) owners.set(i, mention);
    accepted.push(mention);
  }
  return accepted;
}

function isTaken(
  owners: ReadonlyMap<number, Mention>,
  start: number,
  end: number,
  isForeign: (other: Mention) => boolean,
): boolean {
  for (let i = start; i < end; i++) {
    const owner = owners.get(i);
    if (owner !== undefined && isForeign(owner)) return true;
  }
  return false;
}

/** Whether the word directly before `start` is what is named after somebody: « جامعة », and « بجامعة » with a letter written on. */
function isNamedAfter(words: readonly Word[], start: number): boolean {
  const at = tokenAt(words, start);
  const before = words[at - 1];
  if (before === undefined || !/^\s$/.test(words[at]?.gap ?? '')) return false;
  return readingsOf(before).some(({ word }) => eponyms.has(word));
}
