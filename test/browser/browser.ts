import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { brokenRules } from './broken-rules.ts';
import { chromiumPath } from './chromium.ts';

/** How somebody looks at a page. */
export interface View {
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** Default: 800. */
  readonly height?: number;
  /** What the browser asks for first. Default: `fr`. */
  readonly locale?: string;
}

/** A telephone, a tablet and a desk, by day and by night: for `it.each`. */
export const views: readonly View[] = [320, 768, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

export interface OpenPage {
  readonly page: Page;
  /** What went wrong so far: errors in the console, exceptions, requests to other machines. */
  readonly faults: readonly string[];
  /** What axe-core finds wrong, a line each; parts that `except` selects are not ours. */
  brokenRules(except?: readonly string[]): Promise<readonly string[]>;
  /** Closes the page; with the one that was opened first goes its profile, and what it stored. */
  close(): Promise<void>;
}

export interface Browser {
  /** Opens an address in a profile of its own, as it was when its `load` event came. */
  open(url: string, view?: View): Promise<OpenPage>;
  /** Opens one more page in the profile of another, as a second tab. */
  openBeside(opened: OpenPage, url: string): Promise<OpenPage>;
  close(): Promise<void>;
}

const DESK: View = { width: 1280, scheme: 'light' };

/**
 * This machine's Chromium, which reaches this machine alone: every other name is unknown to it. Requests are not
 * intercepted for that, since a browser that is intercepted keeps no cache.
 */
export async function startBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('There is no Chromium here.');
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]'],
  });
  return {
    async open(url, { width, scheme, height = 800, locale = 'fr' } = DESK) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        locale,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const opened = await openIn(context, url);
      return { ...opened, close: () => context.close() };
    },
    openBeside: (opened, url) => openIn(opened.page.context(), url),
    close: () => browser.close(),
  };
}

async function openIn(context: BrowserContext, url: string): Promise<OpenPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(`console: ${said.text()} (${said.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!isHere(request.url())) faults.push(`elsewhere: ${request.url().slice(0, 200)}`);
  });
  await page.goto(url);
  return {
    page,
    faults,
    brokenRules: (except = []) => brokenRules(page, except),
    close: () => page.close(),
  };
}

const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Addresses without a host, such as `data:` and `blob:`, lead nowhere. */
function isHere(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === '' || HERE.has(hostname);
}
