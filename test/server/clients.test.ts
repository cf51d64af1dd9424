import { readFile } from 'node:fs/promises';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/api.ts';
import { type Listening, startListening } from '../support/listening.ts';

/** Clients as they come, over real HTTP. */
let server: Listening;
beforeAll(async () => {
  server = await startListening();
});
afterAll(() => server.close());

const QUERY = 'query Q($n: Int!) { articles(first: $n) { totalCount } }';
const WRONG = 'query W { articles(first: 101) { totalCount } }';
/** Keeps what was sent, so that a test can tell how. */
function watched() {
  const sent: { method: string; headers: Headers; status: number }[] = [];
  const watch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    sent.push({
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      status: response.status,
    });
    return response;
  };
  return { sent, watch };
}

/** Headers that make a browser ask first: those beyond what a form could send. */
const SAFE = new Set(['accept', 'accept-language', 'content-language']);
const needsPreflight = (headers: Headers) => [...headers.keys()].some((name) => !SAFE.has(name));

describe('urql', () => {
  const clientWith = (watch: typeof fetch, preferGetMethod?: false) =>
    new Client({
      url: server.url,
      exchanges: [cacheExchange, fetchExchange],
      fetch: watch,
      ...(preferGetMethod === undefined ? {} : { preferGetMethod }),
    });

  it('as it comes asks by a GET that needs no preflight, and is answered', async () => {
    const { sent, watch } = watched();
    const { data, error } = await clientWith(watch).query(QUERY, { n: 1 }).toPromise();
    expect(error).toBeUndefined();
    expect(data).toMatchObject({ articles: { totalCount: 5 } });
    expect(sent).toMatchObject([{ method: 'GET', status: 200 }]);
    expect(sent.some(({ headers }) => needsPreflight(headers))).toBe(false);
  });

  it('by POST is answered as well', async () => {
    const { sent, watch } = watched();
    const { data } = await clientWith(watch, false).query(QUERY, { n: 1 }).toPromise();
    expect(data).toMatchObject({ articles: { totalCount: 5 } });
    expect(sent).toMatchObject([{ method: 'POST', status: 200 }]);
  });

  it('reads the message and the code of an error', async () => {
    const { error } = await clientWith(fetch).query(WRONG, {}).toPromise();
    expect(error?.graphQLErrors[0]?.message).toBe('`first` must be from 0 to 100, not 101.');
    expect(error?.graphQLErrors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('Apollo Client', () => {
  const clientWith = (link: HttpLink.Options) =>
    new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: server.url, ...link }) });

  it.each([
    ['as it comes', {}, 'POST'],
    ['with GET for queries', { useGETForQueries: true }, 'GET'],
  ])('%s is answered', async (_, options, method) => {
    const { sent, watch } = watched();
    const { data } = await clientWith({ ...options, fetch: watch }).query({
      query: gql(QUERY),
      variables: { n: 1 },
    });
    expect(data).toMatchObject({ articles: { totalCount: 5 } });
    expect(sent).toMatchObject([{ method, status: 200 }]);
  });

  it('reads the message and the code of an error', async () => {
    const asked = clientWith({}).query({ query: gql(WRONG) });
    await expect(asked).rejects.toMatchObject({
      errors: [
        { message: '`first` must be from 0 to 100, not 101.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });
});

describe('a small client that sends JSON and takes JSON', () => {
  const ask = async (query: string): Promise<Answer> => {
    const parameters = new URLSearchParams({ query, variables: '', operationName: '' });
    const response = await fetch(`${server.url}?${parameters}`, {
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    });
    const answer: Answer = await response.json();
    return { status: response.status, ...answer };
  };

  it('by GET is answered, also about errors, with a status at which it reads the body', async () => {
    expect(await ask('{ articles { totalCount } }')).toEqual({
      status: 200,
      data: { articles: { totalCount: 5 } },
    });
    expect(await ask(WRONG)).toMatchObject({
      status: 200,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

it('the first lines of docs/clients.md ask, page through a list and tell of an error', async () => {
  const page = await readFile(new URL('../../docs/clients.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  const code = `${blocks.join('\n')}\nexport { ask, articles };`.replace(
    'http://localhost:4000/graphql',
    server.url,
  );
  const { ask, articles } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const titles: string[] = [];
  for await (const { title } of articles()) titles.push(title);
  expect(titles).toHaveLength(5);
  await expect(ask(WRONG)).rejects.toThrow('BAD_USER_INPUT: `first` must be from 0 to 100, not 101.');
});
