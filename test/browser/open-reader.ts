import { expect } from 'vitest';
import type { ServedReader } from '../support/reader.ts';
import type { Browser, OpenPage, View } from './browser.ts';

export const ARTICLE =
  '/articles/le-mardi-a-rabat-a-ete-signe-un-protocole-d-intention-entre-le-ministere-de-la';
export const PERSON = '/people/amal-el-fallah-seghrouchni';
export const DESK: View = { width: 1280, scheme: 'light' };
export const PHONE: View = { width: 320, scheme: 'light' };

/** Opens a page of the reader and waits until its script has taken over. */
export async function openReader(
  browser: Browser,
  { url }: Pick<ServedReader, 'url'>,
  path: string,
  view: View = DESK,
): Promise<OpenPage> {
  const opened = await browser.open(url + path, view);
  await opened.page.waitForSelector('html[data-ready]');
  return opened;
}

/** Addresses that the page has asked the API for since it was opened. */
export function apiRequests({ page }: OpenPage): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked.push(request.url());
  });
  return asked;
}

/** As wide as its window, and nothing wrong for axe-core or in the console. */
export async function checkSound({ page, faults, brokenRules }: OpenPage, what: string): Promise<void> {
  expect(
    await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
    `${what} is as wide as its window`,
  ).toBeLessThanOrEqual(0);
  expect(await brokenRules(), what).toEqual([]);
  expect(faults, what).toEqual([]);
}
