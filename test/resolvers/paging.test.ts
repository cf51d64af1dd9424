import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const PAGE =
  'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount edges { cursor node { id } } nodes { id }';
const ids = (connection: Answer): string[] => connection.edges.map((edge: Answer) => edge.node.id);

/** Every list of the API: the field that holds it, inside what, and how to reach it. */
const LISTS = {
  articles: (args: string) => `{ list: articles(${args}) { ${PAGE} } }`,
  'articles, oldest first': (args: string) =>
    `{ list: articles(orderBy: OLDEST_FIRST, ${args}) { ${PAGE} } }`,
  people: (args: string) => `{ list: people(${args}) { ${PAGE} } }`,
  organisations: (args: string) => `{ list: organisations(${args}) { ${PAGE} } }`,
  'initiatives, most mentioned first': (args: string) =>
    `{ list: initiatives(orderBy: MOST_MENTIONED, ${args}) { ${PAGE} } }`,
  'a person’s articles': (args: string) =>
    `{ of: person(slug: "amal-el-fallah-seghrouchni") { list: articles(${args}) { ${PAGE} } } }`,
  'an article’s organisations': (args: string) =>
    `{ of: articles(first: 1) { nodes { list: organisations(${args}) { ${PAGE} } } } }`,
  'an initiative’s organisations': (args: string) =>
    `{ of: initiative(slug: "maroc-numerique-developpement-durable") { list: organisations(${args}) { ${PAGE} } } }`,
};

describe.each(Object.entries(LISTS))('%s', (_, queryOf) => {
  const page = async (args: string): Promise<Answer> => {
    const data = await api.query(queryOf(args));
    return data.list ?? data.of.list ?? data.of.nodes[0].list;
  };

  it('gives the same list forward and backward, in pages of any size, and true page information', async () => {
    const all = await page('first: 100');
    expect(all.nodes.map((node: Answer) => node.id)).toEqual(ids(all));
    expect(all.totalCount).toBe(ids(all).length);
    expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(ids(await page('last: 100'))).toEqual(ids(all));
    for (const size of [1, 2, 3]) {
      const forward: string[] = [];
      for (let after: string | null = null; ; ) {
        const { edges, pageInfo, totalCount } = await page(
          `first: ${size}${after ? `, after: "${after}"` : ''}`,
        );
        expect(pageInfo.hasPreviousPage).toBe(forward.length > 0);
        forward.push(...edges.map((edge: Answer) => edge.node.id));
        expect(pageInfo.hasNextPage).toBe(forward.length < totalCount);
        expect(pageInfo).toMatchObject({ startCursor: edges[0].cursor, endCursor: edges.at(-1).cursor });
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(forward).toEqual(ids(all));
      const backward: string[] = [];
      for (let before: string | null = null; ; ) {
        const { edges, pageInfo, totalCount } = await page(
          `last: ${size}${before ? `, before: "${before}"` : ''}`,
        );
        expect(pageInfo.hasNextPage).toBe(backward.length > 0);
        backward.unshift(...edges.map((edge: Answer) => edge.node.id));
        expect(pageInfo.hasPreviousPage).toBe(backward.length < totalCount);
        before = pageInfo.startCursor;
        if (!pageInfo.hasPreviousPage) break;
      }
      expect(backward).toEqual(ids(all));
    }
  });

  it('gives a page of nothing, with its counts and where it stands', async () => {
    const all = await page('first: 100');
    const isEmpty = ids(all).length === 0;
    const nothing = { edges: [], nodes: [], totalCount: all.totalCount };
    const cursors = { startCursor: null, endCursor: null };
    expect(await page('first: 0')).toEqual({
      ...nothing,
      pageInfo: { ...cursors, hasNextPage: !isEmpty, hasPreviousPage: false },
    });
    expect(await page('last: 0')).toEqual({
      ...nothing,
      pageInfo: { ...cursors, hasNextPage: false, hasPreviousPage: !isEmpty },
    });
    expect(await page(`first: 0, after: "${all.pageInfo.endCursor}"`)).toEqual({
      ...nothing,
      pageInfo: { ...cursors, hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('tells that the list goes on behind an empty page', async () => {
    const all = await page('first: 100');
    const behind = await page(`first: 5, after: "${all.pageInfo.endCursor}"`);
    expect(behind).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
    const ahead = await page(`last: 5, before: "${all.pageInfo.startCursor}"`);
    expect(ahead).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  });
});

it('oldest first is the exact reverse of newest first', async () => {
  const data = await api.query(
    '{ a: articles { nodes { id } } b: articles(orderBy: OLDEST_FIRST) { nodes { id } } }',
  );
  expect(data.b.nodes).toEqual(data.a.nodes.toReversed());
});

describe.each([
  ['first: -1', '`first` must be from 0 to 100, not -1.'],
  ['first: 101', '`first` must be from 0 to 100, not 101.'],
  ['last: 101', '`last` must be from 0 to 100, not 101.'],
  [
    'first: 2, last: 2',
    'Page forward with `first` and `after`, or backward with `last` and `before`, not both.',
  ],
  [
    'first: 2, before: "x"',
    'Page forward with `first` and `after`, or backward with `last` and `before`, not both.',
  ],
])('articles(%s)', (args, message) => {
  it('is refused with what to do', async () => {
    expect(await api.refusal(`{ articles(${args}) { totalCount } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });
});

describe('a cursor', () => {
  const cursorOf = async (query: string): Promise<string> => (await api.query(query)).list.edges[0].cursor;

  it('holds for its list and order alone', async () => {
    const ofPeople = await cursorOf('{ list: people { edges { cursor } } }');
    const byMentions = await cursorOf('{ list: people(orderBy: MOST_MENTIONED) { edges { cursor } } }');
    for (const query of [
      `{ organisations(after: "${ofPeople}") { totalCount } }`,
      `{ people(orderBy: MOST_MENTIONED, after: "${ofPeople}") { totalCount } }`,
      `{ people(after: "${byMentions}") { totalCount } }`,
      `{ person(slug: "kais-hammami") { articles(after: "${ofPeople}") { totalCount } } }`,
    ]) {
      expect(await api.refusal(query)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('`after` is no cursor of this list'),
      });
    }
  });

  it('is refused where it is none, and has at most 512 characters', async () => {
    for (const cursor of ['x', '', 'é', 'A'.repeat(513), 'A'.repeat(60), '{}']) {
      expect(
        await api.refusal('query ($c: String) { people(after: $c) { totalCount } }', { c: cursor }),
      ).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect((await cursorOf('{ list: organisations { edges { cursor } } }')).length).toBeLessThanOrEqual(512);
  });

  it('with a key that no list has is refused', async () => {
    const genuine = Buffer.from(await cursorOf('{ list: people { edges { cursor } } }'), 'base64url');
    for (const key of ['', '\u0000', 'a\u0000']) {
      const forged = Buffer.concat([genuine.subarray(0, 7), Buffer.from(key)]).toString('base64url');
      expect(
        await api.refusal('query ($c: String) { people(after: $c) { nodes { id } } }', { c: forged }),
      ).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('with a forged key is a place in its list and nothing else', async () => {
    const genuine = Buffer.from(await cursorOf('{ list: people { edges { cursor } } }'), 'base64url');
    for (const key of ['b', 'zzzz', '#', 'a#b#c', '\uffff', 'amal']) {
      const forged = Buffer.concat([genuine.subarray(0, 7), Buffer.from(key)]).toString('base64url');
      const answer = await api.query(
        'query ($c: String) { people(after: $c) { nodes { slug } } all: people { nodes { slug } } }',
        { c: forged },
      );
      const all: Answer[] = answer.all.nodes;
      expect(all.slice(all.length - answer.people.nodes.length)).toEqual(answer.people.nodes);
    }
  });
});

it('none of what is not paged but counted is nothing', async () => {
  const { articles, people, organisations } = await api.query(`{
    articles(first: 1, filter: { language: "fr", publishedAt: { to: null } }) { nodes { related(first: 0) { id } } }
    people(first: 1) { nodes { roles(first: 0) { id } articles(first: 1) { edges { mentions(first: 0) { id } } } } }
    organisations(first: 1) { nodes { parentEvidence(first: 0) { id } } } }`);
  expect(articles.nodes.every((node: Answer) => node.related.length === 0)).toBe(true);
  expect(people.nodes).toEqual([{ roles: [], articles: { edges: [{ mentions: [] }] } }]);
  expect(organisations.nodes).toEqual([{ parentEvidence: [] }]);
});

it('a page of nothing reads nothing but its count', async () => {
  const { cost } = await api.costOf('{ articles(first: 0) { totalCount nodes { id } } }');
  expect(cost).toMatchObject({ requests: 1, rounds: 1 });
});
