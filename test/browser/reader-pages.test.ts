import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedReader, startReader } from '../support/reader.ts';
import { type Browser, startBrowser, type View, views } from './browser.ts';
import { withoutBrowser } from './chromium.ts';
import { ARTICLE, checkSound, DESK, openReader, PERSON, PHONE } from './open-reader.ts';

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

describe.skipIf(withoutBrowser())('the reader’s pages in a browser', () => {
  let browser: Browser;
  let served: ServedReader;
  let empty: ServedReader;
  beforeAll(async () => {
    [browser, served, empty] = await Promise.all([startBrowser(), startReader(), startReader(null)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close(), empty.close()]);
  });

  const open = (path: string, view?: View) => openReader(browser, served, path, view);

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

  it.each(views)('a table without articles has pages that say what to do: $width $scheme', async (view) => {
    for (const path of ['/', '/people', '/?q=rien']) {
      const opened = await openReader(browser, empty, path, view);
      expect(await opened.page.textContent('.notice')).toMatch(/Déposez des fichiers|Essayez un autre mot/);
      await checkSound(opened, path);
      await opened.close();
    }
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

  it('has a head as wide as its parts at 320 px', async () => {
    const opened = await open('/', PHONE);
    const [brand, languages] = await Promise.all(
      ['.brand', '.languages'].map((part) => opened.page.locator(part).boundingBox()),
    );
    expect((brand?.x ?? 0) + (brand?.width ?? 0)).toBeLessThanOrEqual(languages?.x ?? 0);
    await opened.close();
  });
});
