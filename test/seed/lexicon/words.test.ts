import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../seed/lexicon/lexicon.ts';
import { shapes } from '../../../seed/lexicon/shapes.ts';
import { WORD_CLASSES } from '../../../seed/lexicon/word-classes.ts';
import { words, wordsOf, wordsSchema } from '../../../seed/lexicon/words.ts';
import { parseYaml } from '../../../seed/read/yaml.ts';

const read = (yaml: string) => parseYaml('words.yaml', yaml, wordsSchema);

describe('a file of words', () => {
  it('gives a word its classes', () => {
    expect(Object.keys(read('# fruit\nagence: {heads, organisationHeads}\n'))).toEqual(['agence']);
  });

  it.each([
    ['a class that nobody defines', 'agence: {heads}\nfonds: {head}\n', 2, 'is no class of words'],
    ['a word without classes', 'agence: {heads}\nfonds:\n', 2, 'must be classes'],
    ['a list instead of classes', 'fonds: [heads]\n', 1, 'is no class of words'],
    ['a class with a value', 'fonds: {heads: true}\n', 1, 'a class has no value'],
    ['a word that stands twice', 'fonds: {heads}\nagence: {heads}\nfonds: {ends}\n', 3, 'unique'],
    ['an accent', 'fonds: {heads}\nprésident: {ends}\n', 2, 'without accents'],
    ['a capital', 'Fonds: {heads}\n', 1, 'lower case'],
    ['two words', 'haut commissariat: {heads}\n', 1, 'one word'],
  ])('refuses %s and says where', (_, yaml, line, message) => {
    expect(() => read(yaml)).toThrow(
      expect.objectContaining({ line, message: expect.stringContaining(message) }),
    );
  });

  it.each(LANGUAGES.filter((language) => language !== 'ar'))(
    'is sorted (%s), so that a word is found',
    (language) => {
      const url = new URL(`../../../seed/lexicon/${language}/words.yaml`, import.meta.url);
      const listed = Object.keys(parseYaml('words.yaml', readFileSync(url, 'utf8'), wordsSchema));
      expect(listed).toEqual([...listed].sort());
    },
  );
});

describe('the words by class', () => {
  it.each(WORD_CLASSES)('have words for %s', (name) => {
    expect(words[name].size).toBeGreaterThan(0);
  });

  it('are those of the languages that are asked for', () => {
    const [french, english] = [wordsOf(['fr']), wordsOf(['en'])];
    expect([french.organisationHeads.has('fondation'), english.organisationHeads.has('fondation')]).toEqual([
      true,
      false,
    ]);
    expect([french.organisationHeads.has('foundation'), english.organisationHeads.has('foundation')]).toEqual(
      [false, true],
    );
  });
});

describe('shapes of words', () => {
  it.each(shapes.flatMap(({ shape, fits, test }) => fits.map((word) => ({ shape, word, test }))))(
    '« $word » has the shape $shape',
    ({ word, test }) => expect(test(word)).toBe(true),
  );
  it.each(shapes.flatMap(({ shape, leaves, test }) => leaves.map((word) => ({ shape, word, test }))))(
    '« $word » has not the shape $shape',
    ({ word, test }) => expect(test(word)).toBe(false),
  );
});
