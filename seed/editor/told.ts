import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { mapping, parseYaml } from '../read/yaml.ts';
import type { Told } from './told-in.ts';

const line = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const words = v.strictObject({ fr: line, en: line });
const byName = v.pipe(mapping('must be texts, each under its name'), v.record(v.string(), words));
const schema = v.strictObject({
  reasons: v.strictObject({
    gender: words,
    born: words,
    age: words,
    nationality: words,
    trade: words,
    country: words,
  }),
  values: byName,
  rules: byName,
  signs: words,
});

let told: Told | null = null;

/** What an editor is told, of told.yaml. Read when it is asked for: a deployment, which tells nobody, has no such file. */
export function readTold(): Told {
  if (told !== null) return told;
  const file = join(import.meta.dirname, 'told.yaml');
  told = parseYaml(file, readFileSync(file, 'utf8'), schema);
  return told;
}
