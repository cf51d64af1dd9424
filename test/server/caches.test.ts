import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildClientSchema, getIntrospectionQuery, introspectionFromSchema, isObjectType } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as urql from '../../clients/urql/cache.ts';
import possibleTypes from '../../schema/generated/possible-types.json' with { type: 'json' };
import { type Answer, startApi } from '../support/api.ts';
import { editableContent } from '../support/content.ts';
import { type Listening, startListening } from '../support/listening.ts';

// Both caches warn during development alone. Apollo Client looks when it is loaded.
Reflect.set(globalThis, '__DEV__', true);
const { ApolloClient, gql, HttpLink, InMemoryCache } = await import('@apollo/client/core');
const { cacheOptions } = await import('../../clients/apollo/cache.ts');
const { loadDevMessages, loadErrorMessages } = await import('@apollo/client/dev');
loadDevMessages();
loadErrorMessages();

let server: Listening;
beforeAll(async () => {
  server = await startListening();
});
afterAll(() => server.close());

const said: string[] = [];
beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'development');
  said.length = 0;
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...parts) => said.push(parts.join(' ')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Two pages of one site that ask for different fields of the same objects. */
const LIST = `query List { articles(first: 5) { nodes { id title source { id file }
  people { edges { cursor node { id name names { id value } } roles { id title } mentions { id text } } }
  mentions(first: 20) { nodes { id text start } } } } }`;
const DETAIL = `query Detail { articles(first: 5) { nodes { id language source { id sha256 }
  people { edges { cursor node { id slug names { id doubtful } } roles { id evidence { id sentence } } mentions { id rule confidence } } }
  mentions(first: 20) { nodes { id end entity { id } } } } } }`;
/** The same roles and links, seen from the entities. */
const ENTITIES = `query Entities {
  people(first: 5) { nodes { id roles { id title evidence(first: 5) { id text article { id } } } } }
  initiatives(first: 5) { nodes { id organisations { edges { cursor node { id } relations { id relation } } } } } }`;
const ENTITIES_AGAIN = `query Again {
  people(first: 5) { nodes { id roles { id organisation { id name } person { id } } } }
  initiatives(first: 5) { nodes { id organisations { edges { cursor node { id } relations { id evidence { id field } } } } } } }`;
const FOUND = `query Found { search(query: "maroc numerique", first: 4) { totalCount edges { score node {
  ... on Article { id title } ... on Entity { id name } } highlights { field start end } } }
  languages { nodes { id value count } } }`;
const ALL = [LIST, DETAIL, ENTITIES, ENTITIES_AGAIN];

/** What the API says, without a cache. */
const truthOf = (query: string): Promise<Answer> => server.api.query(query);
/** Clients add `__typename`. */
const bare = (data: unknown): Answer =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));

describe('Apollo’s cache', () => {
  const clientWith = (options = {}) =>
    new ApolloClient({ cache: new InMemoryCache(options), link: new HttpLink({ uri: server.url }) });

  async function checkCache(client: InstanceType<typeof ApolloClient>, queries: readonly string[]) {
    for (const query of queries) await client.query({ query: gql(query) });
    for (const query of queries)
      expect(bare(client.readQuery({ query: gql(query) }))).toEqual(await truthOf(query));
    expect(said).toEqual([]);
  }

  it('as it comes lays together what two queries ask of one object, without a warning', async () => {
    await checkCache(clientWith(), ALL);
  });

  it('as clients/apollo has it lays lists together as well', async () => {
    await checkCache(clientWith(cacheOptions), [
      FOUND,
      'query A { articles(first: 2) { totalCount pageInfo { hasNextPage } } people(first: 3) { nodes { id } } }',
      'query B { articles(first: 2) { nodes { id } pageInfo { endCursor } } people(first: 3) { totalCount } }',
      'query C { articles(first: 3) { nodes { id ... on Node { id } } } }',
      ...ALL,
    ]);
    const schema = buildClientSchema(await truthOf(getIntrospectionQuery()));
    const connections = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.name.endsWith('Connection'),
    );
    const listed = Object.keys(cacheOptions.typePolicies ?? {});
    expect(listed.filter((name) => name.endsWith('Connection')).sort()).toEqual(
      connections.map(({ name }) => name).sort(),
    );
    expect(cacheOptions.possibleTypes).toEqual(possibleTypes);
  });
});

describe('graphcache', () => {
  async function checkCache(options: Parameters<typeof cacheExchange>[0], queries = ALL) {
    const client = new Client({
      url: server.url,
      exchanges: [cacheExchange(options), fetchExchange],
      preferGetMethod: false,
    });
    for (const query of queries) expect((await client.query(query, {}).toPromise()).error).toBeUndefined();
    for (const query of queries) {
      const { data } = await client.query(query, {}, { requestPolicy: 'cache-only' }).toPromise();
      expect(bare(data)).toEqual(await truthOf(query));
    }
    expect(said).toEqual([]);
  }

  it('as it comes lays together what two queries ask of one object, without a warning', async () => {
    await checkCache({});
  });

  it('as clients/urql has it does so too, and knows every list', async () => {
    const schema = buildClientSchema(await truthOf(getIntrospectionQuery()));
    await checkCache({ ...urql.cacheOptions, schema: introspectionFromSchema(schema) }, [...ALL, FOUND]);
    const lists = Object.keys(schema.getTypeMap()).filter((name) => /(?:Connection|Edge)$/.test(name));
    expect(Object.keys(urql.cacheOptions.keys ?? {}).sort()).toEqual(
      [...lists, 'Highlight', 'PageInfo'].sort(),
    );
  });

  it('does with a schema too', async () => {
    const schema = buildClientSchema(await truthOf(getIntrospectionQuery()));
    await checkCache({ schema: introspectionFromSchema(schema) });
  });
});

it('two objects with one id are the same in every field, from wherever one comes to them', async () => {
  const role = 'id title organisation { id } person { id } evidence(first: 9) { id }';
  const mention = 'id article { id } entity { id } field text start end sentence sourceStart rule confidence';
  const answers = [
    await truthOf(`{ articles(first: 5) { nodes { people(first: 12) { edges { roles { ${role} } mentions(first: 9) { ${mention} } } }
      organisations(first: 20) { edges { impliedBy { ${role} } mentions { ${mention} } } } } } }`),
    await truthOf(
      `{ articles(first: 5) { nodes { mentions(first: 100) { nodes { ${mention} } } source { id file name } } } }`,
    ),
    await truthOf(`{ people(first: 8) { nodes { names { id value language doubtful } roles(first: 9) { ${role} }
      organisations(first: 5) { edges { roles(first: 5) { ${role} } } } } } }`),
    await truthOf(`{ organisations(first: 20) { nodes { names { id value language doubtful } people(first: 5) { edges { roles(first: 3) { ${role} } } }
      initiatives(first: 5) { edges { relations { id relation evidence(first: 9) { id } } } } } } }`),
    await truthOf(`{ initiatives(first: 9) { nodes { organisations { edges { relations { id relation evidence(first: 9) { id } } } } } }
      people(first: 8) { nodes { roles { evidence(first: 30) { ${mention} } } } } }`),
  ];
  const byId = new Map<string, Set<string>>();
  const collect = (value: Answer): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.values(value).forEach(collect);
    const shape = Object.keys(value).join();
    if (typeof value.id !== 'string' || shape === 'id') return;
    const key = `${value.id} ${shape}`;
    byId.set(key, (byId.get(key) ?? new Set()).add(JSON.stringify(value)));
  };
  answers.forEach(collect);
  expect(byId.size).toBeGreaterThan(100);
  expect([...byId].filter(([, contents]) => contents.size > 1)).toEqual([]);
});

it('a role that two articles state has an id in each, for its evidence is another, and one over all', async () => {
  const content = await editableContent({ copySeed: false });
  for (const name of ['un', 'deux'])
    await content.edit(
      `${name}.txt`,
      `Une réunion de ${name}\n\nMme Amal El Fallah Seghrouchni, ministre de la Transition numérique, a ouvert la réunion.\n`,
    );
  const own = await startApi({ content });
  const role = 'id title evidence { id article { id } }';
  const { articles, people } = await own.query(`{
    articles(first: 2) { nodes { people(first: 2) { edges { roles { ${role} } } } } }
    people(first: 2) { nodes { roles { ${role} } organisations(first: 2) { edges { roles { ${role} } } } } } }`);
  await own.close();
  await content.remove();
  const stated: Answer[] = articles.nodes.flatMap((node: Answer) => node.people.edges[0].roles);
  const [{ roles, organisations }] = people.nodes;
  expect(stated).toHaveLength(2);
  expect(new Set([...stated, ...roles].map(({ id }) => id)).size).toBe(3);
  expect(organisations.edges[0].roles).toEqual(roles);
  expect(new Set(roles[0].evidence.map((mention: Answer) => mention.id)).size).toBe(2);
  expect(roles[0].evidence).toEqual(expect.arrayContaining(stated.flatMap(({ evidence }) => evidence)));
});

it('a mention says how sure it is: 1 for the catalogue, less for a rule', async () => {
  const { articles } = await truthOf(
    '{ articles { nodes { mentions(first: 100) { nodes { rule confidence } } } } }',
  );
  const mentions: Answer[] = articles.nodes.flatMap((node: Answer) => node.mentions.nodes);
  expect(mentions.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
  expect(mentions.filter(({ rule }) => rule === 'catalogue').every((m) => m.confidence === 1)).toBe(true);
});

it('an id stays while the text stays', async () => {
  const query =
    '{ articles { nodes { mentions(first: 100) { nodes { id } } people { edges { roles { id } } } } } }';
  const before = await truthOf(query);
  const again = await startListening();
  expect(await again.api.query(query)).toEqual(before);
  await again.close();
});
