import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const MENTION = `fragment receipt on Mention {
  field text start end sentence sentenceStart sourceStart sourceEnd rule
  entity { id } article { id title titleIsDerived body source { file sha256 } }
}`;

function checkReceipt(mention: Answer): void {
  const { article, field, text, start, end, sentence, sentenceStart, sourceStart, sourceEnd } = mention;
  const bytes = readFileSync(new URL(`../../seed/articles/${article.source.file}`, import.meta.url));
  const raw = new TextDecoder('utf-8').decode(bytes);
  const value = field === 'TITLE' ? article.title : article.body;
  expect(value.slice(start, end)).toBe(text);
  expect(raw.slice(sourceStart, sourceEnd)).toBe(text);
  expect(value.slice(sentenceStart, sentenceStart + sentence.length)).toBe(sentence);
  expect(sentenceStart).toBeLessThanOrEqual(start);
  expect(sentenceStart + sentence.length).toBeGreaterThanOrEqual(end);
  expect(article.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(text).not.toMatch(/\n/);
  expect(field === 'TITLE' && article.titleIsDerived).toBe(false);
}

it('every mention of every article can be found again in title or body, in its sentence and in the raw file', async () => {
  // Pages as large as the five texts need: all of them together stay below the limit on objects.
  const data = await api.query(`{ articles(first: 5) { totalCount nodes { id
    mentions(first: 100) { totalCount nodes { ...receipt } }
    people(first: 15) { totalCount edges { node { id } mentions(first: 15) { ...receipt } roles { evidence(first: 5) { ...receipt } } } }
    organisations(first: 15) { totalCount edges { node { id } mentions(first: 15) { ...receipt } impliedBy { evidence(first: 5) { ...receipt } } } }
    initiatives(first: 15) { totalCount edges { node { id } mentions(first: 15) { ...receipt } } }
  } } } ${MENTION}`);
  expect(data.articles.nodes).toHaveLength(data.articles.totalCount);
  for (const article of data.articles.nodes) {
    const inText: Answer[] = article.mentions.nodes;
    expect(inText).toHaveLength(article.mentions.totalCount);
    for (const list of [article.people, article.organisations, article.initiatives])
      expect(list.edges).toHaveLength(list.totalCount);
    const edges: Answer[] = [
      ...article.people.edges,
      ...article.organisations.edges,
      ...article.initiatives.edges,
    ];
    for (const edge of edges) {
      // The same mentions, whichever way one comes to them.
      expect(edge.mentions).toEqual(inText.filter((m) => m.entity.id === edge.node.id));
      const facts = [...(edge.roles ?? []), ...(edge.impliedBy ? [edge.impliedBy] : [])].flatMap(
        (role) => role.evidence,
      );
      for (const mention of [...edge.mentions, ...facts]) {
        expect(mention.article.id).toBe(article.id);
        checkReceipt(mention);
      }
      expect(facts.every((fact) => fact.entity === null)).toBe(true);
    }
    expect(edges.flatMap((edge) => edge.mentions)).toHaveLength(inText.length);
    const places = inText.map((m) => (m.field === 'TITLE' ? 0 : 1e9) + m.start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

it('from an entity’s side every mention is the same, and every fact has its receipt', async () => {
  const entity =
    'id articles(first: 5) { totalCount edges { node { id } mentions(first: 20) { ...receipt } impliedBy { title } } }';
  const evidence = 'evidence { ...receipt }';
  const data = {
    ...(await api.query(`{ people(first: 10) { totalCount nodes { ${entity} roles { ${evidence} }
      organisations(first: 10) { totalCount edges { roles { ${evidence} } } } } } } ${MENTION}`)),
    ...(await api.query(`{ organisations(first: 20) { totalCount nodes { ${entity} parent { id } parentEvidence { ...receipt }
      people(first: 5) { totalCount edges { roles { ${evidence} } } }
      initiatives(first: 10) { totalCount edges { relations { ${evidence} } } } } } } ${MENTION}`)),
    ...(await api.query(`{ initiatives(first: 20) { totalCount nodes { ${entity}
      organisations(first: 10) { totalCount edges { relations { ${evidence} } } } } } } ${MENTION}`)),
    ...(await api.query(
      `{ articles { nodes { id mentions(first: 100) { nodes { ...receipt } } } } } ${MENTION}`,
    )),
  };
  for (const list of [data.people, data.organisations, data.initiatives]) {
    expect(list.nodes).toHaveLength(list.totalCount);
    for (const node of list.nodes)
      for (const part of [node.articles, node.people, node.organisations, node.initiatives])
        expect(part?.edges ?? []).toHaveLength(part?.totalCount ?? 0);
  }
  const ofArticle: Answer[] = data.articles.nodes.flatMap((a: Answer) => a.mentions.nodes);
  const nodes: Answer[] = [...data.people.nodes, ...data.organisations.nodes, ...data.initiatives.nodes];
  const ofEntity = nodes.flatMap((node) =>
    node.articles.edges.flatMap((edge: Answer) => {
      expect(edge.mentions.length > 0 || edge.impliedBy !== null).toBe(true);
      return edge.mentions.filter((m: Answer) => m.entity.id === node.id && m.article.id === edge.node.id);
    }),
  );
  const key = (m: Answer) => `${m.article.id} ${m.field} ${m.start} ${m.end} ${m.entity.id}`;
  expect(ofEntity.map(key).sort()).toEqual(ofArticle.map(key).sort());
  ofEntity.forEach(checkReceipt);
  const facts = nodes.flatMap((node) => [
    ...(node.roles ?? []),
    ...[node.organisations, node.people, node.initiatives].flatMap((list) =>
      (list?.edges ?? []).flatMap((e: Answer) => e.roles ?? e.relations),
    ),
    ...(node.parent ? [{ evidence: node.parentEvidence }] : []),
  ]);
  expect(facts.length).toBeGreaterThan(20);
  for (const { evidence } of facts) {
    expect(evidence.length).toBeGreaterThan(0);
    evidence.forEach(checkReceipt);
  }
});
