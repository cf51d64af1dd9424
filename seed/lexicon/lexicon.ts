import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parseYaml } from '../read/yaml.ts';

/** The folders of words: of no language, French, English, Arabic. A language is its BCP 47 tag. */
export const LANGUAGES = ['common', 'fr', 'en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Reads a file of this folder (`confidences`, `fr/rules`), or what all languages have of it (`chrome`): lists are put one
 * behind the other. The files are data that a person edits; a faulty one stops the start with its line.
 */
export function readLexicon<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): v.InferOutput<Schema> {
  if (isThere(name)) return readOne(name, schema);
  const files = LANGUAGES.map((language) => `${language}/${name}`).filter(isThere);
  const [only = name] = files;
  if (files.length < 2) return readOne(only, schema);
  return v.parse(schema, files.map((file) => readOne(file, v.unknown())).reduce(joined));
}

/** Whether the folder has the file; a language has only the files that it needs. */
export const isThere = (name: string): boolean => existsSync(urlOf(name));

const urlOf = (name: string): URL => new URL(`${name}.yaml`, import.meta.url);

const readOne = <Schema extends v.GenericSchema>(name: string, schema: Schema): v.InferOutput<Schema> =>
  parseYaml(fileURLToPath(urlOf(name)), readFileSync(urlOf(name), 'utf8'), schema);

/** Lists one behind the other, field by field. */
function joined(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (!isFields(a) || !isFields(b)) return b;
  const fields = { ...a };
  for (const [name, value] of Object.entries(b)) fields[name] = name in a ? joined(a[name], value) : value;
  return fields;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
