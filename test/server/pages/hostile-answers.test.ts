import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadReader, type Reader } from '../../../server/pages/reader.ts';
import { type ServedReader, startReader } from '../../support/reader.ts';

let served: ServedReader;
let reader: Reader;
beforeAll(async () => {
  served = await startReader();
  reader = loadReader(served.built);
});
afterAll(() => served.close());

const HOSTILE =
  '</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>"\'<!--\u2028\u2029\u0000 onmouseover="alert(1)" ';

/** An answer in which everything that people read begins with what would be markup. */
function spoilt(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => spoilt(one, name));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one, key)]));
  const isForPeople = /^(title|summary|body|name|value|text|sentence|acronym|category|author|relation|kind)$/;
  return typeof value === 'string' && isForPeople.test(name) ? HOSTILE + value : value;
}

/** Names of the elements and attributes in a page, and how often each begins or ends. */
function markupOf(page: string): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const count = (name: string) => {
    found[name] = (found[name] ?? 0) + 1;
  };
  const tags = /<(?:(\/?[a-z][^\s>/]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?|!--)/gi;
  for (const [whole, name = whole, attributes = ''] of page.matchAll(tags)) {
    count(name);
    for (const [, attribute = ''] of attributes.matchAll(/\s([^\s=>"/]+)(?:="[^"]*")?/g))
      count(`@${attribute}`);
  }
  return found;
}

it.each([
  '/',
  '/?q=saghrouchni',
  '/articles/maroc-une-avancee-remarquable-dans-la-transformation-numerique-et-l-ia',
  '/people/amal-el-fallah-seghrouchni',
  '/organisations/icesco',
  '/initiatives/charte-riyad-intelligence-artificielle',
  '/people',
  '/organisations',
  '/initiatives',
])('what texts and names say is text on %s, in JSON too', async (address) => {
  const [path = '', query = ''] = address.split('?');
  let given: unknown = null;
  const made = (change: (data: unknown) => unknown) =>
    reader.answer({
      path,
      query,
      origin: 'http://localhost',
      askApi: async (asked) => {
        const answer = await fetch(`${served.url}/graphql?${asked}`, {
          headers: { accept: 'application/json' },
        });
        const { data } = JSON.parse(await answer.text());
        given = change(data);
        return { status: 200, body: JSON.stringify({ data: given }), cacheControl: null };
      },
    });
  const sound = markupOf((await made((data) => data)).body);
  const { status, body } = await made(spoilt);
  expect(status).toBe(200);
  expect(body.includes('&lt;img src=x onerror=alert(1)>'), 'it is shown').toBe(true);
  const spoiltMarkup = markupOf(body);
  // Marks and quotes may go, as their words are others now.
  expect(Object.keys(spoiltMarkup).filter((name) => sound[name] === undefined)).toEqual([]);
  for (const name of ['script', '/script', 'style', '/style', 'title', '/title', '@src'])
    expect([name, spoiltMarkup[name]]).toEqual([name, sound[name]]);
  const [, json = ''] = /<script type="application\/json" id="answer">(.*?)<\/script>/s.exec(body) ?? [];
  expect(json).not.toMatch(/[<>\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(given);
  const [, linked = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
  expect(JSON.parse(linked)).toHaveProperty(['@context']);
});
