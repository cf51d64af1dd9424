import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '../../../seed/pipeline.ts';
import { type Answer, type Api, quietly, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';

let api: Api;
let content: EditableContent;
beforeEach(async () => {
  content = await editableContent({ copySeed: false });
  api = await startApi({ content: null });
});
afterEach(async () => {
  await api.close();
  await content.remove();
});

const text = (title: string, name = 'Kais Hammami') =>
  `---\ntitle: ${title}\n---\n${name} a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n`;

interface Found {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}
/** The articles by file. */
async function articles(): Promise<Record<string, Found>> {
  const { articles: found } = await api.query('{ articles { nodes { id slug title source { file } } } }');
  return Object.fromEntries(
    found.nodes.map(({ id, slug, title, source }: Answer) => [source.file, { id, slug, title }]),
  );
}
async function seeded(): Promise<Record<string, Found>> {
  await api.seed(content);
  return articles();
}
const move = (from: string, to: string) => rename(join(content.articles, from), join(content.articles, to));
const atSlug = async (slug: string): Promise<string | null> =>
  (await api.query('query ($slug: String!) { article(slug: $slug) { id } }', { slug })).article?.id ?? null;
const atId = async (id: string): Promise<string | null> =>
  (await api.query('query ($id: ID!) { node(id: $id) { ... on Article { slug } } }', { id })).node?.slug ??
  null;

describe('a text that was moved', () => {
  it('is the article that it was; another one of its title gets another address', async () => {
    await content.edit('b.txt', text('Autre'));
    const before = await seeded();
    await content.edit('2026/c.txt', text('Un troisième'));
    await move('b.txt', '2026/b.txt');
    const after = await seeded();
    expect(after['2026/b.txt']).toEqual(before['b.txt']);
    await content.edit('b.txt', text('Autre', 'Abdallah Derradji'));
    const last = await seeded();
    expect(last['2026/b.txt']).toEqual(before['b.txt']);
    expect(last['b.txt']?.id).not.toBe(before['b.txt']?.id);
    expect(last['b.txt']?.slug).toMatch(/^autre-\w{6}$/);
    expect(await seeded()).toEqual(last);
  });

  it('stays it when it is edited there, moved on, moved back and removed in between', async () => {
    await content.edit('a.txt', text('Premier titre'));
    await content.edit('témoin.txt', text('Un témoin'));
    const { 'a.txt': article } = await seeded();
    await move('a.txt', 'b.txt');
    await seeded();
    await content.edit('b.txt', text('Second titre'));
    expect((await seeded())['b.txt']).toEqual({ ...article, title: 'Second titre' });
    await move('b.txt', 'c.txt');
    expect((await seeded())['c.txt']).toEqual({ ...article, title: 'Second titre' });
    const raw = await readFile(join(content.articles, 'c.txt'), 'utf8');
    await content.edit('c.txt', null);
    await seeded();
    expect(await atSlug('premier-titre')).toBeNull();
    await content.edit('c.txt', `${raw}Un ajout.\n`);
    expect((await seeded())['c.txt']).toEqual({ ...article, title: 'Second titre' });
    await move('c.txt', 'a.txt');
    expect((await seeded())['a.txt']).toEqual({ ...article, title: 'Second titre' });
  });

  it('is told from its copy: the copy is a new article, in either order', async () => {
    await content.edit('m.txt', text('Un texte copié'));
    const before = await seeded();
    await content.edit('a.txt', text('Un texte copié'));
    const copied = await seeded();
    expect(copied['m.txt']).toEqual(before['m.txt']);
    expect(copied['a.txt']?.slug).not.toBe(before['m.txt']?.slug);
    await move('a.txt', 'z.txt');
    const moved = await seeded();
    expect(moved['m.txt']).toEqual(before['m.txt']);
    expect(moved['z.txt']).toEqual(copied['a.txt']);
  });

  it('is found where two files swapped their names, and where one replaced another', async () => {
    await content.edit('a.txt', text('Le premier'));
    await content.edit('b.txt', text('Le second'));
    const before = await seeded();
    await move('a.txt', 'x');
    await move('b.txt', 'a.txt');
    await move('x', 'b.txt');
    const swapped = await seeded();
    expect(swapped).toEqual({ 'a.txt': before['b.txt'], 'b.txt': before['a.txt'] });
    await move('a.txt', 'b.txt');
    expect(await seeded()).toEqual({ 'b.txt': before['b.txt'] });
    expect(await atSlug('le-premier')).toBeNull();
  });

  it('with its whole folder, among equal texts, keeps to the order of paths', async () => {
    for (const name of ['a', 'b', 'c']) await content.edit(`2025/${name}.txt`, text('Le même texte'));
    const before = await seeded();
    await move('2025', '2026');
    const after = await seeded();
    for (const name of ['a', 'b', 'c']) expect(after[`2026/${name}.txt`]).toEqual(before[`2025/${name}.txt`]);
  });

  it('while it was edited is a new article, unless front matter says which it is', async () => {
    await content.edit('a.txt', text('Un titre'));
    await content.edit('b.txt', text('Un autre titre'));
    const before = await seeded();
    await content.edit('a.txt', null);
    await content.edit('2026/a.txt', text('Un titre corrigé'));
    const lost = await seeded();
    expect(lost['2026/a.txt']?.id).not.toBe(before['a.txt']?.id);
    await content.edit('b.txt', null);
    const stated = text('Un autre titre corrigé').replace('---\n', `---\nid: ${before['b.txt']?.id}\n`);
    await content.edit('2026/b.txt', stated);
    const kept = await seeded();
    expect(kept['2026/b.txt']).toEqual({ ...before['b.txt'], title: 'Un autre titre corrigé' });
    // The line has done its work: it may go, and the file move on.
    await content.edit('2026/b.txt', text('Un autre titre corrigé'));
    expect((await seeded())['2026/b.txt']).toEqual(kept['2026/b.txt']);
    await move('2026/b.txt', 'b.txt');
    expect((await seeded())['b.txt']).toEqual(kept['2026/b.txt']);
  });

  it('is named with the other one, where two texts state one id; what is published stays', async () => {
    await content.edit('m.txt', text('Un titre'));
    const before = await seeded();
    const stated = text('Un titre').replace('---\n', `---\nid: ${before['m.txt']?.id}\n`);
    await content.edit('m.txt', stated);
    await content.edit('z.txt', stated);
    const { faults } = await seed(api.database, content, quietly);
    expect(faults.map(String)).toEqual([
      `${join(content.articles, 'z.txt')}: states the id that m.txt states, too: an id is of one article, take it out of one of the two`,
    ]);
    expect(await articles()).toEqual(before);
    await content.edit('z.txt', null);
    await content.edit('a.txt', stated);
    await expect(seed(api.database, content, quietly)).rejects.toThrow(
      /m\.txt: states the id that a\.txt states/,
    );
    expect(await articles()).toEqual(before);
  });

  it.each(['budget-2026', 'e0123456789abcdef', 'A0123456789ABCDEF', 'a0123'])(
    'may not state %s, which is no article’s id',
    async (id) => {
      await content.edit('a.txt', text('Un titre'));
      await content.edit('b.txt', text('Un autre').replace('---\n', `---\nid: ${id}\n`));
      const { faults } = await seed(api.database, content, quietly);
      expect(faults.map(String)).toEqual([
        `${join(content.articles, 'b.txt')}:2: id: is no article’s id: write the one that the API gives, the letter a and 16 small letters or digits`,
      ]);
    },
  );
});

describe('a text that was removed', () => {
  it('is null by id and slug, and comes back under both, whatever its title is by now', async () => {
    await content.edit('a.txt', text('Premier titre'));
    await content.edit('b.txt', text('Un témoin'));
    const { 'a.txt': article } = await seeded();
    await content.edit('a.txt', text('Second titre'));
    expect((await seeded())['a.txt']).toEqual({ ...article, title: 'Second titre' });
    await content.edit('a.txt', null);
    await seeded();
    expect([await atSlug('premier-titre'), await atId(article?.id ?? '')]).toEqual([null, null]);
    // Meanwhile another text takes nothing of it.
    await content.edit('c.txt', text('Premier titre', 'Abdallah Derradji'));
    const { 'c.txt': other } = await seeded();
    expect(other?.slug).toMatch(/^premier-titre-\w{6}$/);
    expect(await atSlug('premier-titre')).toBeNull();
    await content.edit('a.txt', text('Second titre'));
    expect((await seeded())['a.txt']).toEqual({ ...article, title: 'Second titre' });
    expect([await atSlug('premier-titre'), await atId(article?.id ?? '')]).toEqual([
      article?.id,
      'premier-titre',
    ]);
    expect((await articles())['c.txt']).toEqual(other);
  });

  it('comes back under another name with its bytes; other bytes under its name are it, too', async () => {
    await content.edit('a.txt', text('Premier titre'));
    await content.edit('b.txt', text('Un témoin'));
    const { 'a.txt': article } = await seeded();
    await content.edit('a.txt', null);
    await seeded();
    await content.edit('archives/a.txt', text('Premier titre'));
    expect((await seeded())['archives/a.txt']).toEqual(article);
    await content.edit('archives/a.txt', null);
    await content.edit('a.txt', text('Tout autre chose'));
    // Its path is another one by now: what comes to the former one is new.
    const { 'a.txt': next } = await seeded();
    expect(next?.id).not.toBe(article?.id);
    await content.edit('archives/a.txt', text('Premier titre, revu'));
    expect((await seeded())['archives/a.txt']?.id).toBe(article?.id);
  });

  it('whose slug ends like an id’s suffix is not taken by whoever has that suffix', async () => {
    await content.edit('a.txt', text('Autre'));
    await content.edit('b.txt', text('Autre'));
    const before = await seeded();
    const slug = before['b.txt']?.slug ?? '';
    const fresh = await startApi({ content: null });
    const other = await editableContent({ copySeed: false });
    try {
      await other.edit('a.txt', text('Autre'));
      await other.edit('a2.txt', text(slug));
      await fresh.seed(other);
      await other.edit('b.txt', text('Autre'));
      await fresh.seed(other);
      const { nodes } = (await fresh.query('{ articles { nodes { id slug title } } }')).articles;
      expect(new Set(nodes.map((node: Answer) => node.slug)).size).toBe(3);
      const { article } = await fresh.query('query ($slug: String!) { article(slug: $slug) { title } }', {
        slug,
      });
      expect(article).toEqual({ title: slug });
    } finally {
      await fresh.close();
      await other.remove();
    }
  });
});

describe('an entity that was removed', () => {
  it('from the catalogue keeps its address, which it has again when it is back', async () => {
    await content.edit('a.txt', text('Un titre', 'M. Kais Hammami'));
    await api.seed(content);
    const of = async () => (await api.query('{ person(slug: "kais-hammami") { id name } }')).person;
    const before = await of();
    const people = await readFile(join(content.catalogue, 'people.yaml'), 'utf8');
    await content.editCatalogue(
      'people.yaml',
      people.replace(/\nkais-hammami:\n {2}name: Kais Hammami\n/, '\n'),
    );
    await api.seed(content);
    expect(await of()).toBeNull();
    await content.editCatalogue('people.yaml', people);
    await api.seed(content);
    expect(await of()).toEqual(before);
  });

  it('with the text in which rules found it is the same when the text is back, however it is spelt', async () => {
    const named = (name: string) => text('Un titre', `Le ministre de la Santé, ${name},`);
    await content.edit('a.txt', named('Karim Benali'));
    await content.edit('b.txt', text('Un témoin'));
    await api.seed(content);
    const people = async () => (await api.query('{ people { nodes { id slug name } } }')).people.nodes;
    const before = await people();
    const [person] = before.filter((node: Answer) => node.name === 'Karim Benali');
    expect(person).toMatchObject({ slug: 'karim-benali' });
    await content.edit('a.txt', null);
    await api.seed(content);
    const { node } = await api.query('query ($id: ID!) { node(id: $id) { id } }', { id: person.id });
    expect(node).toBeNull();
    await content.edit('a.txt', named('KARIM BENALI'));
    await api.seed(content);
    expect(await people()).toEqual(before);
  });
});
