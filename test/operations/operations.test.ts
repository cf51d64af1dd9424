import { hash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskError, ask } from '../../operations/ask.ts';
import * as documents from '../../operations/generated/graphql.ts';
import * as persisted from '../../operations/generated/persisted.ts';
import { samples, startingPoints } from '../../operations/samples.ts';
import { OWN_OPERATIONS, trustedIn } from '../../server/trusted-file.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type Listening, startListening } from '../support/listening.ts';

const trusted = trustedIn({ trustedOperations: null, trustedOnly: false }, OWN_OPERATIONS);
const named = Object.values(persisted).map(({ name, text }) => [name, text] as const);
const asWritten = Object.entries(documents).filter(([name]) => name.endsWith('Document'));

describe('each operation', () => {
  let full: Api;
  let empty: Api;
  beforeAll(async () => {
    full = await startApi();
    empty = await startApi({ content: null });
  });
  afterAll(async () => {
    await full.close();
    await empty.close();
  });
  const askedOf = async (api: Api, name: string, query: string): Promise<Answer> => {
    const points = startingPoints(await api.query(persisted.StartingPoints.text));
    return api.query(query, samples[name]?.(points));
  };

  const thingsIn = (data: Answer): Answer[] => Object.values(data).flat();

  it.each(named)('%s finds something in the five texts', async (name, query) => {
    expect(samples).toHaveProperty(name);
    for (const found of thingsIn(await askedOf(full, name, query))) {
      expect(found).not.toBeNull();
      if (found.edges) expect(found.edges.length).toBeGreaterThan(0);
    }
  });

  it.each(named)('%s says of an empty folder that there is nothing', async (name, query) => {
    for (const found of thingsIn(await askedOf(empty, name, query)))
      expect(found?.edges ?? found?.nodes ?? []).toEqual([]);
  });

  it.each(asWritten)('%s is known by its hash', (_, document) => {
    const query = print(document as DocumentNode);
    expect(trusted.byHash.get(hash('sha256', query))).toBe(query);
  });
});

describe('ask', () => {
  const sent: { url: string; status: number; method: string }[] = [];
  const watched: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    sent.push({ url: String(input), status: response.status, method: init?.method ?? 'GET' });
    return response;
  };
  let knowing: Listening;
  let ignorant: Listening;
  beforeAll(async () => {
    knowing = await startListening({ trusted });
    ignorant = await startListening();
  });
  afterAll(async () => {
    await knowing.close();
    await ignorant.close();
  });
  const asked = async (server: Listening) => {
    sent.length = 0;
    return ask(persisted.LatestArticles, { first: 2 }, { url: server.url, fetch: watched });
  };

  it('sends a hash by GET, and is answered at once by who knows it', async () => {
    const { articles } = await asked(knowing);
    expect(articles.edges.map(({ node }) => node.title)).toHaveLength(2);
    expect(sent).toMatchObject([{ status: 200, method: 'GET' }]);
    expect(sent[0]?.url).not.toContain('query=');
    expect((await fetch(sent[0]?.url ?? '')).headers.get('cache-control')).toContain('public');
  });

  it('sends the text once to who does not', async () => {
    expect((await asked(ignorant)).articles.totalCount).toBe(5);
    expect(sent).toHaveLength(2);
    await asked(ignorant);
    expect(sent).toMatchObject([{ status: 200 }]);
  });

  it('posts what is too long for an address', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `o${String(i).repeat(100)}`.slice(0, 120));
    sent.length = 0;
    const { nodes } = await ask(persisted.Nodes, { ids }, { url: knowing.url, fetch: watched });
    expect(nodes).toEqual(ids.map(() => null));
    expect(sent).toMatchObject([{ method: 'POST', status: 200 }]);
  });

  it('tells what was refused, and that asking again is of no use', async () => {
    const refused = ask(persisted.LatestArticles, { first: 101 }, { url: knowing.url });
    await expect(refused).rejects.toMatchObject({
      name: 'AskError',
      code: 'BAD_USER_INPUT',
      retryAfter: null,
      message: '`first` must be from 0 to 100, not 101.',
    } satisfies Partial<AskError>);
  });

  const answering = (body: string, init: ResponseInit) => async () => {
    const response = new Response(body, init);
    Object.defineProperty(response, 'url', { value: 'https://news.example/graphql' });
    return response;
  };
  it.each([
    [
      'a busy server',
      answering('{"errors":[{"message":"Try again.","extensions":{"code":"SERVICE_BUSY"}}]}', {
        status: 503,
        headers: { 'retry-after': '1' },
      }),
      { code: 'SERVICE_BUSY', retryAfter: 1 },
    ],
    [
      'a page of a proxy',
      answering('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
      {
        message: expect.stringMatching(
          /^news\.example answered with a web page instead of GraphQL, status 502/,
        ),
      },
    ],
    [
      'no network',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { message: expect.stringMatching(/^news\.example cannot be reached/) },
    ],
  ])('tells of %s in a sentence', async (_, answer, error) => {
    const url = 'https://news.example/graphql';
    await expect(ask(persisted.People, {}, { url, fetch: answer })).rejects.toMatchObject(error);
  });

  it('ends when it is told to, with the reason that it was given', async () => {
    const signal = AbortSignal.abort(new Error('the page was left'));
    await expect(ask(persisted.People, {}, { url: knowing.url, signal })).rejects.toThrow(
      'the page was left',
    );
  });
});
