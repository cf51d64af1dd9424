import type { EntityKind } from '../../../store/records.ts';
import type { Gender } from '../../names/people/gender.ts';

/**
 * What one text says of an entity that tells it from others of its name. Absent is what it does not say. Everything that
 * needs the names of the world is settled here: where a release is laid out there are none.
 */
export interface Traits {
  /** ISO 3166-1 alpha-2, as the text, the name, the world or a setting says. */
  readonly country?: string;
  /** Whether the text says the country of a body that every country has, not a setting. */
  readonly isStated?: true;
  /** Of a body that every country has and that no country is said of: the one country that the text is about. */
  readonly near?: string;
  /** Of a body that every country has. */
  readonly isNational?: true;
  /** Of a body that may be named without its town (« Institut Pasteur de Dakar »): the name without it. */
  readonly withoutPlace?: string;
  readonly gender?: Gender;
  /** Of a given name that women alone or men alone bear. */
  readonly givenGender?: Gender;
  /** A year. */
  readonly born?: number;
  /** In a text without a date. */
  readonly age?: number;
  /** What nobody is beside another such: `sport`, `office`. */
  readonly trade?: string;
}

/** What of it makes two of one name two: a part of the key under which the entity is found. Empty where nothing does. */
export function keyOfTraits(
  kind: EntityKind,
  { country, near, isNational, gender, born, age, trade }: Traits,
): string {
  if (kind === 'PERSON')
    return [gender, born, age === undefined ? undefined : `${age} ans`, country, trade]
      .filter((part) => part !== undefined)
      .join(' ');
  return isNational ? (country ?? (near === undefined ? '' : `~${near}`)) : '';
}

/** What such a key says again; an age of whom it says the year of birth is none. */
export function traitsOfKey(kind: EntityKind, told: string): Traits {
  if (told === '') return {};
  if (kind !== 'PERSON')
    return told.startsWith('~')
      ? { isNational: true, near: told.slice(1) }
      : { isNational: true, country: told };
  const parts = told.replace(/\d+ ans/, '').split(' ');
  const first = (is: RegExp) => parts.find((part) => is.test(part));
  const age = /(\d+) ans/.exec(told)?.[1];
  const [gender, born, country, trade] = [/^[fm]$/, /^\d+$/, /^[A-Z]{2}$/, /^[a-z]{3,}$/].map(first);
  return {
    ...(age !== undefined && { age: Number(age) }),
    ...((gender === 'f' || gender === 'm') && { gender }),
    ...(born !== undefined && { born: Number(born) }),
    ...(country !== undefined && { country }),
    ...(trade !== undefined && { trade }),
  };
}
