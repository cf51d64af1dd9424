import { ofWord } from '../../../text/of-word.ts';
import { type Word, wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { type Gender, givenGender } from '../../names/people/gender.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { sentenceStart } from './sentence-start.ts';

const { isTitle, modifiers, occupations, professions } = roleWords;
const { femalePronouns, malePronouns, times } = aroundTitles;

/** Of a pronoun that stands for a person; null of any other word. */
export const genderOfPronoun = ofWord((word): Gender | null =>
  malePronouns.has(word) ? 'm' : femalePronouns.has(word) ? 'f' : null,
);

/**
 * Whom a pronoun may stand for, the likeliest first: who opens the last sentence that names somebody, then whoever was
 * named last. « Paul Untel a remplacé Luc Autre. Il était directeur »
 */
export function namedBefore(context: RunContext, before: number): Mention[] {
  const { people, words } = context;
  const last = people[wordAt(people, before) - 1];
  if (last === undefined) return [];
  const start = sentenceStart(words, wordAt(words, last.start));
  // « Il a remplacé Luc Autre. Il était directeur »: whoever opened the sentence before goes on.
  const opening = words[start];
  if (opening !== undefined && genderOfPronoun(opening) !== null) {
    const earlier = namedBefore(context, opening.start);
    if (earlier.length > 0) return [...earlier, last];
  }
  const first = firstBetween(people, words[start]?.start ?? 0, last.start);
  let at = wordAt(words, first?.start ?? 0);
  while (at > start && isHonorific(words[at - 1])) at -= 1;
  return first !== undefined && beforeDescription(context, at) === start ? [first, last] : [last];
}

/** Where « Le diplomate russe » begins before a name, « La directrice » or « L’économiste »; the name’s own place where nothing does. */
function beforeDescription({ words, text }: RunContext, name: number): number {
  let noun = name - 1;
  while (isAdjective(words[noun]) && name - noun < 3) noun -= 1;
  const [word, article] = [words[noun], words[noun - 1]];
  if (word === undefined || article === undefined || word.isCapital || !article.startsSentence)
    return opensWithTitle({ words, text }, name);
  const isDescribed =
    noun < name - 1 || isTitle(text, word) || occupations.has(word.word) || professions.has(word.word);
  return isDescribed && DEFINITE.has(article.word) ? noun - 1 : opensWithTitle({ words, text }, name);
}

/** « L’ex-patron de la régie Untel »: the title and what it is the office of, with nothing between. */
function opensWithTitle({ words, text }: Pick<RunContext, 'words' | 'text'>, name: number): number {
  const start = sentenceStart(words, name);
  const [article, first, second] = [words[start], words[start + 1], words[start + 2]];
  if (article === undefined || !DEFINITE.has(article.word) || name - start > LONGEST_DESCRIPTION) return name;
  const title = first !== undefined && times.has(first.word) ? second : first;
  const isOne = title !== undefined && isTitle(text, title);
  return isOne && words.slice(start + 1, name + 1).every(({ gap }) => /^[\s'’-]*$/u.test(gap)) ? start : name;
}
const LONGEST_DESCRIPTION = 8;
const DEFINITE = wordsIn('definite');
const isAdjective = (word: Word | undefined): boolean =>
  word !== undefined &&
  !word.isCapital &&
  (modifiers.has(word.word) || peoples.has(word.word) || lexicon.adjectives.has(word.word));

/** The likeliest whose given name is not of the other gender. */
export const meantBy = (gender: Gender, named: readonly Mention[]): Mention | undefined =>
  named.find(({ text, found }) => {
    const born = givenGender(found?.name ?? text);
    return born === null || born === gender;
  });
