import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedReader, startReader } from '../support/reader.ts';
import { type Browser, type OpenPage, startBrowser, type View, views } from './browser.ts';
import { withoutBrowser } from './chromium.ts';

const ARTICLE = '/articles/le-mardi-a-rabat-a-ete-signe-un-protocole-d-intention-entre-le-ministere-de-la';
const PERSON = '/people/amal-el-fallah-seghrouchni';
const PAGES = [
  '/',
  '/?q=saghrouchni',
  ARTICLE,
  PERSON,
  '/organisations/icesco',
  '/initiatives/maroc-numerique-developpement-durable',
  '/organisations',
  `${PERSON}?lang=ar`,
  `${ARTICLE}?lang=en`,
];
const DESK: View = { width: 1280, scheme: 'light' };
const PHONE: View = { width: 320, scheme: 'light' };

describe.skipIf(withoutBrowser())('the reader in a browser', () => {
  let browser: Browser;
  let served: ServedReader;
  let empty: ServedReader;
  beforeAll(async () => {
    [browser, served, empty] = await Promise.all([startBrowser(), startReader(), startReader(null)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close(), empty.close()]);
  });

  const open = async (path: string, view: View = DESK, url = served.url): Promise<OpenPage> => {
    const opened = await browser.open(url + path, view);
    await opened.page.waitForSelector('html[data-ready]');
    return opened;
  };
  /** Addresses that the page has asked the API for since it was opened. */
  const apiRequests = ({ page }: OpenPage): string[] => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.url());
    });
    return asked;
  };
  const checkSound = async (opened: OpenPage, what: string): Promise<void> => {
    const { page, faults } = opened;
    expect(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      `${what} is as wide as its window`,
    ).toBeLessThanOrEqual(0);
    expect(await opened.brokenRules(), what).toEqual([]);
    expect(faults, what).toEqual([]);
  };

  it.each(views)('every page is sound: $width $scheme', { timeout: 120_000 }, async (view) => {
    for (const path of PAGES) {
      const opened = await open(path, view);
      await checkSound(opened, path);
      await opened.close();
    }
  });

  it.each(views)(
    'what cannot be asked for is said by sound pages: $width $scheme',
    { timeout: 120_000 },
    async (view) => {
      const long = 'x'.repeat(1_100);
      for (const [path, said] of [
        ['/?person=x', 'ne désigne personne'],
        ['/people?after=zzz&lang=en', 'The list does not go on from here'],
        [`/?source=${long}`, '500 caractères au plus'],
        [`/?from=${long}`, 'n’est pas un jour'],
        ['/?from=2026-07-02&to=2026-07-01', 'vient après'],
        [`/?q=${long}`, 'Aucun article ne correspond'],
      ] as const) {
        const opened = await open(path, view);
        expect(await opened.page.textContent('.notice')).toContain(said);
        // The status of the page itself is one that a browser logs.
        const faults = opened.faults.filter((fault) => !/status of 400/.test(fault));
        await checkSound({ ...opened, faults }, path);
        await opened.close();
      }
    },
  );

  it('searches for what fits of a headline that is pasted, and says so', async () => {
    const opened = await open('/');
    const { page, faults } = opened;
    await page.fill(
      '#q',
      'Maroc : Une avancée remarquable dans la transformation numérique et l’IA, dit la ministre déléguée chargée de la Transition numérique devant les membres de la commission des finances réunis mardi matin',
    );
    await page.waitForSelector('.shortened');
    expect(await page.textContent('.shortened')).toContain(
      'ces mots sont cherchés, Maroc avancée remarquable',
    );
    await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await opened.close();
  });

  it('says in a page that is gone to what of its address cannot be, and leads on', async () => {
    const opened = await open('/people');
    const { page } = opened;
    await page.evaluate(`(() => {
      const link = document.createElement('a');
      link.href = '/organisations?after=zzz';
      link.id = 'there';
      link.textContent = 'there';
      document.querySelector('main').append(link);
    })()`);
    await page.click('#there');
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toContain('reprenez-la du début');
    await page.click('.notice .button');
    await page.waitForSelector('.index-page.organisation');
    await opened.close();
  });

  it.each(views)('a table without articles has pages that say what to do: $width $scheme', async (view) => {
    for (const path of ['/', '/people', '/?q=rien']) {
      const opened = await open(path, view, empty.url);
      expect(await opened.page.textContent('.notice')).toMatch(/Déposez des fichiers|Essayez un autre mot/);
      await checkSound(opened, path);
      await opened.close();
    }
  });

  it('asks for no font before its script runs, which does once it is painted', async () => {
    const { page, close } = await open(ARTICLE);
    await page.evaluate('document.fonts.ready');
    const { script, fonts, families } = await page.evaluate<{
      script: number;
      fonts: readonly number[];
      families: readonly string[];
    }>(`({
      script: performance.getEntriesByType('resource').find(({ name }) => /reader-\\w+\\.js$/.test(name)).responseEnd,
      fonts: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).map(({ startTime }) => startTime),
      families: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    })`);
    expect(fonts.length).toBeGreaterThan(1);
    expect(Math.min(...fonts)).toBeGreaterThan(script);
    expect(families.join()).toContain('Source Serif 4');
    await close();
  });

  it.each([DESK, PHONE])('an open note beside the text is sound: $width', async (view) => {
    const opened = await open(ARTICLE, view);
    await opened.page.click('.text a.mark.person');
    expect(await opened.page.textContent('.note.selected')).toContain('Amal El Fallah Seghrouchni');
    await checkSound(opened, 'a note');
    await opened.page.keyboard.press('Escape');
    expect(await opened.page.locator('.note.selected').count()).toBe(0);
    expect(await opened.page.evaluate('document.activeElement.className')).toContain('mark');
    await opened.close();
  });

  it('an address that leads nowhere is a page with status 404', async () => {
    const { page, close } = await browser.open(`${served.url}/people/nobody`, DESK);
    expect(await page.textContent('h1')).toBe('Cette page n’existe pas');
    expect((await page.request.get(`${served.url}/people/nobody`)).status()).toBe(404);
    await close();
  });

  it('finds « saghrouchni » as it is typed, and keeps it in the address', async () => {
    const opened = await open('/');
    const { page, faults } = opened;
    await page.locator('#q').pressSequentially('saghrou', { delay: 20 });
    await page.waitForSelector('.found a.person');
    await page.locator('#q').pressSequentially('chni', { delay: 20 });
    await expect.poll(() => page.url()).toBe(`${served.url}/?q=saghrouchni`);
    await expect.poll(() => page.locator('.card').count()).toBe(2);
    expect(await page.inputValue('#q')).toBe('saghrouchni');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    expect(faults).toEqual([]);
    await opened.close();
  });

  it('narrows the list down by whom articles name, in the address, and back', async () => {
    const opened = await open('/');
    const { page } = opened;
    await page.selectOption('select[name="person"]', { label: 'Abdallah Derradji' });
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    expect(page.url()).toMatch(/\?person=[\w-]+$/);
    const { page: again, close } = await open(page.url().slice(served.url.length));
    expect(await again.textContent('.chosen')).toContain('Abdallah Derradji');
    await again.click('.chosen a');
    await expect.poll(() => again.locator('.card').count()).toBe(5);
    await close();
    await opened.close();
  });

  it('offers the sections and languages that there are, and narrows the list down by them', async () => {
    const opened = await open('/');
    const choices = (name: string) =>
      opened.page.$$eval(`select[name="${name}"] option`, (all) => all.map((one) => one.textContent));
    expect(await choices('category')).toEqual(['Toutes', 'Actualités', 'Economie']);
    expect(await choices('language')).toEqual(['Toutes', 'français']);
    // No text says where it comes from.
    expect(await choices('source')).toEqual([]);
    await opened.page.selectOption('select[name="category"]', { index: 2 });
    await opened.page.waitForURL(/category=/);
    await opened.page.waitForSelector('.chosen .category');
    expect(await opened.page.locator('.card').count()).toBe(1);
    await checkSound(opened, 'a section');
    await opened.close();
  });

  it('has a head as wide as its parts at 320 px', async () => {
    const opened = await open('/', PHONE);
    const [brand, languages] = await Promise.all(
      ['.brand', '.languages'].map((part) => opened.page.locator(part).boundingBox()),
    );
    expect((brand?.x ?? 0) + (brand?.width ?? 0)).toBeLessThanOrEqual(languages?.x ?? 0);
    await opened.close();
  });

  it('leads from a sentence to a person to another article, by one request to the API each', async () => {
    const opened = await open(ARTICLE);
    const { page, faults } = opened;
    const asked = apiRequests(opened);
    await page.click('.text a.mark.person');
    await page.click('.note.selected .onward a');
    await page.waitForSelector('.entity-page.person');
    expect(page.url()).toBe(served.url + PERSON);
    expect(await page.title()).toBe('Amal El Fallah Seghrouchni · Kiosque');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    expect(asked).toHaveLength(1);
    await page.click('.named-in a:has-text("comité exécutif")');
    await page.waitForSelector('.article-page');
    expect(await page.textContent('h1')).toContain('Le Maroc élu membre du comité exécutif');
    // The very place that was quoted is where the page is.
    expect(await page.evaluate('document.querySelector(location.hash).textContent')).toBe(
      'Amal El Falah Saghrouchni',
    );
    expect(asked).toHaveLength(2);
    await page.goBack();
    await page.waitForSelector('.entity-page.person');
    expect(faults).toEqual([]);
    await opened.close();
  });

  it('has all that the article page needs in its document, and takes no second answer from the network', async () => {
    const opened = await open('/people');
    const { page } = opened;
    const asked = apiRequests(opened);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(asked).toEqual([]);
    const timing = (name: string) =>
      page.evaluate(
        `performance.getEntriesByType('resource').filter((one) => one.name.includes('/graphql') && one.name.includes('${name}')).map((one) => one.transferSize)`,
      );
    await page.click('a:has-text("Abdallah Derradji")');
    await page.waitForSelector('.entity-page.person');
    await page.goBack();
    await page.waitForSelector('.index-page');
    await page.goForward();
    await page.waitForSelector('.entity-page.person');
    // From the cache nothing is transferred.
    expect(await timing('PersonPage')).toEqual([expect.toSatisfy((size: number) => size > 0), 0]);
    await opened.close();
  });

  it('takes at most 90 KB of compressed JavaScript', async () => {
    const opened = await browser.open(`${served.url}/people`, DESK);
    const addresses: string[] = [];
    opened.page.on('request', (request) => {
      if (request.resourceType() === 'script') addresses.push(request.url());
    });
    await opened.page.goto(served.url + ARTICLE);
    await opened.page.waitForSelector('html[data-ready]');
    const sizes = await Promise.all(
      addresses.map(
        async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length,
      ),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90 * 1024);
    expect(sizes.length).toBeGreaterThan(0);
    await opened.close();
  });

  it.each([DESK, PHONE])('the picture of links is walked by keyboard alone: $width', async (view) => {
    const opened = await open('/initiatives/charte-riyad-intelligence-artificielle', view);
    const { page, faults } = opened;
    await page.evaluate(
      '[...document.querySelectorAll(".links svg a")].find((one) => one.checkVisibility()).focus()',
    );
    const label = () => page.evaluate('document.activeElement.textContent');
    expect(await label()).toContain('Organisation du Monde Islamique');
    await page.keyboard.press('ArrowDown');
    expect(await label()).not.toContain('Organisation du Monde Islamique');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(`${served.url}/organisations/icesco#links`);
    await page.waitForSelector('.entity-page.organisation');
    expect(await page.evaluate('document.activeElement.id')).toBe('links-title');
    expect(faults).toEqual([]);
    await opened.close();
  });

  it('turns to Arabic and from right to left, and stays so on the next page', async () => {
    const opened = await open('/');
    const { page } = opened;
    await page.click('.languages a[lang="ar"]');
    await expect.poll(() => page.evaluate('document.documentElement.dir')).toBe('rtl');
    await page.click('.masthead a.organisation');
    await page.waitForSelector('.index-page');
    expect(page.url()).toContain('/organisations?lang=ar');
    expect(await page.textContent('.index-page')).toContain('منظمة التعاون الرقمي');
    await opened.close();
  });

  it('says what to do where the API does not answer', async () => {
    const opened = await open('/people');
    const { page } = opened;
    await page.route('**/graphql**', (route) => route.abort());
    await page.click('a:has-text("Kais Hammami")');
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toContain('Vérifiez la connexion');
    await opened.close();
  });
});
