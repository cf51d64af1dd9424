import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoopback } from '../../server/local/loopback.ts';
import { type Browser, startBrowser, views } from './browser.ts';
import { withoutBrowser } from './chromium.ts';

/** A page with all that the other tests of this folder look for. */
const FAULTY = `<!doctype html><title>Faulty</title><html lang="fr"><main><h1>Faulty</h1>
<p style="color: #ccc; background: #ddd">Hardly to be read</p><div class="theirs"><img src="/there.png"></div></main>
<script>console.error('said aloud'); fetch('http://203.0.113.1/').catch(() => {}); fetch('https://example.org/').catch(() => {});
setTimeout(() => { throw new Error('thrown') }, 1)</script></html>`;
const SOUND =
  '<!doctype html><html lang="fr"><title>Sound</title><link rel="icon" href="data:,"><main><h1>Sound</h1></main></html>';

describe.skipIf(withoutBrowser())('a page in the tests’ browser', () => {
  let browser: Browser;
  let address: string;
  let stop: () => void;
  beforeAll(async () => {
    const { servers, port } = await openLoopback(0, () =>
      createServer((request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(request.url === '/faulty' ? FAULTY : SOUND);
      }),
    );
    address = `http://localhost:${port}`;
    stop = () => {
      for (const server of servers) server.close();
    };
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    stop();
  });

  it('tells of errors, exceptions and of what it asks other machines for, which it does not reach', async () => {
    const { page, faults, close } = await browser.open(`${address}/faulty`);
    await expect.poll(() => faults.join('\n')).toMatch(/exception: thrown/);
    await expect.poll(() => faults.join('\n')).toMatch(/elsewhere: https:\/\/example\.org\//);
    expect(faults.join('\n')).toMatch(/console: said aloud/);
    expect(faults.join('\n')).toMatch(/elsewhere: http:\/\/203\.0\.113\.1\//);
    for (const elsewhere of ['https://example.org/', 'http://203.0.113.1/'])
      expect(
        await page.evaluate(
          `fetch('${elsewhere}', { mode: 'no-cors' }).then(() => 'reached', () => 'not reached')`,
        ),
      ).toBe('not reached');
    await close();
  });

  it('tells what axe-core finds, but not of parts that are not ours', async () => {
    const opened = await browser.open(`${address}/faulty`);
    const all = await opened.brokenRules();
    expect(all.some((line) => line.startsWith('color-contrast'))).toBe(true);
    expect(all.some((line) => line.startsWith('image-alt'))).toBe(true);
    expect((await opened.brokenRules(['.theirs'])).some((line) => line.startsWith('image-alt'))).toBe(false);
    await opened.close();
  });

  it.each(views)('is as wide as asked and has the scheme asked for: $width $scheme', async (view) => {
    const opened = await browser.open(address, view);
    const dark = await opened.page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches');
    expect([await opened.page.evaluate('innerWidth'), dark]).toEqual([view.width, view.scheme === 'dark']);
    expect(opened.faults).toEqual([]);
    expect(await opened.brokenRules()).toEqual([]);
    await opened.close();
  });
});
