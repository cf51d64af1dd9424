import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedReader, startReader } from '../support/reader.ts';
import { type Browser, startBrowser, type View } from './browser.ts';
import { withoutBrowser } from './chromium.ts';
import { ARTICLE, apiRequests, checkSound, DESK, openReader, PERSON, PHONE } from './open-reader.ts';

describe.skipIf(withoutBrowser())('the reader in a browser', () => {
  let browser: Browser;
  let served: ServedReader;
  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), startReader()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close()]);
  });

  const open = (path: string, view?: View) => openReader(browser, served, path, view);

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
