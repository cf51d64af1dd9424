import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { dumpTable } from '../../support/table.ts';

let api: Api;
let content: EditableContent;
beforeEach(async () => {
  content = await editableContent({ copySeed: true });
  api = await startApi({ content });
});
afterEach(async () => {
  await api.close();
  await content.remove();
});

const PUBLISHED =
  '{ articles { nodes { id slug title source { file } } } people { nodes { id slug name } } organisations { nodes { id slug name } } initiatives { nodes { id slug name } } }';
const addresses = async () => {
  const data = await api.query(PUBLISHED);
  return [data.articles, data.people, data.organisations, data.initiatives].flatMap((list: Answer) =>
    list.nodes.map(({ id, slug }: Answer) => ({ id, slug })),
  );
};
const text = (title: string) =>
  `${title}\n\nKais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n`;

describe('ids and slugs', () => {
  it('stay when texts are added, also one with the title of a published one', async () => {
    const before = await addresses();
    const [published] = (await api.query(PUBLISHED)).articles.nodes;
    await content.edit('000_before.txt', text(published.title));
    await content.edit('sous-dossier/zzz.txt', text(published.title));
    await api.seed(content);
    expect(await addresses()).toEqual(expect.arrayContaining(before));
    const { articles } = await api.query(PUBLISHED);
    const sameTitle = articles.nodes.filter((a: Answer) => a.title === published.title);
    expect(sameTitle).toHaveLength(3);
    expect(new Set(sameTitle.map((a: Answer) => a.slug)).size).toBe(3);
    for (const { slug } of sameTitle) {
      if (slug !== published.slug) expect(slug).toMatch(new RegExp(`^${published.slug}-[0-9a-z]{6}$`));
    }
  });

  it('stay when a title changes; the article is found at its address, with the new title', async () => {
    const { articles } = await api.query(PUBLISHED);
    const file = '003_4447107370e65c0c.txt';
    const { id, slug } = articles.nodes.find((a: Answer) => a.source.file === file);
    const raw = await readFile(join(content.articles, file), 'utf8');
    await content.edit(file, raw.replace('Maroc : Une avancée remarquable', 'Le Maroc avance'));
    await api.seed(content);
    const { article, node } = await api.query(
      'query ($slug: String!, $id: ID!) { article(slug: $slug) { id slug title } node(id: $id) { id } }',
      { slug, id },
    );
    expect(article).toEqual({ id, slug, title: 'Le Maroc avance dans la transformation numérique et l’IA' });
    expect(node).toEqual({ id });
  });

  it('stay when an entity gets another name', async () => {
    const people = await readFile(join(content.catalogue, 'people.yaml'), 'utf8');
    await content.editCatalogue(
      'people.yaml',
      people.replace('name: Kais Hammami', 'name: Kaïs El Hammami\n  aliases: [Kais Hammami]'),
    );
    await api.seed(content);
    expect((await api.query('{ person(slug: "kais-hammami") { slug name } }')).person).toEqual({
      slug: 'kais-hammami',
      name: 'Kaïs El Hammami',
    });
  });

  it('of a merged entity find the survivor, which has the links of both; undone, both are back', async () => {
    const before = await dumpTable(api.database);
    const { old } = await api.query('{ old: person(slug: "abdallah-derradji") { id } }');
    const people = await readFile(join(content.catalogue, 'people.yaml'), 'utf8');
    const merged = people
      .replace(/\nabdallah-derradji:\n {2}name: Abdallah Derradji\n/, '')
      .replace(
        '  name: Kais Hammami',
        '  name: Kais Hammami\n  aliases: [Abdallah Derradji]\n  formerly: [abdallah-derradji]',
      );
    await content.editCatalogue('people.yaml', merged);
    await api.seed(content);
    const survivor = {
      slug: 'kais-hammami',
      aliases: ['Kais Hammami', 'Abdallah Derradji', 'Derradji'],
      articles: { totalCount: 2 },
    };
    const data = await api.query(
      `query ($id: ID!) { bySlug: person(slug: "abdallah-derradji") { ...p } byId: node(id: $id) { ...p } people { totalCount nodes { slug } } }
       fragment p on Person { slug aliases articles { totalCount } }`,
      { id: old.id },
    );
    expect(data.bySlug).toEqual(survivor);
    expect(data.byId).toEqual(survivor);
    expect(data.people.totalCount).toBe(4);
    expect(data.people.nodes.map((p: Answer) => p.slug)).not.toContain('abdallah-derradji');
    await content.editCatalogue('people.yaml', people);
    await api.seed(content);
    expect(await dumpTable(api.database)).toEqual(before);
  });

  it('do not depend on the order in which texts came', async () => {
    await content.edit('000_a.txt', text('Un titre pour deux textes'));
    await content.edit('zzz_b.txt', text('Un titre pour deux textes'));
    await api.seed(content);
    const together = await startApi({ content });
    expect(await dumpTable(together.database)).toEqual(await dumpTable(api.database));
    await together.close();
  });
});

describe('seeding', () => {
  it('twice leaves the same table', async () => {
    const before = await dumpTable(api.database);
    await api.seed(content);
    expect(await dumpTable(api.database)).toEqual(before);
  });

  it('after a text was changed and another removed leaves exactly the table of what is left', async () => {
    const changed = '003_4447107370e65c0c.txt';
    const raw = await readFile(join(content.articles, changed), 'utf8');
    await content.edit(
      changed,
      raw.replace('Stratégie nationale "Maroc Digital 2030"', 'feuille de route de Kais Hammami'),
    );
    await content.edit('004_a6b128aeba5815f7.txt', null);
    await api.seed(content);
    const data = await api.query(`{
      unesco: organisation(slug: "unesco") { id } strategy: initiative(slug: "maroc-digital-2030") { id } articles { totalCount }
      minister: person(slug: "amal-el-fallah-seghrouchni") { aliases articles { totalCount nodes { id } } }
      kais: person(slug: "kais-hammami") { articles { totalCount edges { mentions { text } } } }
    }`);
    expect(data).toMatchObject({ unesco: null, strategy: null, articles: { totalCount: 4 } });
    expect(data.minister.articles).toMatchObject({ totalCount: 4, nodes: { length: 4 } });
    expect(data.kais.articles).toMatchObject({
      totalCount: 2,
      edges: [{ mentions: [{}] }, { mentions: [{}] }],
    });
    const fresh = await startApi({ content });
    expect(await dumpTable(api.database)).toEqual(await dumpTable(fresh.database));
    await fresh.close();
  });
});
