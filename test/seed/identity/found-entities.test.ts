import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../../seed/commands/evaluate/evaluate.ts';
import type { Measure } from '../../../seed/commands/evaluate/score.ts';
import { compareNames, nameWords } from '../../../seed/identity/similar-names.ts';
import { type Answer, type Api, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { dumpTable } from '../../support/table.ts';

/**
 * What the rules reach on annotated texts, a little below: a change may not fall below. On `develop` and `varied` they
 * were made; `measure` and `final` they had not seen when first measured, but their misses were read since. The 24 texts
 * of `unseen-1` and `unseen-2` were annotated by others and measured once, after the rules.
 */
const FLOORS: Record<string, Partial<Record<Measure, readonly [number, number]>>> = {
  develop: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.97],
    initiative: [0.93, 0.9],
    role: [0.9, 0.88],
    title: [1, 1],
    body: [1, 1],
    date: [1, 1],
  },
  measure: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.92],
    initiative: [0.93, 0.87],
    role: [0.88, 0.82],
    title: [1, 1],
    body: [1, 1],
    date: [1, 1],
  },
  final: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.97],
    initiative: [0.92, 0.8],
    role: [0.92, 0.76],
    title: [0.8, 0.8],
  },
  varied: {
    person: [0.97, 0.97],
    organisation: [0.97, 0.94],
    initiative: [0.93, 0.86],
    role: [0.95, 0.94],
    title: [1, 1],
    body: [1, 1],
    date: [1, 1],
  },
  'unseen-1': {
    person: [0.98, 0.96],
    organisation: [0.98, 0.84],
    initiative: [0.92, 0.7],
    role: [0.85, 0.8],
    title: [0.9, 0.9],
    body: [0.9, 0.9],
    date: [0.9, 0.9],
  },
  'unseen-2': {
    person: [0.95, 0.98],
    organisation: [0.95, 0.84],
    initiative: [0.8, 0.55],
    role: [0.9, 0.85],
    title: [0.9, 0.9],
    body: [0.8, 0.8],
    date: [0.9, 0.9],
  },
};

const pressFolder = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/press/${name}`, import.meta.url));

describe.each(Object.entries(FLOORS))('on the texts of %s', (folder, floors) => {
  it('names are found and nothing is invented', async () => {
    const { tallies, faults } = await evaluate(pressFolder(folder));
    for (const [measure, [precision, recall]] of Object.entries(floors)) {
      const tally = Object.entries(tallies).find(([name]) => name === measure)?.[1] ?? {
        right: 0,
        wrong: 0,
        missed: 0,
      };
      const list = faults.join('\n');
      expect(
        tally.right / (tally.right + tally.wrong),
        `precision of ${measure}\n${list}`,
      ).toBeGreaterThanOrEqual(precision);
      expect(
        tally.right / (tally.right + tally.missed),
        `recall of ${measure}\n${list}`,
      ).toBeGreaterThanOrEqual(recall);
    }
  });
});

it.each(Object.keys(FLOORS))(
  'names that the catalogue lists are found in the texts of %s',
  async (folder) => {
    const { known } = (await evaluate(pressFolder(folder), { isKnown: true })).tallies;
    expect(known.right).toBeGreaterThan(90);
    expect(known.right / (known.right + known.wrong)).toBeGreaterThanOrEqual(0.98);
    expect(known.right / (known.right + known.missed)).toBeGreaterThanOrEqual(0.98);
  },
);

describe('two names', () => {
  it.each([
    ['Amal El Fallah Seghrouchni', 'Amal Falah Saghrouchni', 'same'],
    ['Salem Ben Mohammed Al-Malik', 'Salem Al-Malik', 'same'],
    ['Mohammed Boussaid', 'Mohamed Bousaïd', 'same'],
    ['Amal Al-Fellah Sebbar', 'Amal El Fallah Seghrouchni', 'different'],
    ['Fatoumata Coulibaly', 'Fatoumata Maïga', 'different'],
    ['Karim Bennani', 'Leila Bennani', 'different'],
    ['Bennani', 'Karim Bennani', 'different'],
    ['Ali Bennani', 'Alia Bennani', 'different'],
  ])('%s and %s are %s', (a, b, expected) => {
    expect(compareNames(nameWords(a), nameWords(b))).toBe(expected);
  });
});

describe('found entities', () => {
  let api: Api;
  let content: EditableContent;
  const text = (title: string, name: string) =>
    `${title}\n\nMme ${name}, directrice générale de l’Agence nationale des phares (ANP), a présenté mardi à Rabat le programme « Côtes claires » devant les élus.\n`;
  beforeAll(async () => {
    content = await editableContent({ copySeed: false });
    await content.edit('b.txt', text('Les phares changent de lampes', 'Naoual Berrechid'));
    await content.edit('c.txt', text('Un programme pour les côtes', 'Naoual Berrechid'));
    api = await startApi({ content });
  });
  afterAll(async () => {
    await api.close();
    await content.remove();
  });
  const EVERYONE =
    '{ people { nodes { id slug name aliases articles { totalCount } roles { title organisation { name acronym } } } } organisations { nodes { name acronym articles { totalCount } } } initiatives { nodes { name articles { totalCount } } } }';

  it('are people, organisations and initiatives with their roles, once each', async () => {
    const { people, organisations, initiatives } = await api.query(EVERYONE);
    expect(people.nodes).toMatchObject([
      {
        name: 'Naoual Berrechid',
        articles: { totalCount: 2 },
        roles: [{ title: 'directrice générale', organisation: { acronym: 'ANP' } }],
      },
    ]);
    expect(organisations.nodes).toEqual([
      { name: 'Agence nationale des phares', acronym: 'ANP', articles: { totalCount: 2 } },
    ]);
    expect(initiatives.nodes).toEqual([{ name: 'Côtes claires', articles: { totalCount: 2 } }]);
  });

  it('keep id, slug and name when new spellings come, and texts in any order make the same graph', async () => {
    const before: Answer = (await api.query(EVERYONE)).people.nodes[0];
    for (const name of ['a1', 'a2', 'a3'])
      await content.edit(`${name}.txt`, text(`Nouveau phare ${name}`, 'Naoual Berechid'));
    await api.seed(content);
    const { people } = await api.query(EVERYONE);
    expect(people.nodes).toHaveLength(1);
    expect(people.nodes[0]).toMatchObject({
      id: before.id,
      slug: before.slug,
      name: before.name,
      articles: { totalCount: 5 },
    });
    expect(people.nodes[0].aliases).toContain('Naoual Berechid');
    const again = await dumpTable(api.database);
    await api.seed(content);
    expect(await dumpTable(api.database)).toEqual(again);
  });

  it('that an editor lists keep being found under the old id and slug', async () => {
    const [before]: Answer[] = (await api.query(EVERYONE)).people.nodes;
    await content.editCatalogue(
      'people.yaml',
      'naoual-el-berrechid:\n  name: Naoual El Berrechid\n  aliases: [Naoual Berrechid, Naoual Berechid]\n',
    );
    await api.seed(content);
    await content.edit('later.txt', text('Encore un phare', 'Naoual Berechid'));
    await api.seed(content);
    const { node, person, people } = await api.query(
      `{ node(id: "${before.id}") { ... on Person { name } } person(slug: "${before.slug}") { name } people { totalCount } }`,
    );
    expect({ node, person, people }).toEqual({
      node: { name: 'Naoual El Berrechid' },
      person: { name: 'Naoual El Berrechid' },
      people: { totalCount: 1 },
    });
  });

  it('that an editor lists, merges and takes apart again are what they were, under their ids', async () => {
    const own = await editableContent({ copySeed: false });
    await own.edit(
      'a.txt',
      'Une convention pour l’eau\n\nL’Agence nationale des puits (ANPU) et la Fondation Atlas pour le climat ont signé mardi à Rabat une convention de trois ans.\n',
    );
    const served = await startApi({ content: own });
    const query = '{ organisations { nodes { id slug name aliases } } }';
    const before = await served.query(query);
    expect(before.organisations.nodes).toHaveLength(2);
    const ids = before.organisations.nodes.map((o: Answer) => o.id);
    const seedCatalogue = await readFile(join(own.catalogue, 'organisations.yaml'), 'utf8');
    const steps = [
      'puits:\n  name: Agence nationale des puits\n  acronym: ANPU\natlas:\n  name: Fondation Atlas pour le climat\n',
      'puits:\n  name: Agence nationale des puits\n  acronym: ANPU\n  aliases: [Fondation Atlas pour le climat]\n  formerly: [atlas]\n',
    ];
    for (const step of steps) {
      await own.editCatalogue('organisations.yaml', step);
      await served.seed(own);
      const { nodes } = await served.query(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`);
      expect(nodes.every((node: Answer) => node !== null)).toBe(true);
    }
    expect((await served.query(query)).organisations.nodes).toHaveLength(1);
    await own.editCatalogue('organisations.yaml', seedCatalogue);
    await served.seed(own);
    expect(await served.query(query)).toEqual(before);
    await served.close();
    await own.remove();
  });
});
