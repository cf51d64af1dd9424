import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../web/playground/examples.ts';
import type { Answer } from '../support/api.ts';
import type { Listening } from '../support/listening.ts';
import { type Browser, type OpenPage, startBrowser, type View, views } from './browser.ts';
import { withoutBrowser } from './chromium.ts';
import { startPlayground } from './playground-site.ts';

/** Built by others, and not to be mended here. */
const GRAPHIQL = ['.graphiql-container', '.graphiql-dialog', '[data-radix-popper-content-wrapper]'];

describe.skipIf(withoutBrowser())('the playground', { timeout: 120_000 }, () => {
  let browser: Browser;
  let full: Listening;
  let empty: Listening;
  beforeAll(async () => {
    browser = await startBrowser();
    full = await startPlayground();
    empty = await startPlayground({ content: null, introspection: false });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await full.close();
    await empty.close();
  });

  const addressOf = (site: Listening) => `http://localhost:${site.port}/playground`;
  const open = async (site: Listening, search = '', view?: View): Promise<OpenPage> => {
    const opened = await browser.open(`${addressOf(site)}${search}`, view);
    await opened.page.locator('.bar fieldset:enabled').first().waitFor();
    return opened;
  };
  const press = (page: Page, name: string) =>
    page.locator('.bar').getByRole('button', { name, exact: true }).click();
  const line = (page: Page) => page.locator('.answer-line');
  /** The lines of an editor that can be seen; Monaco writes blanks that do not break. */
  const shown = async (page: Page, part: 'response' | 'query-editor') =>
    (await page.locator(`.graphiql-${part} .view-lines`).innerText()).replaceAll('\u00a0', ' ');
  /** What the API answers next. */
  const answerOn = async (page: Page): Promise<Answer> => {
    const response = await page.waitForResponse(
      (one) => one.url().endsWith('/graphql') && one.request().method() === 'POST',
    );
    return response.json();
  };
  const dataOf = async (page: Page): Promise<Answer> => (await answerOn(page)).data;
  const copied = async (page: Page, what: string): Promise<string> => {
    await press(page, what);
    await page.locator('.bar output', { hasText: 'copied' }).waitFor();
    return String(await page.evaluate('navigator.clipboard.readText()'));
  };

  it.each(views)('is sound, and runs an example, at $width px by $scheme', async (view) => {
    const opened = await open(full, '', view);
    expect(await opened.brokenRules(GRAPHIQL)).toEqual([]);
    await press(opened.page, 'Person');
    await line(opened.page).getByText('read units').waitFor();
    expect(await line(opened.page).innerText()).toMatch(/Status 200\s+\d+ ms\s+.*KB.*of 11,000 objects/s);
    await expect.poll(() => shown(opened.page, 'response')).toContain('"data"');
    expect(await opened.brokenRules(GRAPHIQL)).toEqual([]);
    expect(
      await opened.page.evaluate(
        'document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight',
      ),
    ).toBe(true);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it.each(['light', 'dark'] as const)(
    'on a telephone has every way to copy in view, and gives the room to the query, then to its answer (%s)',
    async (scheme) => {
      const { page, close } = await open(full, '', { width: 320, scheme });
      const heightOf = async (part: string) =>
        (await page.locator(`.graphiql-${part}`).boundingBox())?.height ?? 0;
      for (const name of ['Link', 'curl', 'fetch', 'TypeScript']) {
        const box = await page.locator('.bar').getByRole('button', { name, exact: true }).boundingBox();
        expect((box?.x ?? 999) + (box?.width ?? 999), name).toBeLessThanOrEqual(320);
        expect(box?.height, name).toBeGreaterThanOrEqual(24);
      }
      expect(await heightOf('query-editor')).toBeGreaterThan(350);
      expect(await heightOf('response')).toBeLessThan(80);
      await press(page, 'Latest');
      await line(page).getByText('read units').waitFor();
      await expect.poll(() => heightOf('response')).toBeGreaterThan(200);
      await expect.poll(() => shown(page, 'response')).toContain('"data"');
      await close();
    },
  );

  it('tidies up the query and its variables, comments included', async () => {
    const query = '{ articles(first: 1) { totalCount } }';
    const variables = '{"a":1, // one\n"b":[null]}';
    const { page, faults, close } = await open(full, `?${new URLSearchParams({ query, variables })}`, {
      width: 1280,
      scheme: 'light',
    });
    await page.getByRole('button', { name: /Prettify/ }).click();
    await expect
      .poll(() => shown(page, 'query-editor'))
      .toMatch(/^\{\n {2}articles\(first: 1\) \{\n {4}totalCount\n/);
    const tidied = await page.locator('.graphiql-editor-tool .view-lines').first().innerText();
    expect(tidied.replaceAll('\u00a0', ' ')).toBe('{\n  "a": 1, // one\n  "b": [\n    null\n  ]\n}');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['on five texts', () => full],
    ['on an empty folder, and with the schema closed', () => empty],
  ])('answers every example %s', async (_, site) => {
    const opened = await open(site());
    const { page } = opened;
    for (const { name } of examples) {
      const answer = answerOn(page);
      await press(page, name);
      const { errors, data } = await answer;
      expect({ name, errors }).toEqual({ name, errors: undefined });
      if (site() === full) for (const found of Object.values(data)) expect(found).not.toBeNull();
      await line(page).getByText('read units').waitFor();
    }
    // What nobody changed is replaced: the tabs do not pile up.
    expect(await page.locator('.graphiql-tab').count()).toBe(1);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it('is left and entered again by its link', async () => {
    const first = await open(full);
    const answer = dataOf(first.page);
    await press(first.page, 'Filter');
    await line(first.page).getByText('read units').waitFor();
    const link = await copied(first.page, 'Link');
    await first.close();
    const second = await open(full, new URL(link).search);
    expect(await shown(second.page, 'query-editor')).toContain('query Filter');
    expect(second.page.url()).toBe(addressOf(full));
    const again = dataOf(second.page);
    await second.page.locator('.graphiql-execute-button').click();
    expect(await again).toEqual(await answer);
    await expect.poll(() => shown(second.page, 'response')).toContain('"data"');
    expect(second.faults).toEqual([]);
    await second.close();
  });

  it('is taken along as a command and as code that ask the same', async () => {
    const { page, close } = await open(full);
    await press(page, 'Person');
    await line(page).getByText('read units').waitFor();
    const curl = await copied(page, 'curl');
    const code = await copied(page, 'fetch');
    const typed = await copied(page, 'TypeScript');
    await close();
    const run = await import(`data:text/javascript,${encodeURIComponent(`${code}export { data, errors };`)}`);
    expect(run.errors).toBeUndefined();
    expect(run.data.person.name).toBe('Amal El Fallah Seghrouchni');
    const { stdout } = await promisify(execFile)('sh', ['-c', `${curl} --silent --max-time 20`]);
    expect(JSON.parse(stdout)).toEqual({ data: run.data });
    expect(typed).toContain('export type PersonQueryVariables = { slug: string };');
  });

  it('says in a sentence that there is no answer, that it is a page, and that nobody can subscribe', async () => {
    const { page, close } = await open(
      full,
      `?${new URLSearchParams({ query: 'subscription S { articles { id } }' })}`,
    );
    const answered = async (message: RegExp) => {
      await page.locator('.graphiql-execute-button').click();
      // A long line is wrapped where it is shown.
      await expect.poll(async () => (await shown(page, 'response')).replace(/\s+/g, ' ')).toMatch(message);
      expect(await shown(page, 'response')).not.toMatch(/stack|at \w+ \(/);
    };
    await answered(/"message": "This API only answers queries: it has no subscriptions\./);
    await page.route('**/graphql', (route) => route.abort());
    await press(page, 'Latest');
    await answered(/"message": "localhost:\d+ cannot be reached: the server is not running/);
    await page.unroute('**/graphql');
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
    await answered(/"message": "localhost:\d+ answered with a web page instead of GraphQL, status 502/);
    await close();
  });

  it('in two tabs keeps what each of them has written, and the history of both', async () => {
    const one = await open(full);
    const other = await browser.openBeside(one, addressOf(full));
    await other.page.locator('.bar fieldset:enabled').first().waitFor();
    await press(one.page, 'Receipts');
    await line(one.page).getByText('read units').waitFor();
    await press(other.page, 'Paging');
    await line(other.page).getByText('read units').waitFor();
    // GraphiQL writes half a second after the last change.
    for (const { page } of [one, other])
      await expect
        .poll(() => page.evaluate('sessionStorage["kiosque:graphiql:tabState"] ?? ""'))
        .toMatch(/query (?:Receipts|Paging)/);
    await one.page.reload();
    await one.page.locator('.bar fieldset:enabled').first().waitFor();
    expect(await shown(one.page, 'query-editor')).toContain('query Receipts');
    await other.page.reload();
    await other.page.locator('.bar fieldset:enabled').first().waitFor();
    expect(await shown(other.page, 'query-editor')).toContain('query Paging');
    const history = String(await one.page.evaluate('localStorage["kiosque:graphiql:queries"]'));
    expect(history).toContain('query Receipts');
    expect(history).toContain('query Paging');
    await one.close();
  });

  it('is used without a mouse', async () => {
    const { page, close } = await open(full);
    await page.getByRole('link', { name: 'Kiosque' }).focus();
    const names: string[] = [];
    for (let i = 0; i < 17; i++) {
      await page.keyboard.press('Tab');
      names.push(String(await page.evaluate('document.activeElement.textContent')));
    }
    expect(names).toEqual(
      expect.arrayContaining([...examples.map(({ name }) => name), 'TypeScript', 'Schema']),
    );
    await page.locator('.bar').getByRole('button', { name: 'Related' }).focus();
    await page.keyboard.press('Enter');
    await line(page).getByText('read units').waitFor();
    await close();
  });
});
