import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const HITS = `totalCount totalCountIsExact pageInfo { hasNextPage hasPreviousPage endCursor }
  edges { cursor score
    node { __typename ... on Article { source { file } title body } ... on Person { name } ... on Organisation { name } ... on Initiative { name } }
    highlights { field value start end } }`;
const SEARCH = `query ($query: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) { ${HITS} }
}`;
const search = async (query: string, variables: object = {}): Promise<Answer> =>
  (await api.query(SEARCH, { query, ...variables })).search;
const named = ({ node }: Answer): string => node.name ?? node.source.file.slice(0, 3);
const found = async (query: string, variables: object = {}): Promise<string[]> =>
  (await search(query, variables)).edges.map(named);

const MINISTER = 'Amal El Fallah Seghrouchni';

describe('search over the five texts', () => {
  it.each([
    ['Seghrouchni', MINISTER],
    ['el fallah seghrouchni', MINISTER],
    ['SAGHROUCHNI', MINISTER],
    ['Sebbar', MINISTER],
    ['seghrouchny', MINISTER],
    ['PNUD', 'Programme des Nations Unies pour le développement'],
    ['p.n.u.d.', 'Programme des Nations Unies pour le développement'],
    ['l’ICESCO', 'Organisation du Monde Islamique pour l’Éducation, les Sciences et la Culture'],
    [
      'ministere transition numerique',
      'Ministère de la Transition numérique et de la Réforme de l’administration',
    ],
    ['Maroc Digital 2030', 'Maroc Digital 2030'],
  ])('%s: the entity stands first', async (query, name) => {
    expect((await found(query))[0]).toBe(name);
  });

  it('finds an article by words of it, whatever case, accents, elision and number they have', async () => {
    for (const query of ['protocole d’intention', "PROTOCOLES D'INTENTIONS", 'protocole intention'])
      expect((await found(query, { types: ['ARTICLE'] }))[0]).toBe('002');
  });

  it('finds the kinds that were asked for alone', async () => {
    expect(await found('numérique', { types: ['PERSON'] })).toEqual([]);
    const { edges } = await search('numérique', { types: ['INITIATIVE', 'ARTICLE'] });
    expect(new Set(edges.map(({ node }: Answer) => node.__typename))).toEqual(
      new Set(['Initiative', 'Article']),
    );
  });

  it('takes a quoted phrase as it stands', async () => {
    const files = async (query: string) => (await found(query, { types: ['ARTICLE'] })).sort();
    expect(await files('"protocole d’intention"')).toEqual(['002']);
    expect(await files('« intention protocole »')).toEqual([]);
    expect(await found('"Maroc Digital"', { types: ['INITIATIVE'] })).toEqual(['Maroc Digital 2030']);
  });

  it('marks where the words stand, as offsets into the value', async () => {
    const { edges } = await search('transition numérique Saghrouchni');
    expect(edges.length).toBeGreaterThan(3);
    for (const { node, highlights } of edges) {
      expect(highlights.length).toBeLessThanOrEqual(10);
      for (const { field, value, start, end } of highlights) {
        if (field === 'TITLE') expect(value).toBe(node.title);
        if (field === 'BODY') expect(value).toBe(node.body);
        expect(value.slice(start, end)).toMatch(/^(transition|num[ée]riqu|sa?e?ghrouchni)/i);
      }
    }
  });

  it('marks what a mistyped word was taken for', async () => {
    const { edges } = await search('seghrouchny', { types: ['PERSON'] });
    expect(edges[0].highlights.map(({ value, start, end }: Answer) => value.slice(start, end))).toContain(
      'Seghrouchni',
    );
  });

  it('finds nothing, and says so, for nothing and for what is nowhere', async () => {
    for (const query of ['', '  ', '…', '\u0007\u0000', '«»', 'zzyzx'])
      expect(await search(query), query).toEqual({
        totalCount: 0,
        totalCountIsExact: true,
        pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
        edges: [],
      });
  });

  it('of words that stand everywhere finds no more than what is called so', async () => {
    for (const query of ['de la', 'le', 'des', 'de la zzyzx']) expect(await found(query), query).toEqual([]);
    // Beside a word that tells they find nothing either.
    const { edges, totalCount } = await search('numérique');
    const more = await search('le numérique de la');
    expect(more.totalCount).toBe(totalCount);
    expect(new Set(more.edges.map(named))).toEqual(new Set(edges.map(named)));
    // Between quotes they are looked for as they stand, in names.
    const quoted = await search('"de la"');
    expect(quoted.edges.length).toBeGreaterThan(0);
    for (const { node } of quoted.edges) expect(node.__typename).not.toBe('Article');
  });

  it('is paged without repeating or losing anything', async () => {
    const whole = await search('numérique maroc ministre', { first: 100 });
    expect(whole.totalCount).toBe(whole.edges.length);
    const pages: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo, totalCount }: Answer = await search('numérique maroc ministre', {
        first: 3,
        after,
      });
      expect(totalCount).toBe(whole.totalCount);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      pages.push(...edges.map(named));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(pages).toEqual(whole.edges.map(named));
    const scores = whole.edges.map(({ score }: Answer) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([
    ['x'.repeat(1_001), '`query` takes at most 1000 characters, not 1001.'],
    [
      Array.from({ length: 17 }, (_, i) => `mot${i}`).join(' '),
      '`query` takes at most 16 different words, not 17: leave some out.',
    ],
  ])('refuses what is too long with what to do (%#)', async (query, message) => {
    expect(
      await api.refusal('query ($query: String!) { search(query: $query) { totalCount } }', { query }),
    ).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });

  it('refuses a cursor of another search', async () => {
    const { edges } = await search('numérique');
    const after = edges[0].cursor;
    expect((await api.refusal(SEARCH, { query: 'maroc', after })).code).toBe('BAD_USER_INPUT');
  });

  it('reads a word by two requests and a page by one, in two rounds', async () => {
    const { cost } = await api.costOf(
      '{ search(query: "numérique maroc", first: 5) { nodes { __typename } } }',
    );
    expect(cost.rounds).toBe(2);
    expect(cost.readUnits).toBeLessThanOrEqual(0.5 + 2 + 5);
    const none = await api.costOf('{ search(query: "zzyz") { nodes { __typename } } }');
    expect(none.cost.readUnits).toBeLessThanOrEqual(1.5);
  });
});

describe('suggestions', () => {
  const suggest = async (prefix: string, more = ''): Promise<string[]> =>
    (
      await api.query(`query ($prefix: String!) { suggest(prefix: $prefix ${more}) { name __typename } }`, {
        prefix,
      })
    ).suggest.map(({ name }: Answer) => name);

  it.each([
    ['seg', MINISTER],
    ['El Fa', MINISTER],
    ['amal el fallah segh', MINISTER],
    ['pnu', 'Programme des Nations Unies pour le développement'],
    ['ministère de la trans', 'Ministère de la Transition numérique et de la Réforme de l’administration'],
    ['amal sagh', MINISTER],
    ['saghrouchni amal', MINISTER],
    ['ministere numerique', 'Ministère de la Transition numérique et de la Réforme de l’administration'],
    ['réforme de la transition', 'Ministère de la Transition numérique et de la Réforme de l’administration'],
    ['nations unies programme', 'Programme des Nations Unies pour le développement'],
    ['seghrouchny', MINISTER],
    ['seghruchni', MINISTER],
    ['amal sagrouch', MINISTER],
  ])('for « %s » have the wanted entity first', async (prefix, name) => {
    expect((await suggest(prefix))[0]).toBe(name);
  });

  it('read an item of the index for each word and then the names, in two rounds; in four for a slip', async () => {
    const costOf = async (prefix: string) =>
      (await api.costOf('query ($prefix: String!) { suggest(prefix: $prefix) { name } }', { prefix })).cost;
    expect(await costOf('segh')).toMatchObject({ rounds: 2, requests: 2 });
    expect(await costOf('amal segh')).toMatchObject({ rounds: 2, requests: 4 });
    const slip = await costOf('seghruchni');
    expect(slip.rounds).toBeLessThanOrEqual(4);
    expect(slip.readUnits).toBeLessThanOrEqual(0.5 + 16 + 30);
  });

  it('are of the kinds and as many as were asked for', async () => {
    expect(await suggest('m')).toHaveLength(8);
    expect(await suggest('m', ', first: 2')).toHaveLength(2);
    expect(await suggest('m', ', first: 0')).toEqual([]);
    expect(await suggest('maroc', ', types: [PERSON]')).toEqual([]);
    expect(await suggest('')).toEqual([]);
    expect(await suggest('?')).toEqual([]);
    expect((await api.refusal('{ suggest(prefix: "m", first: 101) { id } }')).code).toBe('BAD_USER_INPUT');
  });
});

describe('hostile queries', () => {
  const rare = Array.from({ length: 16 }, (_, i) => `seghrouchn${'abcdefghijklmnop'[i]}zzz`).join(' ');
  it.each([
    ['sixteen rare words, each looked for with another letter', rare],
    ['stop words alone', 'le la les de du des et ou un une'],
    ['control characters', `${'\u0001\u001f\u007f'.repeat(50)} numérique`],
    ['one word of a thousand letters', 'a'.repeat(1_000)],
    ['a thousand quotes', '"'.repeat(1_000)],
    ['quotes about everything', '"a" '.repeat(200)],
    ['letters of all scripts', 'עברית 中文 ไทย العربية ελληνικά'],
  ])('%s: are answered within a hundred units', async (_, query) => {
    const { data, cost } = await api.costOf(SEARCH.replace('highlights { field value start end }', ''), {
      query,
    });
    expect(Array.isArray(data.search.edges)).toBe(true);
    expect(cost.readUnits).toBeLessThanOrEqual(100);
  });

  it('of ten thousand characters or a thousand words are refused by a code', async () => {
    for (const query of ['mot '.repeat(2_500), Array.from({ length: 1_000 }, (_, i) => `m${i}`).join(' ')])
      expect((await api.refusal(SEARCH, { query })).code).toBe('BAD_USER_INPUT');
  });
});
