import type { EntityId } from '../../../store/records.ts';
import { tokenAt, wordsOfName } from '../../../text/fold.ts';
import { ofName } from '../../../text/remember.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { identityWords } from '../../lexicon/identity-words.ts';
import { worldGivenNames } from '../../lexicon/people/given-and-family-names.ts';
import type { Span } from '../mention.ts';

export type Gender = 'f' | 'm';

const asGender = (gender: string | null | undefined): Gender | null =>
  gender === 'f' || gender === 'm' ? gender : null;

/** What the honorific says that stands before the word, one more between perhaps: « Mme », « Mme la Dre »; null without one. */
export function honorificGender(words: readonly Word[], from: number): Gender | null {
  if (!/^\.?\s$/u.test(words[from]?.gap ?? '')) return null;
  const genderAt = (i: number) => asGender(identityWords.genders.get(words[i]?.word ?? ''));
  return genderAt(from - 1) ?? (/^\s$/u.test(words[from - 1]?.gap ?? '') ? genderAt(from - 2) : null);
}

/** Of a given name that women alone, or men alone, bear; of « Nour-Eddine » and « Jean-Marie » none. Null of a single word. */
export const givenGender = ofName((name): Gender | null => {
  const given = wordsOfName(name).slice(0, -1);
  const genders = new Set(given.flatMap((word) => asGender(worldGivenNames.get(word)?.gender) ?? []));
  const first = asGender(worldGivenNames.get(given[0] ?? '')?.gender);
  return genders.size === 1 ? first : null;
});

interface NamedPerson extends Span {
  readonly entity: EntityId;
  readonly text: string;
}

/** Of each person what an honorific says, else the given name. */
export function gendersOf(
  runs: readonly RunWords[],
  people: readonly NamedPerson[],
): ReadonlyMap<EntityId, Gender> {
  const genders = new Map<EntityId, Gender>();
  const given = new Map<EntityId, Gender>();
  for (const { entity, run, start, text } of people) {
    const words = runs[run]?.words ?? [];
    const said = honorificGender(words, tokenAt(words, start));
    const born = givenGender(text);
    if (said !== null && !genders.has(entity)) genders.set(entity, said);
    if (born !== null && !given.has(entity)) given.set(entity, born);
  }
  return new Map([...given, ...genders]);
}

/** « Mme Souissi » is not « M. Hatem Souissi ». */
export function isOfOtherGender(words: readonly Word[], from: number, gender: Gender | undefined): boolean {
  const said = honorificGender(words, from);
  return said !== null && gender !== undefined && said !== gender;
}
