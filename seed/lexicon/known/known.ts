import { readdirSync, readFileSync } from 'node:fs';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import * as v from 'valibot';
import type { EntityKind } from '../../../store/records.ts';
import { tokenize } from '../../../text/fold.ts';
import { particles } from '../name-words.ts';
import { isAnyGivenName, isFamilyName } from '../names-of-people.ts';
import { isPlace } from '../places.ts';

const names = v.optional(v.array(v.string()), []);
const oneOrMore = v.optional(
  v.union([
    v.pipe(
      v.string(),
      v.transform((name) => [name]),
    ),
    v.array(v.string()),
  ]),
  [],
);
const entrySchema = v.strictObject({
  name: v.string(),
  acronym: v.optional(v.string()),
  also: names,
  en: oneOrMore,
  ar: oneOrMore,
  type: v.optional(v.literal('initiative')),
  kind: v.optional(v.string()),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  word: names,
});

/** What the world knows by a name; README.md beside this file describes the lists. */
export interface KnownName {
  readonly kind: EntityKind;
  readonly name: string;
  readonly acronym: string | null;
  /** Of a body what it is, « media », « party », of a person what they are known for, « politics »; null where the lists do not say. */
  readonly sort: string | null;
  /** ISO 3166-1 alpha-2; null where it belongs to no country, or to several. */
  readonly country: string | null;
  /** Every form that names it by itself. */
  readonly sure: readonly string[];
  /** Forms that are words, people's names or several bodies' as well: they need a further sign. */
  readonly ambiguous: readonly string[];
}

/** Reads the lists of this folder: nine thousand names, with js-yaml because it takes a tenth of the time. */
export function readKnownNames(): KnownName[] {
  return [...readBodies(), ...readPeople()];
}

const folder = new URL('.', import.meta.url);
const filesEnding = (ending: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();

/** `Barack Obama ; Obama`: a person a line, with what names them alone; ` ?` behind what may be something else. */
function readPeople(): KnownName[] {
  return filesEnding('.txt').flatMap((file) => {
    const sort = /^people-([a-z]+)/.exec(file)?.[1] ?? null;
    return readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line): KnownName => {
        const forms = line.split(' ; ');
        const plain = forms.map((form) => form.replace(/ \?$/, ''));
        const isSure = (form: string, i: number) => !forms[i]?.endsWith(' ?') && !isCommonName(form);
        return {
          ...{ kind: 'PERSON', name: plain[0] ?? '', acronym: null, sort, country: null },
          sure: plain.filter((form, i) => isSure(form, i) && isTelling(form)),
          ambiguous: plain.filter((form, i) => !isSure(form, i) && isTelling(form)),
        };
      });
  });
}

function readBodies(): KnownName[] {
  return filesEnding('.yaml').flatMap((file) => {
    const entries = v.parse(
      v.array(entrySchema),
      load(readFileSync(new URL(file, folder), 'utf8'), { schema: FAILSAFE_SCHEMA, filename: file }),
    );
    return entries.map(toKnownName);
  });
}

function toKnownName(entry: v.InferOutput<typeof entrySchema>): KnownName {
  const { name, acronym, also, en, ar, type, kind, country, word } = entry;
  const stated = new Set([name, ...(acronym === undefined ? [] : [acronym]), ...also, ...en, ...ar]);
  const ambiguous = new Set(word);
  const forms = new Set(stated);
  // « la France insoumise », « les Républicains »: in a sentence the article is small and no part of the name.
  for (const form of stated) {
    const bare = /^(?:Les?|La) (\p{Lu}.*)$/u.exec(form)?.[1];
    if (bare === undefined || forms.has(bare)) continue;
    forms.add(bare);
    if (ambiguous.has(form) || !bare.includes(' ')) ambiguous.add(bare);
  }
  return {
    kind: type === 'initiative' ? 'INITIATIVE' : 'ORGANISATION',
    name,
    acronym: acronym ?? null,
    sort: kind ?? null,
    country: country ?? null,
    sure: [...forms].filter((form) => !ambiguous.has(form) && isTelling(form)),
    ambiguous: [...forms].filter((form) => ambiguous.has(form) && isTelling(form)),
  };
}

/** « E! » and « S&D » come to one letter where particles do not count: they would be found in every « E ». */
const isTelling = (form: string): boolean =>
  // « du » is an operator of the Emirates, and a word in every sentence.
  (/[\p{Lu}\p{Lo}\d]/u.test(form) || form.length > 3) &&
  tokenize(form)
    .filter(({ word }, i) => i === 0 || !particles.has(word))
    .reduce((letters, { word }) => letters + word.length, 0) > 1;

const SAINT = /^Sainte?[ -]/i;

/** « Konan », « Zakaria »: many bear it. « Saint-Denis »: towns are called so as well. */
const isCommonName = (form: string): boolean => {
  const [only, ...others] = tokenize(form);
  if (only === undefined) return false;
  if (SAINT.test(form) && isPlace(form.replaceAll(' ', '-'))) return true;
  return (
    (!form.includes(' ') && isPlace(form)) ||
    (others.length === 0 && (isAnyGivenName(only.word) || isFamilyName(only.word)))
  );
};
