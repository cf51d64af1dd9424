import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { roles } from '../../support/analysed.ts';

const file: unknown = parse(readFileSync('seed/lexicon/fr/titles.yaml', 'utf8'));
const examples: readonly string[] =
  typeof file === 'object' && file !== null && 'examples' in file && typeof file.examples === 'object'
    ? Object.values(file.examples ?? {}).flat()
    : [];

/** Each with a way to state an office that somebody has; none names the body. */
const FORMS: readonly (readonly [string, (title: string) => string])[] = [
  ['behind the name', (title) => `Salma Tazi, ${title}, a pris la parole hier.`],
  ['in brackets', (title) => `Salma Tazi (${title}) a pris la parole hier.`],
  ['of who was', (title) => `Salma Tazi a été nommée hier ${title}.`],
  [
    'that opens a sentence',
    (title) => `${title.replace(/^./u, (first) => first.toUpperCase())}, Salma Tazi a pris la parole.`,
  ],
];

describe.each(FORMS)('a title %s', (_, sentence) => {
  it.each(examples)('is read whole: %s', (title) => {
    expect(roles(sentence(title)).map((role) => role.toLowerCase())).toEqual([
      `salma tazi: ${title.toLowerCase()}`,
    ]);
  });
});
