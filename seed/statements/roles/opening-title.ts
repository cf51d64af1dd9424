import type { Word } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Mention } from '../../names/mention.ts';
import { genderOfPronoun, meantBy } from './meant-by-pronoun.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { isTitle, occupations, professions } = roleWords;
const { times } = aroundTitles;
/** In words, from the title that opens a sentence to the pronoun. */
const LONGEST_OPENING = 30;
const MOST_BEFORE = 4;

/** « Présidente du port depuis 2014, elle a signé », « Ancien ministre, il est venu »: of whom the pronoun stands for. */
export function openingTitles(
  context: RunContext,
  namedBefore: (start: number) => readonly Mention[],
): { person: Mention; roles: FoundRole[] }[] {
  const { words, text, people } = context;
  return words.flatMap((word, first) => {
    if (!word.startsSentence) return [];
    const title = titleAt(context, first);
    if (title === null) return [];
    const at = pronounBehind(context, title);
    const [pronoun, opening] = [words[at ?? -1], words[title]];
    const gender = pronoun === undefined ? null : genderOfPronoun(pronoun);
    if (pronoun === undefined || opening === undefined || gender === null) return [];
    if (firstBetween(people, word.start, pronoun.start) !== undefined || !isTitle(text, opening)) return [];
    const person = meantBy(gender, namedBefore(word.start));
    if (person === undefined) return [];
    const { roles } = parseTitles(context, title, 'role-of-pronoun');
    return [{ person, roles: roles.filter((role) => role.end <= pronoun.start) }];
  });
}

/** The title that the sentence opens with, behind « Ancien », « Nommée », « Élu en mars ». */
function titleAt({ words, text }: RunContext, first: number): number | null {
  for (let i = first; i <= first + MOST_BEFORE; i++) {
    const word = words[i];
    const isBehindOccupation = i > first && /^,\s+$/u.test(word?.gap ?? '') && isOccupied(words, first, i);
    if (word === undefined || (i > first && !isBehindOccupation && !/^[\s'’-]+$/u.test(word.gap)))
      return null;
    if (isTitle(text, word)) return i;
    const isOpening =
      times.has(word.word) || discoveryWords.appointmentVerbs.has(word.word) || isOccupied(words, i, i + 1);
    if (i === first ? !isOpening : word.isCapital) return null;
  }
  return null;
}

/** « Agronome de formation, directeur du port depuis 2014, il », « Climatologue, présidente du port, elle » */
const isOccupied = (words: readonly Word[], first: number, next: number): boolean => {
  const { word = '' } = words[first] ?? {};
  const isOne =
    occupations.has(word) ||
    professions.has(word) ||
    /.{3}(?:logue|logiste|icien|icienne|graphe)$/u.test(word);
  return isOne && next - first <= MOST_BEFORE;
};

/** The pronoun behind a comma that the sentence goes on with. */
function pronounBehind({ words }: RunContext, title: number): number | null {
  for (let i = title + 1; i <= title + LONGEST_OPENING; i++) {
    const word = words[i];
    if (word === undefined || word.startsSentence) return null;
    if (/^\)?,\s+$/u.test(word.gap) && genderOfPronoun(word) !== null) return i;
  }
  return null;
}
