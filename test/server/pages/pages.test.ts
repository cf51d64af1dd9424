import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReader } from '../../../server/pages/reader.ts';
import { dateFolder, type ServedContent } from '../../support/dated.ts';
import { type ServedReader, startReader } from '../../support/reader.ts';

let reader: ServedReader;
let dated: ServedContent;
beforeAll(async () => {
  reader = await startReader();
  dated = await dateFolder();
});
afterAll(async () => {
  await reader.close();
  await dated.close();
});

const get = (path: string, headers: Record<string, string> = {}, url = reader.url) =>
  fetch(url + path, { headers, redirect: 'manual' });
const text = async (path: string, url = reader.url) => (await get(path, {}, url)).text();
const ARTICLE = '/articles/maroc-une-avancee-remarquable-dans-la-transformation-numerique-et-l-ia';

describe('a page is there without JavaScript', () => {
  it('an article with its text, marked, and what explains it', async () => {
    const page = await text(ARTICLE);
    expect(page).toContain(
      '<title>Maroc : Une avancée remarquable dans la transformation numérique et l’IA · Kiosque</title>',
    );
    expect(page).toMatch(/<a id="m-[\w-]+" class="mark organisation" href="#n-[\w-]+">DCO<\/a>/);
    expect(page).toContain('ministre déléguée chargée de la Transition numérique');
  });

  it.each([
    ['/', 'Le Maroc élu membre du comité exécutif'],
    ['/people', 'Abdallah Derradji'],
    ['/people/amal-el-fallah-seghrouchni', 'Amal Al-Fellah Sebbar'],
    ['/organisations/icesco', 'Charte de Riyad'],
    ['/initiatives/charte-riyad-intelligence-artificielle', 'Qui l’a lancée'],
    ['/?q=saghrouchni', 'Amal El Fallah Seghrouchni'],
    ['/people/amal-el-fallah-seghrouchni?lang=ar', 'dir="rtl"'],
  ])('%s shows %s', async (path, shown) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(shown);
  });

  it('with a font for who has no JavaScript, and none that its first paint waits for', async () => {
    const page = await text(ARTICLE);
    const [script = '', fonts = '', icon = ''] =
      /<script data-script="\/reader\/reader-\w+\.js" data-fonts="(\/reader\/fonts-\w+\.css)" data-icon="(\/reader\/icon-\w+\.svg)">.*?<\/script>/s.exec(
        page,
      ) ?? [];
    expect(page).toContain(
      `<noscript><link rel="icon" type="image/svg+xml" href="${icon}"><link rel="stylesheet" href="${fonts}"></noscript>`,
    );
    // Behind all that is painted.
    expect(page.slice(page.indexOf(script)).replace(script, '').trim()).toBe('</body>\n</html>');
    expect(page).not.toContain('@font-face');
    expect(page.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  });

  it.each(['/people/nobody', '/articles/none', '/people/a/b', '/nowhere', '/.env', '//', '/%zz'])(
    '%s is a page that says there is none, with status 404, which nobody keeps',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
      expect(await answer.text()).toContain('Cette page n’existe pas');
    },
  );

  it.each([
    '/?person=x',
    '/?from=abc',
    '/?to=2026-1-1',
    '/?from=2026-02-30',
    '/?from=2026-07-02&to=2026-07-01',
  ])('%s asks for what cannot be, and is answered with what to do', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Retirer cette condition');
  });

  it('a text runs as its own letters do, whatever the interface and the line of the date', async () => {
    for (const language of ['fr', 'ar']) {
      const page = await text(`${ARTICLE}?lang=${language}`);
      const [article = ''] = /<article class="reading".*?<\/article>/s.exec(page) ?? [];
      expect(article).toMatch(/^<article class="reading" lang="fr">/);
      expect(article).toContain('<h1 dir="auto">');
      const inText = article.slice(article.indexOf('<div class="text">'));
      expect(inText.match(/<p dir="auto">/g)?.length).toBeGreaterThan(3);
      expect(inText).not.toMatch(/<p>/);
    }
  });
});

describe('what was searched for is counted as it is shown', () => {
  const counted = async (query: string) =>
    /<p class="count" role="status">(.*?)<\/p>/.exec(await text(`/?${query}`))?.[1];

  it.each([
    ['q=sagh', '1 nom proche'],
    ['q=sagh&lang=en', '1 similar name'],
    ['q=sagh&lang=ar', 'اسم قريب واحد'],
    ['q=xyzzyx', '0 résultat'],
    ['q=protocole', '2 résultats'],
  ])('%s: %s', async (query, shown) => {
    expect(await counted(query)).toBe(shown);
  });
});

it('what is quoted is quoted once, and what a text quotes does not end a line at its marks', async () => {
  const searched = await text(`/?q=${encodeURIComponent('« Charte de Riyad »')}`);
  expect(searched).toContain('<h1>«\u00a0Charte de Riyad\u00a0»</h1>');
  for (const path of ['/', '/organisations/icesco', '/people/amal-el-fallah-seghrouchni', ARTICLE]) {
    const page = await text(path);
    const shown = page.slice(page.indexOf('<body>'), page.indexOf('<script type="application/json"'));
    expect(shown.replace(/<[^>]*>/g, ''), path).not.toMatch(/« | »|«\s*«/);
  }
});

describe('search engines find', () => {
  const jsonLd = async (path: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(await text(path))?.[1] ?? 'null');

  it('an article as such, with whom it names', async () => {
    const article = await jsonLd(ARTICLE);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Maroc : Une avancée remarquable dans la transformation numérique et l’IA',
      url: reader.url + ARTICLE,
      inLanguage: 'fr',
    });
    expect(article.datePublished).toBeUndefined();
    expect(article.mentions).toContainEqual({
      '@type': 'Organization',
      name: 'Organisation de coopération numérique',
      url: `${reader.url}/organisations/dco`,
      sameAs: ['https://dco.org'],
    });
  });

  it('a person with roles, and no name that is doubtful', async () => {
    const person = await jsonLd('/people/amal-el-fallah-seghrouchni');
    expect(person).toMatchObject({ '@type': 'Person', name: 'Amal El Fallah Seghrouchni' });
    expect(person.alternateName).toContain('Amal Falah Saghrouchni');
    expect(person.alternateName).not.toContain('Amal Al-Fellah Sebbar');
    expect(person.jobTitle.length).toBeGreaterThan(0);
  });

  it('every page in the sitemaps, by month and without a date', async () => {
    const index = await text('/sitemap.xml', dated.url);
    const parts = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc);
    expect(parts.map((loc) => new URL(loc).searchParams.get('part'))).toEqual([
      'named',
      'undated',
      '2026-02',
      '2026-01',
      '2025-12',
    ]);
    const pages = (
      await Promise.all(parts.map((loc) => text(new URL(loc).pathname + new URL(loc).search, dated.url)))
    ).join('');
    expect(pages.match(/\/articles\//g)).toHaveLength(3);
    for (const [, loc = ''] of pages.matchAll(/<loc>(.*?)<\/loc>/g))
      expect((await fetch(loc)).status, loc).toBe(200);
    expect(await text('/robots.txt', dated.url)).toContain(`Sitemap: ${dated.url}/sitemap.xml`);
  });

  it('the newest articles in the feed, and a text a moment after it was seeded', async () => {
    const feed = await text('/feed.xml', dated.url);
    expect(feed).toContain('<updated>2026-02-14T00:00:00Z</updated>');
    expect(feed).not.toContain('Un conseil de plus &amp; &lt;un bilan&gt;');
    await dated.add();
    expect(await text('/feed.xml', dated.url)).toContain('Un conseil de plus &amp; &lt;un bilan&gt;');
    expect(await text('/sitemap.xml?part=undated', dated.url)).toContain('/articles/un-conseil-de-plus');
  });

  it('a date of each entry of the feed, as RFC 4287 wants it, and no date that no text states', async () => {
    await dated.add();
    const entriesOf = async (url: string) => (await text('/feed.xml', url)).split('<entry>');
    const [head = '', ...entries] = await entriesOf(dated.url);
    const of = (part: string, name: string) =>
      [...part.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, value]) => value);
    expect(of(head, 'updated')).toEqual(['2026-02-14T00:00:00Z']);
    const undated = entries.filter((entry) => entry.includes('Un conseil de plus'));
    expect(undated.map((entry) => [of(entry, 'updated'), of(entry, 'published')])).toEqual([
      [['2026-02-14T00:00:00Z'], []],
    ]);
    for (const entry of entries.filter((one) => !undated.includes(one)))
      expect(of(entry, 'updated')).toEqual(of(entry, 'published'));
    expect(new Set(entries.flatMap((entry) => of(entry, 'id'))).size).toBe(entries.length);
    // Five texts without a date: no entry is older than what is known of it.
    const [, ...none] = await entriesOf(reader.url);
    expect(none).toHaveLength(5);
    for (const entry of none) {
      expect(of(entry, 'published')).toEqual([]);
      expect(of(entry, 'updated')).toEqual([expect.stringMatching(/^20\d\d-\d\d-\d\dT00:00:00Z$/)]);
    }
  });
});

describe('a page that is come back to', () => {
  it.each(['/', ARTICLE, '/feed.xml'])(
    '%s is kept for a minute, then asked whether it is still it',
    async (path) => {
      const first = await get(path);
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60, s-maxage=300/);
      const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([again.status, await again.text()]).toEqual([304, '']);
    },
  );

  it('is one page whatever else its address says', async () => {
    expect(await text('/people?utm_source=x')).toBe(await text('/people'));
  });
});

it('a page has one script of its own, which its policy knows, and none takes markup from its address', async () => {
  for (const path of ['/', ARTICLE, '/?q=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=1%3E']) {
    const page = await text(path);
    const scripts = [...page.matchAll(/<script(?![^>]*type="application\/)[^>]*>(.*?)<\/script>/gs)];
    expect(scripts).toHaveLength(1);
    expect(page).not.toMatch(/\sstyle="|<img|<script>/);
    const hash = createHash('sha256')
      .update(scripts[0]?.[1] ?? '')
      .digest('base64');
    expect((await get(path)).headers.get('content-security-policy')).toContain(
      `default-src 'self'; script-src 'self' 'sha256-${hash}'; style-src`,
    );
  }
});

it('a page is made once of one answer, and anew of another', async () => {
  const asked = loadReader(reader.built);
  let title = 'Un bilan';
  const askApi = async () => ({
    status: 200,
    body: JSON.stringify({
      data: {
        people: {
          totalCount: 1,
          pageInfo: { hasNextPage: false, endCursor: null },
          nodes: [{ __typename: 'Person', id: 'e1', slug: 'a', name: title, articles: { totalCount: 1 } }],
        },
      },
    }),
    cacheControl: 'public',
  });
  const page = (path: string, query = '') =>
    asked.answer({ path, query, origin: 'http://localhost', askApi });
  const first = await page('/people');
  expect(await page('/people', 'utm_source=x')).toBe(first);
  expect((await page('/people', 'lang=en')).body).not.toBe(first.body);
  title = 'Un autre bilan';
  expect((await page('/people')).body).toContain('Un autre bilan');
});
