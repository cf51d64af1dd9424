import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { tokenize } from '../../text/fold.ts';
import { surnameParticles } from '../lexicon/name-words.ts';
import { oneSpelling } from '../lexicon/one-spelling.ts';
import { decode, readBytes } from '../read/read.ts';
import { fieldsOf, parseYaml } from '../read/yaml.ts';

/** Who is never to be published again: a file of the catalogue folder, which holds no name. */
export const FORGOTTEN_FILE = 'forgotten.yaml';

export interface Forgotten {
  /** Makes the hashes those of this folder alone: nobody looks them up in a table of names. Empty where nobody is forgotten. */
  readonly salt: string;
  readonly names: readonly string[];
  /** Of the ids under which they were published. */
  readonly ids: readonly string[];
}

export const nobodyForgotten: Forgotten = { salt: '', names: [], ids: [] };

const hashes = v.optional(
  v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'is no hash: leave this file to npm run forget'))),
  [],
);
const schema = fieldsOf({ salt: v.optional(v.string(), ''), names: hashes, ids: hashes });

/** Reads the file; one that is missing forgets nobody. Throws ContentError. */
export async function readForgotten(folder: string): Promise<Forgotten> {
  const file = join(folder, FORGOTTEN_FILE);
  const bytes = await readBytes(file);
  return bytes === null ? nobodyForgotten : parseYaml(file, decode(file, bytes), schema);
}

const hashOf = (salt: string, text: string): string =>
  createHmac('sha256', salt).update(text).digest('hex').slice(0, 32);

/** Spellings of one name are one, in whatever order its words stand. */
const spelled = (name: string): string =>
  tokenize(name)
    .map(({ word }) => word)
    .filter((word) => !surnameParticles.has(word))
    .map(oneSpelling)
    .sort()
    .join(' ');

/** Adds a person: the names of two words or more (a surname is others' as well), and every id. */
export function forgetting(
  { salt, names, ids }: Forgotten,
  person: { readonly names: readonly string[]; readonly ids: readonly string[] },
): Forgotten {
  const own = salt === '' ? randomBytes(16).toString('hex') : salt;
  const add = (known: readonly string[], more: readonly string[]) =>
    [...new Set([...known, ...more.map((text) => hashOf(own, text))])].sort();
  const full = person.names.map(spelled).filter((name) => name.includes(' '));
  return { salt: own, names: add(names, full), ids: add(ids, person.ids) };
}

export interface IsForgotten {
  name(name: string): boolean;
  id(id: string): boolean;
}

/** Tells of a name or an id whether it is a forgotten person's. */
export function isForgottenBy({ salt, names, ids }: Forgotten): IsForgotten {
  const [knownNames, knownIds] = [new Set(names), new Set(ids)];
  return {
    name: (name) => knownNames.size > 0 && knownNames.has(hashOf(salt, spelled(name))),
    id: (id) => knownIds.size > 0 && knownIds.has(hashOf(salt, id)),
  };
}

const HEADER = `# Hashes of people who asked to be forgotten: no seeding publishes them again. Written by npm run forget.\n`;

export const formatForgotten = ({ salt, names, ids }: Forgotten): string =>
  `${HEADER}salt: ${salt}\n${listed('names', names)}${listed('ids', ids)}`;

const listed = (field: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `${field}:\n${values.map((value) => `  - ${value}\n`).join('')}`;
