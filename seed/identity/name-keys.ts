import type { CatalogueEntry } from '../editor/catalogue.ts';
import { formKey } from '../lexicon/form-key.ts';
import { calledToday } from '../lexicon/identity-words.ts';
import { type FoundCandidate, mostWritten } from './found-entities.ts';
import { nameWords } from './similar-names.ts';
import { bodyKey, initialsOf, isBare, plain } from './which-bodies-are-one.ts';
import { blocksOf, compareGiven } from './which-people-are-one.ts';

/**
 * What ties names to each other: only those are ever put together of which one is found under a key that the other looks
 * for. Whoever puts names together in a new way adds its keys here; that who is who among the neighbours of a name is who
 * is who among all names is what test/seed/state/nearby.test.ts holds.
 */
export interface NameKeys {
  readonly own: readonly string[];
  readonly sought: readonly string[];
}

export function keysOfName(candidate: FoundCandidate): NameKeys {
  const { kind, form, seen } = candidate;
  // The second is what a pin of the name may be found under: see `pinnedKeys`.
  const forms = [form, formKey(kind, seen.place.text)].map(ofForm);
  const { own, sought } = kind === 'PERSON' ? keysOfPerson(candidate) : keysOfBody(candidate);
  return { own: [...forms, ...own], sought: [...forms, ...sought] };
}

export const ofForm = (form: string): string => `= ${form}`;
const ofBlock = (block: string): string => `people ${block}`;
const ofBody = (key: string): string => `body ${key}`;
const ofAcronym = (acronym: string): string => `acronym ${plain(acronym)}`;

function keysOfPerson(person: FoundCandidate): NameKeys {
  const { own, sought } = blocksOf(nameWords(mostWritten(person)));
  return { own: own.map(ofBlock), sought: sought.map(ofBlock) };
}

function keysOfBody(body: FoundCandidate): NameKeys {
  const { kind, traits, acronyms } = body;
  const today = kind === 'ORGANISATION' ? calledToday(mostWritten(body)) : null;
  const named = [mostWritten(body), ...[traits.withoutPlace ?? [], today ?? []].flat()];
  const keys = [...named.map((name) => ofBody(bodyKey(kind, name))), ...[...acronyms].map(ofAcronym)];
  // A bare acronym looks for the one whose initials it is.
  const [own, other] = isBare(body) ? ['bare', 'initials'] : ['initials', 'bare'];
  const letters = isBare(body) ? [...acronyms].map(plain) : [initialsOf(body) ?? []].flat();
  return {
    own: [...keys, ...letters.map((one) => `${own} ${one}`)],
    sought: [...keys, ...letters.map((one) => `${other} ${one}`)],
  };
}

/** Under which keys an entry of the catalogue is found by names that are spellings of it. */
export function keysOfEntry({ kind, forms, acronym }: CatalogueEntry): string[] {
  const values = forms.map(({ value }) => value);
  const keys = values.map((value) => ofForm(formKey(kind, value)));
  if (kind === 'PERSON')
    return [...keys, ...values.flatMap((value) => blocksOf(nameWords(value)).own.map(ofBlock))];
  return [
    ...keys,
    ...values.map((value) => ofBody(bodyKey(kind, value))),
    ...(acronym === null ? [] : [ofAcronym(acronym)]),
  ];
}

/** Of two names that share a key: whether they may become one. People of one block mostly are not. */
export function mayBeOne(a: FoundCandidate, b: FoundCandidate): boolean {
  if (a.kind !== 'PERSON' || b.kind !== 'PERSON' || a.form === b.form) return true;
  return compareGiven(a, b, nameWords(mostWritten(a)), nameWords(mostWritten(b))) === 'same';
}
