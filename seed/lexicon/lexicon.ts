import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as v from 'valibot';
import { parseYaml } from '../read/yaml.ts';

/** Reads a word list of this folder. The lists are data that a person edits; a faulty one stops the start. */
export function readLexicon<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const url = new URL(`${name}.yaml`, import.meta.url);
  return parseYaml(fileURLToPath(url), readFileSync(url, 'utf8'), schema);
}
