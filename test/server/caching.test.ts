import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHandler, type Handler, type HandlerOptions } from '../../server/handler.ts';
import { type Api, startApi } from '../support/api.ts';
import { event, postEvent } from '../support/events.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const handlerWith = (options: HandlerOptions = {}): Handler => createHandler(api.database, () => {}, options);
const get = (query: string, headers: Record<string, string> = {}) =>
  event('GET', {
    query: `query=${encodeURIComponent(query)}`,
    headers: { accept: 'application/json', ...headers },
  });

it('an answer to a GET may be cached for a while, one to a POST may not', async () => {
  const handler = handlerWith();
  const cached = await handler(get('{ articles { totalCount } }'));
  expect(JSON.parse(cached.body)).toEqual({ data: { articles: { totalCount: 5 } } });
  expect(cached.headers).toMatchObject({
    'cache-control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=60',
    vary: 'accept, origin',
  });
  const posted = await handler(postEvent({ query: '{ articles { totalCount } }' }));
  expect(posted.headers?.['cache-control']).toBe('no-store');
});

it('no error is cached', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json', 'text/html'])
    for (const query of ['{ nonsense }', '{ articles(first: 101) { totalCount } }', '{', '']) {
      const { headers } = await handlerWith()(get(query, { accept }));
      expect(headers?.['cache-control']).toBe('no-store');
    }
});

it('differs by the page that asks where only some may', async () => {
  const handler = handlerWith({ origins: ['https://paper.example'] });
  const { headers } = await handler(get('{ articles { totalCount } }', { origin: 'https://paper.example' }));
  expect(headers).toMatchObject({
    vary: 'accept, origin',
    'access-control-allow-origin': 'https://paper.example',
  });
});

it('introspection can be closed', async () => {
  const { body } = await handlerWith({ introspection: false })(
    postEvent({ query: '{ __schema { queryType { name } } }' }),
  );
  expect(JSON.parse(body).errors).toHaveLength(1);
});
