import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type EditableContent, editableContent } from '../support/content.ts';

const text = (date: string, body: string) =>
  `---\ndate: ${date}\n---\nLes nouvelles du jour en bref\n\n${body}\n`;
const OVER = 'Salma Tazi, ancienne présidente de l’Institut des sables, a répondu.';
const PART = 'L’Institut des sables est rattaché à l’Université de Tlemcen.';

let content: EditableContent;
let api: Api;
beforeAll(async () => {
  content = await editableContent({ copySeed: false });
  await content.edit(
    'old.txt',
    text('2026-01-01', `Salma Tazi, présidente de l’Institut des sables, a répondu. ${PART}`),
  );
  await content.edit('new.txt', text('2026-03-01', OVER));
  await content.edit(
    'circle-1.txt',
    text('2026-02-01', 'L’Agence des lagunes est une filiale de la Banque des sables.'),
  );
  await content.edit(
    'circle-2.txt',
    text('2026-02-02', 'La Banque des sables est une filiale de l’Agence des lagunes.'),
  );
  api = await startApi({ content });
});
afterAll(async () => {
  await api.close();
  await content.remove();
});

it('a role is over where the newest article says so, and each article keeps what it says', async () => {
  const { person, articles } = await api.query(
    '{ person(slug: "salma-tazi") { roles { title former organisation { name } } } articles(first: 9) { nodes { source { file } people { edges { roles { former } } } } } }',
  );
  expect(person.roles).toEqual([
    { title: 'présidente', former: true, organisation: { name: 'Institut des sables' } },
  ]);
  const stated = articles.nodes.flatMap(({ source, people }: Answer) =>
    people.edges.map(({ roles }: Answer) => [source.file, roles]),
  );
  expect(stated).toEqual([
    ['new.txt', [{ former: true }]],
    ['old.txt', [{ former: false }]],
  ]);
});

it('a body that a sentence calls part of another has it as its parent, and the sentence as evidence', async () => {
  const { organisation } = await api.query(
    '{ organisation(slug: "institut-des-sables") { parent { name parts { nodes { name } } } parentEvidence { sentence } } }',
  );
  expect(organisation).toEqual({
    parent: { name: 'Université de Tlemcen', parts: { nodes: [{ name: 'Institut des sables' }] } },
    parentEvidence: [{ sentence: PART }],
  });
});

it('texts that go round in a circle make no parent of one’s own part', async () => {
  const { organisations } = await api.query(
    '{ organisations(first: 20) { nodes { name parent { name } } } }',
  );
  const parents = organisations.nodes
    .filter(({ name }: { name: string }) => /lagunes|Banque/.test(name))
    .map(({ parent }: { parent: unknown }) => parent);
  expect(parents).toHaveLength(2);
  expect(parents.filter((parent: unknown) => parent === null)).toHaveLength(1);
});
