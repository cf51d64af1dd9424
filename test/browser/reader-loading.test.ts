import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedReader, startReader } from '../support/reader.ts';
import { type Browser, startBrowser, type View } from './browser.ts';
import { withoutBrowser } from './chromium.ts';
import { ARTICLE, apiRequests, DESK, openReader } from './open-reader.ts';

describe.skipIf(withoutBrowser())('what a browser loads of the reader', () => {
  let browser: Browser;
  let served: ServedReader;
  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), startReader()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close()]);
  });

  const open = (path: string, view?: View) => openReader(browser, served, path, view);

  it('asks for nothing before it is painted, then for its script, its fonts and its icon', async () => {
    const { page, close } = await open(ARTICLE);
    await page.waitForFunction(
      `[...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Serif'))`,
    );
    const { painted, asked, families, serif } = await page.evaluate<{
      painted: number;
      asked: readonly { name: string; startTime: number }[];
      families: readonly string[];
      serif: string;
    }>(`({
      painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      asked: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
      families: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      serif: getComputedStyle(document.querySelector('.text')).fontFamily,
    })`);
    for (const kind of [/\/reader-\w+\.js$/, /\/fonts-\w+\.css$/, /\.woff2$/])
      expect(asked.some(({ name }) => kind.test(name))).toBe(true);
    // The paint's time is rounded down, to four milliseconds.
    expect(Math.min(...asked.map(({ startTime }) => startTime))).toBeGreaterThanOrEqual(painted);
    expect([families.join(), serif]).toEqual([
      expect.stringContaining('Source Serif 4'),
      expect.stringContaining('Source Serif 4'),
    ]);
    expect(await page.getAttribute('link[rel=icon]', 'href')).toMatch(/^\/reader\/icon-\w+\.svg$/);
    await close();
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
});
