import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE_FILES, readCatalogue } from '../../../seed/editor/catalogue.ts';
import { CatalogueEdit } from '../../../seed/editor/catalogue-edit.ts';
import type { Question } from '../../../seed/editor/question.ts';
import { readRejections } from '../../../seed/editor/rejections.ts';
import { writeQuestions } from '../../../seed/editor/review-file.ts';
import { takeAnswers } from '../../../seed/editor/take-answers.ts';
import { seedContent } from '../../../seed/read/content.ts';
import { ContentError } from '../../../seed/read/content-error.ts';
import type { EntityRecord, MentionRecord } from '../../../store/records.ts';
import { built } from '../../support/built.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';

const PORTS = `Un bilan des ports à Rabat

Mme Nadia Lahlimi, directrice de l’Agence des ports, a présenté le bilan devant les membres du conseil.

La session de l’Assemblée générale se tiendra en juin à Rabat, a indiqué la direction des études.

Selon Mme Nadia Lahmidi, le rapport sera publié avant la fin du trimestre, après une consultation.
`;
const REGION = `Une réunion sur la région

M. Karim Bennis, présent à la session de l’Assemblée générale, a salué Mme Amal Al-Fellah Sebbar devant la presse.
`;

let content: EditableContent;
beforeEach(async () => {
  content = await editableContent({ copySeed: false });
  await content.edit('ports.txt', PORTS);
  await content.edit('region.txt', REGION);
});
afterEach(() => content.remove());

const review = (): string => join(content.catalogue, 'review.yaml');

/** Asks, and answers the question about a name; returns what is taken in. */
async function answer(name: string, answered: string): Promise<number> {
  const { questions } = await built(content);
  await writeQuestions(content.catalogue, questions, 'npm run seed');
  const asked = await readFile(review(), 'utf8');
  const parts = asked.split(/(?=^ {2}- question:)/m);
  const text = parts
    .map((part) =>
      part.includes(`\n    name: ${name}\n`)
        ? part.replace(/^ {4}answer:.*$/m, `    answer: ${answered}`)
        : part,
    )
    .join('');
  expect(text).not.toBe(asked);
  await writeFile(review(), text);
  return takeAnswers(content.catalogue);
}

const about = (questions: readonly Question[]) =>
  questions.map((q) => [q.about, q.name, q.other] as const).sort();

/** The names of the entities that are published, and where a text mentions them. */
async function published(): Promise<Map<string, string[]>> {
  const { items } = await built(content);
  const records = items
    .filter(({ pk, sk }) => pk.startsWith('e') && sk === 'RECORD')
    .map(({ doc }): EntityRecord => JSON.parse(doc));
  const mentions = items
    .filter(({ pk }) => pk.endsWith('#mentions'))
    .map(({ doc }): MentionRecord => JSON.parse(doc));
  return new Map(
    records.map(({ id, name }) => [
      name,
      mentions.filter(({ entity }) => entity?.id === id).map(({ text }) => text),
    ]),
  );
}

describe('what the rules are not sure about', () => {
  it('is asked: a name below the confidence of publishing, a probable merge, a doubtful form in use', async () => {
    const { questions } = await built(content);
    expect(about(questions)).toEqual([
      ['doubtful-alias', 'Amal Al-Fellah Sebbar', 'Amal El Fallah Seghrouchni'],
      ['new-entity', 'Assemblée générale', null],
      ['probable-merge', 'Nadia Lahmidi', 'Nadia Lahlimi'],
    ]);
    const [assembly] = questions.filter(({ about: kind }) => kind === 'new-entity');
    expect(assembly?.seen).toMatchObject({ path: 'ports.txt', place: { text: 'Assemblée générale' } });
    expect(assembly?.confidence).toBeLessThan(0.7);
    const names = await published();
    expect([...names.keys()]).toEqual(expect.arrayContaining(['Nadia Lahlimi', 'Nadia Lahmidi']));
    expect(names.has('Assemblée générale')).toBe(false);
  });

  it('is asked in a file that says of each what, why and where, and asks the same again unanswered', async () => {
    const { questions } = await built(content);
    const told = await writeQuestions(content.catalogue, questions, 'npm run seed');
    const asked = await readFile(review(), 'utf8');
    expect(asked).toMatch(/^# .*\n(#.*\n)+/);
    expect(asked).toContain(`
  - question: probable-merge
    type: person
    name: Nadia Lahmidi
    other: Nadia Lahlimi
    rule: honorific
    confidence: 0.99
    links: 1
    file: ports.txt
    sentence: Selon Mme Nadia Lahmidi, le rapport sera publié avant la fin du trimestre, après une consultation.
    answer:
`);
    expect(told.split('\n').slice(0, 2)).toEqual([
      '3 questions decide 4 links:',
      '  2 links: Assemblée générale (new-entity)',
    ]);
    expect(asked.indexOf('Assemblée générale')).toBeLessThan(asked.indexOf('Nadia Lahmidi'));
    expect(await takeAnswers(content.catalogue)).toBe(0);
    expect(about((await built(content)).questions)).toEqual(about(questions));
    expect(await readFile(review(), 'utf8')).toBe(asked);
  });
});

describe('an answer becomes part of the catalogue', () => {
  it('accept: a new entity is an entry, and published wherever it is named', async () => {
    expect(await answer('Assemblée générale', 'accept')).toBe(1);
    const [entry] = (await readCatalogue(content.catalogue)).filter(
      ({ name }) => name === 'Assemblée générale',
    );
    expect(entry).toMatchObject({ key: 'assemblee-generale', kind: 'ORGANISATION' });
    expect((await published()).get('Assemblée générale')).toEqual([
      'Assemblée générale',
      'Assemblée générale',
    ]);
    expect(about((await built(content)).questions).flat()).not.toContain('Assemblée générale');
    expect(await readFile(review(), 'utf8')).not.toContain('name: Assemblée générale');
    expect(await readFile(review(), 'utf8')).toContain('name: Nadia Lahmidi');
  });

  it('accept: of a probable merge one entity remains, with both names', async () => {
    await answer('Nadia Lahmidi', 'accept');
    const names = await published();
    expect(names.get('Nadia Lahlimi')).toEqual(['Nadia Lahlimi', 'Nadia Lahmidi']);
    expect(names.has('Nadia Lahmidi')).toBe(false);
  });

  it('accept: a doubtful form is a certain one', async () => {
    await answer('Amal Al-Fellah Sebbar', 'accept');
    const minister = (await readCatalogue(content.catalogue)).find(
      ({ key }) => key === 'amal-el-fallah-seghrouchni',
    );
    expect(minister?.forms).toContainEqual({
      value: 'Amal Al-Fellah Sebbar',
      language: null,
      doubtful: null,
    });
  });

  it('merge into KEY: it is another name of that entry', async () => {
    await answer('Nadia Lahmidi', 'merge into kais-hammami');
    expect((await published()).get('Kais Hammami')).toEqual(['Nadia Lahmidi']);
  });

  it('reject: a name is gone everywhere, and not asked about again', async () => {
    await answer('Assemblée générale', 'reject');
    expect((await readRejections(content.catalogue)).names).toEqual(['ORGANISATION assemblee generale']);
    const { questions, items } = await built(content);
    expect(about(questions).flat()).not.toContain('Assemblée générale');
    const named = items.filter(
      ({ sk, doc }) =>
        sk !== 'RECORD' && !doc.includes('"paragraphs"') && /"text":"Assemblée générale"/.test(doc),
    );
    expect(named).toEqual([]);
  });

  it('reject: also what a rule was sure about, where an editor writes it down', async () => {
    expect((await published()).has('Agence des ports')).toBe(true);
    await writeFile(join(content.catalogue, 'rejected.yaml'), 'organisations:\n  - Agence des ports\n');
    expect((await published()).has('Agence des ports')).toBe(false);
    const { items } = await built(content);
    const roles = items.filter(({ sk }) => sk === 'ROLES').map(({ doc }) => JSON.parse(doc).roles);
    expect(roles.flat()).toMatchObject([{ title: 'directrice', organisation: null }]);
  });

  it('reject: a probable merge is two people, for good', async () => {
    await answer('Nadia Lahmidi', 'reject');
    expect(about((await built(content)).questions).flat()).not.toContain('Nadia Lahmidi');
    expect([...(await published()).keys()]).toEqual(
      expect.arrayContaining(['Nadia Lahlimi', 'Nadia Lahmidi']),
    );
  });

  it('reject: a doubtful form is a form no longer', async () => {
    await answer('Amal Al-Fellah Sebbar', 'reject');
    expect(await readFile(join(content.catalogue, 'people.yaml'), 'utf8')).not.toContain('Sebbar');
    expect((await published()).get('Amal El Fallah Seghrouchni') ?? []).toEqual([]);
  });

  it.each([
    [
      'Amal Al-Fellah Sebbar',
      'Le programme « Amal Al-Fellah Sebbar » a été lancé en mai. Mme Amal Al-Fellah Sebbar, ministre des Ports, a parlé.',
    ],
    [
      'stratégie nationale de numérisation 2030',
      'La stratégie nationale de numérisation 2030 a été lancée à Rabat. La « stratégie nationale de numérisation 2030 » vise les ports.',
    ],
  ])(
    'reject: no rule publishes %s, which was taken off, as a thing of its own, of whatever kind',
    async (name, body) => {
      await content.edit('sure.txt', `Un bilan à Rabat\n\n${body}\n`);
      await answer(name, 'reject');
      const { questions } = await built(content);
      const names = [...(await published())].flatMap(([entity, texts]) => [entity, ...texts]);
      expect(names.filter((one) => one.includes(name))).toEqual([]);
      expect(about(questions).flat()).not.toContain(name);
    },
  );

  it.each([
    ['Amal Al-Fellah Sebbar', 'initiative', 'INITIATIVE'],
    ['Amal Al-Fellah Sebbar', 'person', 'PERSON'],
    ['Nadia Lahmidi', 'organisation', 'ORGANISATION'],
    ['Assemblée générale', 'initiative', 'INITIATIVE'],
    ['Assemblée générale', 'organisation', 'ORGANISATION'],
  ] as const)('%s: %s, it is an entry of its own of that kind', async (name, given, kind) => {
    await answer(name, given);
    const own = (await readCatalogue(content.catalogue)).filter((entry) => entry.name === name);
    expect(own).toMatchObject([{ kind, forms: [{ value: name, doubtful: null }] }]);
    expect((await published()).get(name)?.length).toBeGreaterThan(0);
    expect(about((await built(content)).questions).flat()).not.toContain(name);
    for (const other of ['Amal El Fallah Seghrouchni', 'Nadia Lahlimi'])
      expect((await published()).get(other) ?? []).not.toContain(name);
  });
});

describe('answers that cannot be followed change nothing', () => {
  it.each([
    [
      'Nadia Lahmidi',
      'merge into nobody',
      /answer to "Nadia Lahmidi": there is no entry nobody in people\.yaml/,
    ],
    [
      'Assemblée générale',
      'merge into kais-hammami',
      /there is no entry kais-hammami in organisations\.yaml/,
    ],
    ['Amal Al-Fellah Sebbar', 'merge into icesco', /there is no entry icesco in people\.yaml/],
    [
      'Nadia Lahmidi',
      'yes',
      /review\.yaml:\d+: .*answer: must be accept, merge into KEY, person, organisation, initiative, or reject/,
    ],
  ])('%s: %s', async (name, answered, message) => {
    const before = await catalogueTexts();
    await expect(answer(name, answered)).rejects.toSatisfy(
      (error) => error instanceof ContentError && message.test(String(error)),
    );
    expect(await catalogueTexts()).toEqual(before);
  });
});

const catalogueTexts = (): Promise<string[]> =>
  Promise.all(Object.values(CATALOGUE_FILES).map((file) => readFile(join(content.catalogue, file), 'utf8')));

it('an edit leaves everything else of a catalogue file as an editor wrote it', async () => {
  const edit = new CatalogueEdit(seedContent.catalogue);
  for (const file of Object.values(CATALOGUE_FILES)) await edit.addEntry(file, 'nouvelle-entree', 'NO', 'Y');
  for (const [file, text] of edit.texts()) {
    const before = await readFile(join(seedContent.catalogue, file), 'utf8');
    expect(text).toBe(`${before}\nnouvelle-entree:\n  name: NO\n  acronym: Y\n`);
  }
});
