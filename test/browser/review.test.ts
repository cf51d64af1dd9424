import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';
import { type Running, startCommand } from '../support/run-command.ts';
import { type Browser, startBrowser, views } from './browser.ts';
import { withoutBrowser } from './chromium.ts';

const TEXT = `Un texte sur les eaux

Kais Hammami, directeur de la Ligue des eaux, a remercié Amal Al-Fellah Sebbar, qui a parlé à Rabat devant les membres.
`;
const PEOPLE = `amal-el-fallah-seghrouchni:
  name: Amal El Fallah Seghrouchni
  aliases:
    - name: Amal Al-Fellah Sebbar
      doubtful: { fr: Un autre nom de famille., en: Another surname. }
`;

describe.skipIf(withoutBrowser())('the editor’s page in a browser', () => {
  let browser: Browser;
  let folder: ContentFolder;
  let data: string;
  let server: Running;
  let url: string;
  beforeAll(async () => {
    folder = await contentFolder({ 'a.txt': TEXT, 'vide.txt': '\n', 'catalogue/people.yaml': PEOPLE });
    data = await mkdtemp(join(tmpdir(), 'kiosque-data-'));
    server = startCommand('server/local.ts', ['--content', folder.path], { PORT: '0', KIOSQUE_DATA: data });
    await server.printed('/playground\n');
    url = /http:\/\/localhost:\d+/.exec(server.out())?.[0] ?? '';
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop('SIGKILL');
    await folder.remove();
    await rm(data, { recursive: true, force: true });
  });

  it.each(views)('is sound: $width $scheme', async (view) => {
    for (const [hash, shown] of [
      ['', '.question'],
      ['?lang=en', '.question'],
      ['#textes', '.files'],
      ['#textes/a.txt', '.explained-text mark'],
    ]) {
      const opened = await browser.open(`${url}/review${hash}`, view);
      await opened.page.waitForSelector(shown ?? '');
      expect(
        await opened.page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
      expect(await opened.brokenRules(), hash).toEqual([]);
      expect(opened.faults, hash).toEqual([]);
      await opened.close();
    }
  });

  it('marks the texts of which there is no article, and says why in its language', async () => {
    for (const [query, said] of [
      ['', 'est vide\u00a0: écrivez l’article'],
      ['?lang=en', 'is empty: write the article'],
    ]) {
      const { page, close } = await browser.open(`${url}/review${query}#textes`);
      await page.waitForSelector('.files li');
      expect(await page.textContent('.files li:has(.fault)')).toContain(`vide.txt${said}`);
      await page.click('a:has-text("vide.txt")');
      await expect.poll(() => page.textContent('[role=status]')).toContain(said);
      expect(await page.textContent('main')).not.toContain(folder.path);
      await close();
    }
  });

  it('a second key at once decides nothing, and the page says so; one that is held down neither', async () => {
    const catalogue = join(folder.path, 'catalogue');
    const { page, faults, close } = await browser.open(`${url}/review`);
    await page.waitForSelector('.question.current');
    const before = await page.locator('.question').count();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await page.evaluate(`for (const repeat of [false, false, true])
      document.querySelector('.question.current').dispatchEvent(new KeyboardEvent('keydown', { key: 'r', repeat, bubbles: true }))`);
    await expect.poll(() => page.textContent('.said')).toContain('Une touche est venue avant');
    expect(sent).toHaveLength(1);
    expect(await page.locator('.question').count()).toBe(before - 1);
    await page.keyboard.press('u');
    await expect.poll(() => page.textContent('.said')).toContain('attend de nouveau');
    expect(await readdir(catalogue)).toEqual(['people.yaml']);
    expect(faults).toEqual([]);
    await close();
  });

  it('a question that was answered elsewhere goes from the list, and the page says so', async () => {
    const [one, other] = [await browser.open(`${url}/review`), await browser.open(`${url}/review`)];
    for (const { page } of [one, other]) await page.waitForSelector('.question.current');
    const before = await other.page.locator('.question').count();
    await one.page.keyboard.press('r');
    await expect.poll(() => one.page.textContent('.said')).toContain('Écrit dans le catalogue');
    await other.page.keyboard.press('r');
    await expect.poll(() => other.page.textContent('.said')).toContain('avait déjà sa réponse');
    expect(await other.page.locator('.question').count()).toBe(before - 1);
    await other.page.keyboard.press('u');
    await expect.poll(() => other.page.textContent('.said')).toContain('attend de nouveau');
    await Promise.all([one.close(), other.close()]);
  });

  it('the last answer is taken back by keyboard, and its question stands there again', async () => {
    const catalogue = join(folder.path, 'catalogue');
    const before = await readFile(join(catalogue, 'people.yaml'), 'utf8');
    const { page, faults, close } = await browser.open(`${url}/review`);
    await page.waitForSelector('.question.current');
    while (!(await page.textContent('.question.current'))?.includes('Sebbar')) await page.keyboard.press('j');
    expect(await page.textContent('.question.current .reason')).toBe('Un autre nom de famille.');
    await page.keyboard.press('i');
    await page.locator('.undo', { hasText: '« Amal Al-Fellah Sebbar » : une initiative' }).waitFor();
    expect(await readFile(join(catalogue, 'initiatives.yaml'), 'utf8')).toContain('Amal Al-Fellah Sebbar');
    await page.keyboard.press('u');
    await expect.poll(() => page.textContent('.said')).toContain('attend de nouveau');
    expect(await page.textContent('.question.current')).toContain('Sebbar');
    expect(await page.locator('.undo').count()).toBe(0);
    expect(await readFile(join(catalogue, 'people.yaml'), 'utf8')).toBe(before);
    expect(await readdir(catalogue)).toEqual(['people.yaml']);
    expect(faults).toEqual([]);
    await close();
  });

  it('a question is decided by keyboard, written into the catalogue, and seen in the reader', async () => {
    const reader = await browser.open(`${url}/people/amal-el-fallah-seghrouchni`);
    expect(await reader.page.textContent('.spellings .uncertain')).toContain('Sebbar');
    const { page, faults, close } = await browser.open(`${url}/review`);
    await page.waitForSelector('.question.current');
    while (!(await page.textContent('.question.current'))?.includes('Sebbar')) await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect.poll(() => page.textContent('.said')).toContain('Écrit dans le catalogue');
    expect(await readFile(join(folder.path, 'catalogue/people.yaml'), 'utf8')).toMatch(
      /- Amal Al-Fellah Sebbar\n/,
    );
    await expect
      .poll(
        async () => {
          await reader.page.reload();
          return reader.page.locator('.spellings .uncertain').count();
        },
        { timeout: 15_000 },
      )
      .toBe(0);
    expect(await reader.page.textContent('.spellings')).toContain('Amal Al-Fellah Sebbar');
    expect(faults).toEqual([]);
    await close();
    await reader.close();
  });
});
