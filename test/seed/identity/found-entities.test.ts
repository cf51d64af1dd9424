import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { dumpTable } from '../../support/table.ts';

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
