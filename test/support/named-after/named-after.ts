import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Random } from '../../../bench/random.ts';
import { parseYaml } from '../../../seed/read/yaml.ts';

const list = v.array(v.string());
const schema = v.strictObject({
  things: v.record(v.string(), list),
  people: list,
  names: v.strictObject({ given: list, surnames: list, known: list }),
});
const file = fileURLToPath(new URL('things.yaml', import.meta.url));
const { things, people, names } = parseYaml(file, readFileSync(file, 'utf8'), schema);

/** A sentence with a name that is a thing's, or a person's beside a thing. */
export interface NamedAfter {
  /** « street », « ship »; `person` where somebody is meant. */
  readonly kind: string;
  readonly name: string;
  readonly sentence: string;
}

/** How many of ten names are of people whom the world knows. */
const KNOWN = 0.2;

function nameOf({ chance, pick }: Random): { name: string; surname: string } {
  if (chance(KNOWN)) {
    const name = pick(names.known);
    return { name, surname: name.slice(name.indexOf(' ') + 1) };
  }
  const surname = pick(names.surnames);
  return { name: `${pick(names.given)} ${surname}`, surname };
}

/** Every sentence once, each with a name by chance: the same random numbers give the same sentences. */
export function namedAfter(random: Random): NamedAfter[] {
  const made = (kind: string, template: string): NamedAfter => {
    const { name, surname } = nameOf(random);
    const sentence = template
      .replaceAll('{name}', name)
      .replaceAll('{hyphens}', name.replaceAll(' ', '-'))
      .replaceAll('{surname}', surname);
    return { kind, name, sentence };
  };
  return [
    ...Object.entries(things).flatMap(([kind, templates]) => templates.map((one) => made(kind, one))),
    ...people.map((template) => made('person', template)),
  ];
}
