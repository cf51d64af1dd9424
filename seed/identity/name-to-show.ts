import type { EntityKind } from '../../store/records.ts';
import { fold, tokenize } from '../../text/fold.ts';
import { surnameParticles } from '../lexicon/name-words.ts';
import { type FoundCandidate, mostWritten } from './found-entities.ts';

/** As in `who-is-who.ts`: what is less sure is not published by itself. */
const CERTAIN = 0.7;

/**
 * The name under which a cluster is shown: of a person the fullest that a text gives for certain, of others the one most
 * written; with the accents that any form of it has, and not in capitals where one form is not.
 *
 * @param acronyms which are no names where there is another
 */
export function nameToShow(members: readonly FoundCandidate[], acronyms: readonly string[]): string {
  const certain = members.filter(({ confidence }) => confidence >= CERTAIN);
  const names = new Map<string, number>();
  for (const member of certain.length > 0 ? certain : members)
    for (const [name, count] of member.names) names.set(name, (names.get(name) ?? 0) + count);
  for (const acronym of acronyms) if (names.size > 1) names.delete(acronym);
  const kind = members[0]?.kind ?? 'PERSON';
  if (kind !== 'PERSON') return bestSpelling(kind, mostWritten({ names }), [...names.keys()]);
  const most = Math.max(...[...names.keys()].map(fullness));
  const fullest = new Map([...names].filter(([name]) => fullness(name) === most));
  return bestSpelling(kind, mostWritten({ names: fullest }), [...names.keys()]);
}

/** « ministère de la Santé » opens with a capital; a brand as « franceinfo » is written small. */
const capital = (name: string): string =>
  /^\p{Ll}+\s/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;

/** In words; a particle is none, an initial hardly one. */
const fullness = (name: string): number =>
  tokenize(name)
    .filter(({ word }) => !surnameParticles.has(word))
    .reduce((sum, { word }) => sum + (word.length === 1 ? 0.5 : 1), 0);

/** The name in the best of its spellings: capitals give way to small letters, bare letters to accents; a body's opens with a capital. */
export const bestSpelling = (kind: EntityKind, name: string, all: readonly string[]): string =>
  kind === 'PERSON' ? withAccents(name, all) : capital(withAccents(name, all));

function withAccents(name: string, all: readonly string[]): string {
  const spellings = all.filter((other) => fold(other) === fold(name) && other.length === name.length);
  const [best] = [...spellings, name].sort(
    (a, b) => Number(isInCapitals(a)) - Number(isInCapitals(b)) || accentsOf(b) - accentsOf(a),
  );
  if (best === undefined) return name;
  // Word by word: one form may have the accent of the given name, another that of the surname.
  return [...tokenize(best)].reverse().reduce((text, { start, end }) => {
    const words = spellings.map((other) => other.slice(start, end)).filter((word) => !isInCapitals(word));
    const [fuller] = words.filter((word) => fold(word) === fold(text.slice(start, end))).sort(byAccents);
    const own = text.slice(start, end);
    const isBetter =
      fuller !== undefined && accentsOf(fuller) > accentsOf(own) && fuller.length === own.length;
    return isBetter ? `${text.slice(0, start)}${inCaseOf(own, fuller)}${text.slice(end)}` : text;
  }, best);
}

const accentsOf = (text: string): number => (text.normalize('NFD').match(/\p{M}/gu) ?? []).length;
const byAccents = (a: string, b: string): number => accentsOf(b) - accentsOf(a) || (a < b ? -1 : 1);
const isInCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
const inCaseOf = (own: string, other: string): string =>
  (/^\p{Ll}/u.test(own) ? other.charAt(0).toLowerCase() : other.charAt(0)) + other.slice(1);
