import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../server/errors/codes.ts';
import { loadReader, type Reader } from '../../../server/pages/reader.ts';
import { type ServedReader, startReader } from '../../support/reader.ts';

let served: ServedReader;
let reader: Reader;
beforeAll(async () => {
  served = await startReader();
  reader = loadReader(served.built);
});
afterAll(() => served.close());

const root = join(import.meta.dirname, '../../..');
/** What a page says in the place of what it would show. */
const noticeIn = (page: string): string =>
  (/<div class="notice">(.*?)<\/div>/s.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a code of the API', () => {
  it('is one of those that are listed, wherever it is given', async () => {
    const given = new Set<string>();
    for (const folder of ['server', 'resolvers'])
      for (const file of await readdir(join(root, folder), { recursive: true })) {
        if (!file.endsWith('.ts') || file === 'errors/codes.ts') continue;
        const text = await readFile(join(root, folder, file), 'utf8');
        for (const [, code = ''] of text.matchAll(
          /(?:\bcode\W{1,8}|\breturn |(?:INTERNAL|UNAVAILABLE) = )'([A-Z]+(?:_[A-Z]+)+)'/g,
        ))
          given.add(code);
      }
    expect(given.size).toBeGreaterThan(12);
    expect([...given].filter((code) => !ERROR_CODES.some((one) => one === code))).toEqual([]);
  });

  it.each(ERROR_CODES)('%s is said by every page in its language, with what to do', async (code) => {
    const body = JSON.stringify({ errors: [{ message: 'In English.', extensions: { code } }] });
    for (const path of ['/', '/people', '/articles/a', '/organisations/a'])
      for (const [language, again] of [
        ['fr', /Réessayez|réessayez|Rechargez|repartez|Ouvrez|Cette page n’existe pas/],
        ['en', /[Tt]ry again|Load the page|start again|Open it|There is no such page/],
        ['ar', /أعد|ابدأ|افتح|هذه الصفحة غير موجودة/],
      ] as const) {
        const answer = await reader.answer({
          path,
          query: `lang=${language}`,
          origin: 'http://localhost',
          askApi: async () => ({ status: 400, body, cacheControl: null }),
        });
        const notice = noticeIn(answer.body);
        expect(notice, `${path} ${language}`).toMatch(again);
        expect(notice).not.toContain('In English');
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.cacheControl).toBeNull();
        // Search engines are not to keep it in the place of the page.
        expect(answer.body).toContain('<meta name="robots" content="noindex">');
      }
  });

  it('of the server’s own fault comes with what its log knows it by', async () => {
    const answer = await reader.answer({
      path: '/people',
      query: '',
      origin: 'http://localhost',
      askApi: async () => ({
        status: 500,
        body: '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR","requestId":"r-17"}}]}',
        cacheControl: null,
      }),
    });
    expect([answer.status, noticeIn(answer.body)]).toEqual([
      500,
      'Le serveur a rencontré une erreur Réessayez dans un moment. Si elle revient, signalez-la à qui tient ce site. Numéro à donner : r-17 Réessayer',
    ]);
  });
});

const LISTS = ['/', '/people', '/organisations', '/initiatives'];
const PAGES = [
  ...LISTS,
  '/articles/maroc-une-avancee-remarquable-dans-la-transformation-numerique-et-l-ia',
  '/people/amal-el-fallah-seghrouchni',
  '/organisations/icesco',
  '/initiatives/charte-riyad-intelligence-artificielle',
];
const LONG = Array.from({ length: 40 }, (_, i) => `mot${i}`).join(' ');
const ODD = [
  'x',
  ' ',
  '%00',
  '%22',
  '%ED%A0%80',
  '%C2%A0',
  '-1',
  '%F0%9F%98%80',
  'x'.repeat(1_100),
  '%D8%A7'.repeat(1_100),
];
const IN_VAIN: Readonly<Record<string, readonly string[]>> = {
  from: ['2026-1-1', '2026-02-30', '0000-00-00'],
  to: ['2026-13-01', '10000-01-01'],
  language: ['fr_MA', 'f', 'fr-'],
  after: ['zzz', 'AQAAAAAAAAAx', 'x'.repeat(600)],
  q: ['de la', LONG],
};

describe('an address that somebody wrote', () => {
  const PARAMETERS = [
    'q',
    'lang',
    'after',
    'person',
    'organisation',
    'initiative',
    'from',
    'to',
    'language',
    'category',
    'source',
  ];
  const get = async (address: string) => {
    const answer = await fetch(served.url + address);
    return { status: answer.status, page: await answer.text() };
  };

  it.each(PAGES)(
    '%s answers to each parameter, and says which one cannot be',
    { timeout: 60_000 },
    async (path) => {
      for (const name of PARAMETERS)
        for (const value of [...ODD, ...(IN_VAIN[name] ?? [])]) {
          const address = `${path}?${name}=${value}`;
          const { status, page } = await get(address);
          const said = noticeIn(page);
          expect([200, 400], address.slice(0, 80)).toContain(status);
          expect(said, address.slice(0, 80)).not.toMatch(/Recharge|ne répond pas|erreur|`/);
          if (status === 200) continue;
          const [, way = ''] = /<a class="button" href="([^"]*)"/.exec(page) ?? [];
          expect(said).toMatch(/ne désigne|n’est pas|500 caractères au plus|reprenez-la du début/);
          expect((await get(way.replaceAll('&amp;', '&'))).status, `${address} leads on to ${way}`).toBe(200);
        }
    },
  );

  it('says what it has of each filter that cannot be', async () => {
    const said = async (query: string) => noticeIn((await get(`/?${query}`)).page);
    expect(await said('person=x')).toBe(
      'Cette adresse demande ce qui n’existe pas « x » ne désigne personne : choisissez un nom dans les filtres. Retirer cette condition Voir tous les articles',
    );
    expect(await said('from=abc&source=Agence')).toContain(
      '« abc » n’est pas un jour : écrivez-le comme 2026-07-01.',
    );
    expect(await said('from=2026-07-02&to=2026-07-01&language=fr')).toBe(
      'Cette adresse demande ce qui n’existe pas « 2026-07-02 » vient après « 2026-07-01 » : mettez le premier jour d’abord, ou retirez-en un. Retirer cette condition Voir tous les articles',
    );
    const { page } = await get('/?from=2026-07-02&to=2026-07-01&language=fr');
    expect(page).toContain('href="/?language=fr" data-plain');
    expect((await get('/?from=2026-07-01&to=2026-07-01')).status).toBe(200);
    expect(noticeIn((await get('/people?after=zzz')).page)).toBe(
      'Cette adresse demande ce qui n’existe pas La liste ne va pas plus loin d’ici : reprenez-la du début. Revenir au début Voir tous les articles',
    );
  });

  it.each(['articles', 'people', 'organisations', 'initiatives'])(
    'too long for any of %s is a page that is not there',
    async (folder) => {
      const { status, page } = await get(`/${folder}/${'x'.repeat(300)}`);
      expect([status, noticeIn(page)]).toEqual([404, expect.stringContaining('Cette page n’existe pas')]);
    },
  );

  it('a headline is searched for by the words that fit, and the page says so', async () => {
    const { status, page } = await get(
      `/?q=${encodeURIComponent('Maroc : Une avancée remarquable dans la transformation numérique et l’IA, dit la ministre déléguée chargée de la Transition numérique devant les membres de la commission des finances réunis à Rabat mardi matin')}`,
    );
    expect(status).toBe(200);
    expect(page.replaceAll('\u00a0', ' ')).toContain(
      'C’est trop long pour une recherche : ces mots sont cherchés, Maroc avancée remarquable',
    );
    expect(page).toContain(
      '/articles/maroc-une-avancee-remarquable-dans-la-transformation-numerique-et-l-ia',
    );
  });

  it('nothing is offered for words that find nothing alone', async () => {
    for (const query of ['de la', 'la', 'et le']) {
      const { page } = await get(`/?q=${encodeURIComponent(query)}`);
      expect(page).toContain('<p class="count" role="status">0 résultat</p>');
      expect(noticeIn(page)).toContain('Ces mots sont dans presque tous les textes');
    }
  });
});
