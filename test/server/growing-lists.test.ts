import { ApolloClient, HttpLink } from '@apollo/client/core';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCache } from '../../clients/apollo/cache.ts';
import { growingCacheOptions } from '../../clients/urql/cache.ts';
import {
  EntityArticlesDocument,
  FilteredArticlesDocument,
  LatestArticlesDocument,
  type LatestArticlesQuery,
} from '../../operations/generated/graphql.ts';
import { type Listening, startListening } from '../support/listening.ts';

/** Paging with the caches that users copy. */
let server: Listening;
let all: readonly string[];
beforeAll(async () => {
  server = await startListening();
  const { articles } = await server.api.query('{ articles(first: 20) { nodes { title } } }');
  all = articles.nodes.map(({ title }: { title: string }) => title);
});
afterAll(() => server.close());

const titles = ({ articles }: LatestArticlesQuery) => articles.edges.map(({ node }) => node.title);

it('Apollo’s cache puts one page behind the other, and a filtered list beside them', async () => {
  const client = new ApolloClient({ cache: newCache(), link: new HttpLink({ uri: server.url }) });
  const shown = client.watchQuery({ query: LatestArticlesDocument, variables: { first: 2 } });
  const watching = shown.subscribe(() => {});
  let { data } = await client.query({ query: LatestArticlesDocument, variables: { first: 2 } });
  for (let pages = 1; data?.articles.pageInfo.hasNextPage && pages < 5; pages++)
    ({ data } = await shown.fetchMore({ variables: { after: data.articles.pageInfo.endCursor } }));
  const whole = client.readQuery({ query: LatestArticlesDocument, variables: { first: 2 } });
  expect(whole === null ? [] : titles(whole)).toEqual(all);
  await client.query({ query: FilteredArticlesDocument, variables: { filter: { language: 'ar' } } });
  const again = client.readQuery({ query: LatestArticlesDocument, variables: { first: 2 } });
  expect(again === null ? [] : titles(again)).toEqual(all);
  watching.unsubscribe();
});

it('Apollo’s cache keeps lists without edges apart by their length', async () => {
  const client = new ApolloClient({ cache: newCache(), link: new HttpLink({ uri: server.url }) });
  const nodes = (first: number) => gql(`{ articles(first: ${first}) { nodes { id title } } }`);
  for (const first of [5, 2]) await client.query({ query: nodes(first) });
  for (const first of [5, 2])
    expect(
      client.readQuery<{ articles: { nodes: object[] } }>({ query: nodes(first) })?.articles.nodes,
    ).toHaveLength(first);
});

it('Apollo’s cache lets an entity’s list grow wherever it is asked for', async () => {
  const client = new ApolloClient({ cache: newCache(), link: new HttpLink({ uri: server.url }) });
  const { organisations } = await server.api.query(
    '{ organisations(first: 1, orderBy: MOST_MENTIONED) { nodes { id articles { totalCount } } } }',
  );
  const [{ id, articles }] = organisations.nodes;
  const ask = async (after: string | null) => {
    const { data } = await client.query({
      query: EntityArticlesDocument,
      variables: { id, first: 1, after },
      // What is there of the list would answer for all of it.
      fetchPolicy: 'network-only',
    });
    return data?.node?.__typename === 'Organisation' ? data.node.articles : null;
  };
  let list = await ask(null);
  for (let pages = 1; list?.pageInfo.hasNextPage && pages < 9; pages++)
    list = await ask(list.pageInfo.endCursor);
  expect(list?.edges).toHaveLength(articles.totalCount);
});

it('graphcache puts one page behind the other', async () => {
  const client = new Client({
    url: server.url,
    exchanges: [cacheExchange(growingCacheOptions), fetchExchange],
    preferGetMethod: true,
  });
  let after: string | null = null;
  let seen: string[] = [];
  for (let pages = 0; pages < 5; pages++) {
    const { data } = await client.query(LatestArticlesDocument, { first: 2, after }).toPromise();
    if (data === undefined) break;
    seen = titles(data);
    if (!data.articles.pageInfo.hasNextPage) break;
    after = data.articles.pageInfo.endCursor;
  }
  expect(seen).toEqual(all);
});
