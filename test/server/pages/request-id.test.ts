import { expect, it } from 'vitest';
import { noLog } from '../../../server/log/log.ts';
import { withPages } from '../../../server/pages/answer-pages.ts';
import type { Reader } from '../../../server/pages/reader.ts';

it('what a page asks of the API has an id in the log, also where the page was asked for without one', async () => {
  const ids: unknown[] = [];
  const reader: Reader = {
    answer: async ({ askApi }) => {
      const { status, body } = await askApi('query=x');
      return { status, type: 'text/html', body, cacheControl: null };
    },
    operations: { byHash: new Map(), only: false },
  };
  const api = async (event: unknown) => {
    ids.push(Reflect.get(Object(Reflect.get(Object(event), 'requestContext')), 'requestId'));
    return { statusCode: 200, body: '{}' };
  };
  const pages = withPages(api, () => reader, { compressed: 'all', log: noLog });
  await pages({ rawPath: '/people', headers: {}, requestContext: { http: { method: 'GET' } } });
  expect(ids).toEqual([expect.stringMatching(/^[\w-]{36}$/)]);
});
