import type { EntityKind } from '../../../store/records.ts';
import { fold } from '../../../text/fold.ts';
import { formKey, keyOfListed } from '../../lexicon/form-key.ts';
import { type KnownName, readKnownNames } from '../../lexicon/known/known.ts';
import { type ListedForm, type ListedForms, listForms } from '../listed-forms.ts';

/** Whom or what a form of the lists names. */
export type KnownHere = Pick<KnownName, 'kind' | 'name' | 'acronym' | 'sort'>;

interface KnownNames {
  readonly sure: ListedForms;
  readonly ambiguous: ListedForms;
  /** Of media that begin with « L’ » what stands behind it: « Humanité ». */
  readonly elided: ListedForms;
  readonly owners: readonly KnownHere[];
  /** Of the bodies that belong to one, by the key of their name. */
  readonly homes: ReadonlyMap<string, string>;
  /** Of people what the world knows them for: « politics »; of bodies what they are: « media ». By the key of the name. */
  readonly fields: ReadonlyMap<string, string>;
  /** What bodies are called by one word, folded. */
  readonly bodies: ReadonlySet<string>;
  /** What bodies are called by several words, as people may be, folded: « christian dior ». */
  readonly houses: ReadonlySet<string>;
  /** Full names of people of two words, folded. */
  readonly people: ReadonlySet<string>;
  /** The party that alone is called so, by each of its forms, folded; null where several are. */
  readonly parties: ReadonlyMap<string, KnownHere | null>;
  /** What people are called by one word, folded. */
  readonly surnames: ReadonlySet<string>;
  /** People who have no name but one word, folded. */
  readonly stars: ReadonlySet<string>;
}

let read: KnownNames | null = null;

/** Read at the first text: a folder whose catalogue has every name needs none of it. */
export function knownNames(): KnownNames {
  read ??= build(readKnownNames());
  return read;
}

function build(names: readonly KnownName[]): KnownNames {
  const owners: KnownHere[] = [];
  const ownerOf = new Map<string, number>();
  const homes = new Map<string, string>();
  const fields = new Map<string, string>();
  const sure: ListedForm[] = [];
  const ambiguous: ListedForm[] = [];
  const elided: ListedForm[] = [];
  for (const known of names) {
    const { kind, name, acronym, sort } = known;
    const key = keyOfListed(kind, name);
    const owner = ownerOf.get(key) ?? owners.push({ kind, name, acronym, sort }) - 1;
    ownerOf.set(key, owner);
    if (known.country !== null) homes.set(key, known.country);
    if (sort !== null) fields.set(key, sort);
    for (const value of known.sure) sure.push({ owner, kind, value });
    for (const value of known.ambiguous) ambiguous.push({ owner, kind, value });
    for (const value of sort === 'media' ? [...known.sure, ...known.ambiguous] : []) {
      const behind = /^L['’](\p{Lu}.*)$/u.exec(value)?.[1];
      if (behind !== undefined) elided.push({ owner, kind, value: behind });
    }
  }
  const folded = [...sure, ...ambiguous].map(({ kind, value }) => ({ kind, text: fold(value) }));
  const formsOf = (wanted: EntityKind, words: number) =>
    new Set(
      folded.flatMap(({ kind, text }) => (kind === wanted && text.split(' ').length === words ? [text] : [])),
    );
  const parties = new Map<string, KnownHere | null>();
  for (const { owner, value } of [...sure, ...ambiguous]) {
    const known = owners[owner];
    if (known?.sort !== 'party') continue;
    const form = fold(value);
    parties.set(form, parties.has(form) && parties.get(form) !== known ? null : known);
  }
  return {
    parties,
    ...{
      sure: listForms(sure),
      ambiguous: listForms(ambiguous),
      elided: listForms(elided),
      owners,
      homes,
      fields,
    },
    ...{
      bodies: formsOf('ORGANISATION', 1),
      houses: formsOf('ORGANISATION', 2),
      people: formsOf('PERSON', 2),
      surnames: formsOf('PERSON', 1),
      stars: new Set(
        names.flatMap(({ kind, name }) => (kind === 'PERSON' && !name.includes(' ') ? [fold(name)] : [])),
      ),
    },
  };
}

/** Whether a body is called by the word, folded: « franceinfo », « challenges ». */
export const isKnownBody = (word: string): boolean => knownNames().bodies.has(word);

/** Whether the two words, folded, are the full name of somebody the world knows. */
export const isKnownPerson = (words: string): boolean => knownNames().people.has(words);

/** The party that alone is called so; null where none is, or several are. « le patron du PS » names it as well as its list does. */
export const partyCalled = (form: string): KnownHere | null => knownNames().parties.get(fold(form)) ?? null;

/** Whether the world calls somebody by the word, folded: « macron ». */
export const isKnownSurname = (word: string): boolean => knownNames().surnames.has(word);

/** Whether the word, folded, is all the name that somebody has whom the world knows: « Mika ». */
export const isKnownStar = (word: string): boolean => knownNames().stars.has(word);

/** What the world knows the person of the name for, a list of people: « politics », « sport »; null of anybody else. */
export const knownFor = (name: string): string | null =>
  knownNames().fields.get(formKey('PERSON', name)) ?? null;

/** What the body of the name is: « media », « party »; null where the lists do not say. */
export const sortOf = (name: string): string | null =>
  knownNames().fields.get(formKey('ORGANISATION', name)) ?? null;

/** The country of an organisation that the world knows by exactly this name; null where it belongs to none, or nobody knows. */
export const countryOfKnown = (name: string): string | null =>
  knownNames().homes.get(formKey('ORGANISATION', name)) ?? null;
