import type { EntityId } from '../../store/records.ts';
import { wordsOfName } from '../../text/fold.ts';
import { joins, type RunWords, type Word } from '../article/words.ts';
import { generationOf } from '../lexicon/identity-words.ts';
import { honorifics, surnameParticles } from '../lexicon/name-words.ts';
import type { Mention } from './mention.ts';
import { type Gender, gendersOf, isOfOtherGender } from './people/gender.ts';
import type { TakenCharacters } from './taken-characters.ts';

/** In words. */
const LONGEST_SURNAME = 6;

/** Surnames that one person of the article alone has. */
export interface Surnames {
  readonly genders: ReadonlyMap<EntityId, Gender>;
  readonly owners: ReadonlyMap<string, Mention>;
  readonly beginnings: ReadonlySet<string>;
}

export function surnamesOfOne(runs: readonly RunWords[], named: readonly Mention[]): Surnames {
  const people = named.filter(({ kind }) => kind === 'PERSON');
  const owners = ownersOf(people, surnamesOf);
  const genders = gendersOf(runs, people);
  return {
    genders,
    owners,
    beginnings: new Set([...owners.keys()].map((surname) => surname.split(' ')[0] ?? '')),
  };
}

/** For each end of a full name (« Ait El Hadj »), and each beginning of two words or more, the one person who has it. */
export const endsOfNames = <P extends { readonly text: string; readonly entity: EntityId }>(
  people: readonly P[],
): Map<string, P> =>
  ownersOf(people, (words) => [
    ...words.slice(1).map((_, i) => words.slice(i + 1).join(' ')),
    ...words.slice(2).map((_, i) => words.slice(0, i + 2).join(' ')),
  ]);

/** Who has each of the forms of a name; a form that two people have is nobody's. */
function ownersOf<P extends { readonly text: string; readonly entity: EntityId }>(
  people: readonly P[],
  formsOf: (words: readonly string[]) => string[],
): Map<string, P> {
  const owners = new Map<string, P | null>();
  for (const person of people) {
    for (const form of withoutGeneration(person.text, formsOf)) {
      const owner = owners.get(form);
      owners.set(form, owner === undefined || owner?.entity === person.entity ? person : null);
    }
  }
  return new Map([...owners].flatMap(([form, owner]) => (owner === null ? [] : [[form, owner]])));
}

/** Of « Moussa Traoré fils » the forms of « Moussa Traoré », and that itself: no surname is « fils ». */
function withoutGeneration(name: string, formsOf: (words: readonly string[]) => string[]): string[] {
  const words = wordsOfName(name);
  const bare = words.slice(0, words.findLastIndex((word) => generationOf(word) === null) + 1);
  return bare.length === words.length ? formsOf(words) : [...formsOf(bare), bare.join(' ')];
}

/** Of « Amal Al-Fellah Sebbar »: « al fellah sebbar » and « sebbar »; of « Salem Al-Malik »: « al malik » and « malik ». */
function surnamesOf(words: readonly string[]): string[] {
  const last = words.length - 1;
  if (last < 1 || (words[last]?.length ?? 0) < 2) return [];
  const starts = new Set([1, last]);
  if (last >= 2 && surnameParticles.has(words[last - 1] ?? '')) starts.add(last - 1);
  return [...starts].map((from) => words.slice(from).join(' '));
}

export function surnamesIn(run: RunWords, surnames: Surnames, taken: TakenCharacters): Mention[] {
  if (surnames.owners.size === 0) return [];
  const { words, index } = run;
  const found: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.isCapital || !surnames.beginnings.has(words[i]?.word ?? '')) continue;
    const named = surnameAt(words, i, surnames.owners);
    const [start, end] = [words[i]?.start ?? 0, words[i + (named?.length ?? 1) - 1]?.end ?? 0];
    if (named === null || taken.has({ run: index, start, end }) || belongsToAnother(words, i, named.length))
      continue;
    if (isOfOtherGender(words, i, surnames.genders.get(named.owner.entity))) continue;
    found.push({
      ...named.owner,
      run: index,
      start,
      end,
      text: run.run.text.slice(start, end),
      rule: 'surname',
    });
    i += named.length - 1;
  }
  return found;
}

/** The longest surname that begins at the word. */
function surnameAt(
  words: readonly Word[],
  i: number,
  owners: ReadonlyMap<string, Mention>,
): { owner: Mention; length: number } | null {
  let form = '';
  let longest: { owner: Mention; length: number } | null = null;
  for (let length = 1; length <= LONGEST_SURNAME; length++) {
    const word = words[i + length - 1];
    if (word === undefined) break;
    form = form === '' ? word.word : `${form} ${word.word}`;
    const owner = owners.get(form);
    if (owner !== undefined) longest = { owner, length };
  }
  return longest;
}

/** Between two capitalised words that are no honorifics, a surname is part of another name: « Youssef Derradji ». */
function belongsToAnother(words: readonly Word[], i: number, length: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (length === 1 && word !== undefined && word.raw.length < 3 && !honorifics.has(before?.word ?? ''))
    return true;
  const behind = words[i + length];
  if (joins(behind) && behind.gap === '-') return true;
  if (before === undefined || !/^[\s-]$/.test(word?.gap ?? '')) return false;
  return before.isCapital && !honorifics.has(before.word) && !before.startsSentence;
}
