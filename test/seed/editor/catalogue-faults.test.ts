import { describe, expect, it, onTestFinished } from 'vitest';
import { readCatalogue } from '../../../seed/editor/catalogue.ts';
import { bytes, type Files, faultsOf } from '../../support/content-faults.ts';
import { contentFolder } from '../../support/content-folder.ts';

async function catalogueFaults(files: Files): Promise<string[]> {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  return faultsOf(() => readCatalogue(folder.path), folder.path);
}

describe('a catalogue with a fault', () => {
  it.each<[kind: string, files: Files, message: RegExp]>([
    [
      'has a misspelt field',
      { 'people.yaml': 'a:\n  name: A\n  acronyme: B\n' },
      /^people\.yaml:3: a\.acronyme: .*name, kind, acronym, country, labels, aliases, parent, sameAs, formerly$/,
    ],
    [
      'has an entry without a name',
      { 'people.yaml': 'a:\n  kind: poet\n' },
      /^people\.yaml:[12]: a\.name: is missing$/,
    ],
    [
      'has a name without letters',
      { 'people.yaml': 'a:\n  name: «»\n' },
      /^people\.yaml:2: a\.name: must have a letter/,
    ],
    [
      'has a key with capitals',
      { 'people.yaml': 'Ab:\n  name: A\n' },
      /^people\.yaml:[12]: Ab: .*small letters/,
    ],
    [
      'has a key twice in a file',
      { 'people.yaml': 'a:\n  name: A\nb:\n  name: B\na:\n  name: C\n' },
      /^people\.yaml:5: .*unique/,
    ],
    [
      'has a key twice in two files',
      { 'people.yaml': 'a:\n  name: A\n', 'initiatives.yaml': 'b:\n  name: B\na:\n  name: C\n' },
      /^initiatives\.yaml:3: key "a" is also used by people\.yaml:1$/,
    ],
    [
      'has the key of an entry as a former key of another',
      { 'people.yaml': 'a:\n  name: A\nb:\n  name: B\n  formerly: [a]\n' },
      /^people\.yaml:3: key "a" is also used by people\.yaml:1$/,
    ],
    [
      'has a name in two entries, however written',
      { 'people.yaml': "a:\n  name: L’Été\n\nb:\n  name: B\n  aliases:\n    - l'ete\n" },
      /^people\.yaml:4: "l'ete" is also a name of "a" \(people\.yaml:1\): leave it to one of the two$/,
    ],
    [
      'has a name in two files',
      { 'people.yaml': 'a:\n  name: A\n', 'organisations.yaml': 'b:\n  name: B\n  acronym: A\n' },
      /^organisations\.yaml:1: "A" is also a name of "a" \(people\.yaml:1\)/,
    ],
    [
      'has an unknown parent',
      { 'organisations.yaml': 'a:\n  name: A\nb:\n  name: B\n  parent: c\n' },
      /^organisations\.yaml:3: the parent of "b" is not in the catalogue$/,
    ],
    [
      'has a parent of another type',
      { 'people.yaml': 'a:\n  name: A\n', 'organisations.yaml': 'b:\n  name: B\n  parent: a\n' },
      /^organisations\.yaml:1: the parent of "b" is of another type$/,
    ],
    [
      'has parents that go round',
      {
        'organisations.yaml':
          'a:\n  name: A\n  parent: b\nb:\n  name: B\n  parent: c\nc:\n  name: C\n  parent: a\n',
      },
      /^organisations\.yaml:1: "a" is part of itself/,
    ],
    [
      'has a doubtful alias with a misspelt field',
      { 'people.yaml': 'a:\n  name: A\n  aliases:\n    - B\n    - name: C\n      doutful: x\n' },
      /^people\.yaml:5: a\.aliases\.1: must be a name, or name and doubtful$/,
    ],
    [
      'has aliases that are no list',
      { 'people.yaml': 'a:\n  name: A\n  aliases: B\n' },
      /^people\.yaml:3: a\.aliases: must be a list$/,
    ],
    [
      'has a sameAs that is no address',
      { 'people.yaml': 'a:\n  name: A\n  sameAs:\n    - https://a.example\n    - a.example\n' },
      /^people\.yaml:5: a\.sameAs\.1: .*begin with https:\/\/$/,
    ],
    [
      'has a sameAs that is no list',
      { 'people.yaml': 'a:\n  name: A\n  sameAs: https://a.example\n' },
      /^people\.yaml:3: a\.sameAs: must be a list of web addresses$/,
    ],
    [
      'has a label in no language',
      { 'people.yaml': 'a:\n  name: A\n  labels:\n    anglais: B\n' },
      /^people\.yaml:4: .*write fr, ar or en$/,
    ],
    ['is indented with tabs', { 'people.yaml': 'a:\n\tname: A\n' }, /^people\.yaml:2: is not YAML: /],
  ])('%s', async (_, files, message) => {
    expect(await catalogueFaults(files)).toEqual([expect.stringMatching(message)]);
  });

  it.each<[kind: string, files: Files, message: RegExp]>([
    ['has an entry without fields', { 'people.yaml': 'a:\n  name: A\nb:\n' }, /^people\.yaml:3: b/],
    ['is a list', { 'people.yaml': '- name: A\n' }, /^people\.yaml:1: /],
    [
      'is not UTF-8',
      { 'people.yaml': bytes('a:\n  name: Ren', [0xe9], '\n') },
      /^people\.yaml:2: is not UTF-8/,
    ],
    ['refers to an anchor that is not there', { 'people.yaml': 'a:\n  name: *A\n' }, /^people\.yaml:2: /],
  ])('%s', async (_, files, message) => {
    expect(await catalogueFaults(files)).toEqual([expect.stringMatching(message)]);
  });
});

it('a catalogue may be missing, in part or altogether, and have empty files', async () => {
  expect(await catalogueFaults({})).toEqual([]);
  expect(await catalogueFaults({ 'people.yaml': '', 'initiatives.yaml': '# nothing yet\n' })).toEqual([]);
});

it('an acronym such as NO, a name such as 2030 and a word such as null are text', async () => {
  const folder = await contentFolder({
    'initiatives.yaml': 'a:\n  name: 2030\n  acronym: NO\nb:\n  name: null\n',
  });
  onTestFinished(() => folder.remove());
  const entries = await readCatalogue(folder.path);
  expect(entries.map(({ name, acronym }) => [name, acronym])).toEqual([
    ['2030', 'NO'],
    ['null', null],
  ]);
});

it('a file of the catalogue that nobody would read is named', async () => {
  expect(await catalogueFaults({ 'organisations.yml': 'pnud:\n  name: PNUD\n' })).toEqual([
    'organisations.yml: is not read: its files are people.yaml, organisations.yaml, initiatives.yaml, rejected.yaml, review.yaml, folder.yaml, forgotten.yaml',
  ]);
});
