import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../../seed/pipeline.ts';
import { openDatabase } from '../../../store/dynamodb.ts';
import { type Answer, type Api, quietly, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';

let api: Api;
let content: EditableContent;
beforeAll(async () => {
  content = await editableContent({ copySeed: true });
  api = await startApi({ content });
});
afterAll(async () => {
  await api.close();
  await content.remove();
});

/** Follows every link there is, two levels deep. */
const EVERYTHING = `{
  articles(first: 12) { nodes { title body source { file }
    people(first: 5) { edges { node { name articles(first: 3) { nodes { title } } } roles { title organisation { name } evidence(first: 1) { text article { title } } } mentions(first: 3) { text } } }
    organisations(first: 5) { edges { node { name people(first: 3) { nodes { name } } parent { name } } impliedBy { title person { name } } mentions(first: 3) { text } } }
    initiatives(first: 4) { nodes { name parent { name } organisations(first: 3) { edges { node { name } relations { evidence(first: 1) { article { title } } } } } } }
    related(first: 3) { title } } }
  people { nodes { name roles(first: 3) { organisation { name } } } } organisations { nodes { name } } initiatives { nodes { name } }
}`;

it('a reader never meets a dangling link, an error, or an article without its links while texts come and go', async () => {
  const slow = openDatabase({ tableName: api.database.tableName, endpoint: api.endpoint, anonymous: true });
  // Slowed down, so that there is much to see between two writes.
  slow.client.middlewareStack.add(
    (next) => async (args) => {
      await pause(15);
      return next(args);
    },
    { step: 'initialize' },
  );
  const text = (i: number) =>
    `Un nouvel accord est signé à Rabat cette semaine\n\nKais Hammami, directeur de l’UNESCO, a reçu Abdallah Derradji pour présenter le Maroc Digital 2030, numéro ${i}.\n`;
  let isDone = false;
  let reads = 0;
  const reading = (async () => {
    while (!isDone) {
      const { articles } = await api.query(EVERYTHING);
      for (const { source, people, organisations, initiatives } of articles.nodes) {
        if (!source.file.startsWith('new')) continue;
        expect(people.edges.map((e: Answer) => e.mentions.length)).toEqual([1, 1]);
        expect(organisations.edges).toHaveLength(1);
        expect(initiatives.nodes).toHaveLength(1);
      }
      reads += 1;
    }
  })();
  for (let i = 0; i < 4; i++) {
    await content.edit(`new${i}.txt`, text(i));
    if (i > 1) await content.edit(`new${i - 2}.txt`, null);
    await seed(slow, content, { ...quietly, graceMs: 300 });
  }
  isDone = true;
  await reading;
  expect(reads).toBeGreaterThan(10);
}, 60_000);
