import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticCorpus } from '../../bench/corpus.ts';
import { loadCorpus } from '../../bench/load-corpus.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { walkList } from '../support/walk.ts';

let api: Api;
const ids: Record<string, string> = {};
beforeAll(async () => {
  api = await startApi();
  const data = await api.query('{ people { nodes { id slug } } organisations { nodes { id slug } } }');
  for (const { id, slug } of [...data.people.nodes, ...data.organisations.nodes]) ids[slug] = id;
});
afterAll(() => api.close());

const MINISTER = 'amal-el-fallah-seghrouchni';
const files = async (filter: string): Promise<string[]> => {
  const { articles } = await api.query(`{ articles(filter: ${filter}) { nodes { source { file } } } }`);
  return articles.nodes.map((a: Answer) => a.source.file.slice(0, 3)).sort();
};

describe('a filter', () => {
  it('by everyone mentioned, by anyone mentioned, and by what a role implies', async () => {
    const [minister, kais, undp, ministry] = [
      MINISTER,
      'kais-hammami',
      'pnud',
      'ministere-transition-numerique-maroc',
    ].map((slug) => `"${ids[slug]}"`);
    expect(await files(`{ mentions: { all: [${minister}, ${undp}] } }`)).toEqual(['001', '002', '004']);
    expect(await files(`{ mentions: { any: [${kais}, ${undp}] } }`)).toEqual(['000', '001', '002', '004']);
    expect(await files(`{ mentions: { all: [${minister}], any: [${kais}, ${undp}] } }`)).toEqual([
      '000',
      '001',
      '002',
      '004',
    ]);
    expect(await files(`{ mentions: { all: [${ministry}, ${kais}] } }`)).toEqual(['000']);
  });

  it('by language, with and without more', async () => {
    expect(await files('{ language: "fr" }')).toHaveLength(5);
    expect(await files('{ language: "ar" }')).toEqual([]);
    expect(await files(`{ language: "fr", mentions: { any: ["${ids['kais-hammami']}"] } }`)).toEqual(['000']);
  });

  it('by date leaves undated articles out', async () => {
    expect(await files('{ publishedAt: { from: "2000-01-01" } }')).toEqual([]);
    expect(await files('{ publishedAt: {} }')).toEqual([]);
  });

  it('of nothing is none; an id that is not there matches nothing', async () => {
    expect(await files('{}')).toHaveLength(5);
    expect(await files('{ mentions: null, language: null }')).toHaveLength(5);
    expect(await files('{ mentions: { all: ["e000000000000000x"] } }')).toEqual([]);
    expect(await files(`{ mentions: { any: ["e000000000000000x", "${ids['kais-hammami']}"] } }`)).toEqual([
      '000',
    ]);
  });

  it.each([
    ['{ mentions: {} }', '`mentions` needs `all` or `any`, a list of ids.'],
    ['{ mentions: { all: [] } }', '`mentions.all` must not be empty: leave it out, or name an id.'],
    [
      '{ mentions: { any: ["kais-hammami"] } }',
      '`mentions.any` takes ids of people, organisations and initiatives.',
    ],
    [
      '{ publishedAt: { from: "2026-02-01", to: "2026-01-01" } }',
      '`publishedAt.from` (2026-02-01) must not be after `to` (2026-01-01).',
    ],
    ['{ source: "" }', '`source` must have 1 to 500 characters.'],
  ])('%s is refused with what to do', async (filter, message) => {
    expect(await api.refusal(`{ articles(filter: ${filter}) { totalCount } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });

  it('takes ten ids together', async () => {
    const eleven = JSON.stringify(
      Array.from({ length: 11 }, (_, i) => `e00000000000000${String(i).padStart(2, '0')}`),
    );
    expect(
      await api.refusal(`{ articles(filter: { mentions: { any: ${eleven} } }) { totalCount } }`),
    ).toEqual({
      code: 'BAD_USER_INPUT',
      message: '`mentions` takes at most 10 ids together, not 11.',
    });
    expect(
      (await api.refusal('{ articles(filter: { publishedAt: { from: "2026-02-30" } }) { totalCount } }'))
        .message,
    ).toContain('a calendar date such as 2026-07-01');
  });

  it('belongs to a cursor', async () => {
    const { articles } = await api.query('{ articles(filter: { language: "fr" }) { edges { cursor } } }');
    const query = `{ articles(filter: { language: "ar" }, after: "${articles.edges[0].cursor}") { totalCount } }`;
    expect((await api.refusal(query)).code).toBe('BAD_USER_INPUT');
  });
});

describe('over a large corpus', () => {
  const COUNT = 3_000;
  let large: Api;
  const corpus = syntheticCorpus({
    seed: 5,
    people: 40,
    organisations: 20,
    initiatives: 20,
    days: 400,
    undated: 0.05,
  });
  const articles = Array.from({ length: COUNT }, (_, i) => corpus.article(i));
  const [hub, other] = ['person-0', 'organisation-0'];
  const idOf = (key: string) => corpus.catalogue.find((entry) => entry.key === key)?.id;
  beforeAll(async () => {
    large = await startApi({ content: null });
    await loadCorpus(large.database, corpus, articles);
  }, 300_000);
  afterAll(() => large.close());

  it.each([
    'language: "fr"',
    `mentions: { all: ["${idOf(hub)}"] }`,
    'source: "Atlas Matin"',
    'publishedAt: { from: "2020-06-01" }',
  ])('a page of one condition (%s) is full and one Query', async (filter) => {
    const { data, cost } = await large.costOf(
      `{ articles(first: 50, filter: { ${filter} }) { nodes { id } } }`,
    );
    expect(data.articles.nodes).toHaveLength(50);
    expect(cost).toMatchObject({ rounds: 1, requests: 1 });
  });

  it('an intersection of hubs reads at most 64 units for a page, and goes on from where it stopped', async () => {
    const filter = `{ mentions: { all: ["${idOf(hub)}", "${idOf(other)}"] }, language: "ar", source: "Atlas Matin" }`;
    const expected = articles.filter(
      ({ truth }) =>
        [hub, other].every((key) => truth.entities.includes(key)) &&
        truth.language === 'ar' &&
        truth.source === 'Atlas Matin',
    );
    const page = await large.costOf(
      `{ articles(first: 100, filter: ${filter}) { nodes { id title } pageInfo { hasNextPage } } }`,
    );
    expect(page.cost.readUnits).toBeLessThanOrEqual(64);
    const count = await large.costOf(`{ articles(filter: ${filter}) { totalCount totalCountIsExact } }`);
    expect(count.data.articles).toEqual({ totalCount: expected.length, totalCountIsExact: true });
    expect(count.cost.readUnits).toBeLessThanOrEqual(64);
    const list = {
      name: 'hubs',
      query: (args: string, selection: string) =>
        `{ list: articles(${args}, filter: ${filter}) { ${selection} } }`,
      find: (answer: Answer) => answer.list,
    };
    expect((await walkList(large, list, 3, false)).ids).toHaveLength(expected.length);
  });

  it('counting stops at 1,000 and says so', async () => {
    const { data } = await large.costOf(
      '{ articles(first: 1, filter: { publishedAt: { from: "2000-01-01" } }) { totalCount totalCountIsExact } }',
    );
    expect(data.articles).toEqual({ totalCount: 1000, totalCountIsExact: false });
  });

  it('a rare condition spares the common ones: what lies between is skipped, not read', async () => {
    const counts = new Map<string, number>();
    for (const { truth } of articles)
      for (const key of truth.entities) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [[rare = ''] = []] = [...counts].sort(([, a], [, b]) => a - b);
    const { cost } = await large.costOf(
      `{ articles(first: 5, filter: { mentions: { all: ["${idOf(rare)}", "${idOf(hub)}"] }, language: "fr" }) { nodes { id } } }`,
    );
    const walked = (COUNT * 0.2 * 110) / 8192;
    expect(cost.readUnits).toBeLessThan(Math.max(20, walked * 2));
  });
});
