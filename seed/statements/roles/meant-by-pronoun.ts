import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import type { Mention } from '../../names/mention.ts';
import { type Gender, givenGender } from '../../names/people/gender.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';

const { femalePronouns, malePronouns } = aroundTitles;

/** Of a pronoun that stands for a person; null of any other word. */
export const genderOfPronoun = (word: string): Gender | null =>
  malePronouns.has(word) ? 'm' : femalePronouns.has(word) ? 'f' : null;

/**
 * Whom a pronoun may stand for, the likeliest first: who opens the last sentence that names somebody, then whoever was
 * named last. « Paul Untel a remplacé Luc Autre. Il était directeur »
 */
export function namedBefore(context: RunContext, before: number): Mention[] {
  const { people, words } = context;
  const last = people[wordAt(people, before) - 1];
  if (last === undefined) return [];
  let start = wordAt(words, last.start);
  while (start > 0 && !words[start]?.startsSentence) start -= 1;
  const first = firstBetween(people, words[start]?.start ?? 0, last.start);
  let opening = wordAt(words, first?.start ?? 0);
  while (opening > start && isHonorific(words[opening - 1])) opening -= 1;
  return first !== undefined && opening === start ? [first, last] : [last];
}

/** The likeliest whose given name is not of the other gender. */
export const meantBy = (gender: Gender, named: readonly Mention[]): Mention | undefined =>
  named.find(({ text, found }) => {
    const born = givenGender(found?.name ?? text);
    return born === null || born === gender;
  });
