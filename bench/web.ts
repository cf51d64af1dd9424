/**
 * What a reader waits for in Chromium: `npm run bench:web`. The article page beside two static ones, one after the other in
 * one run, each in a profile without a cache; then what is done on the page. The static ones are the text alone, and the
 * article page's own markup without style and scripts: what no server and no script could make faster.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/browser/browser.ts';
import { chromiumPath } from '../test/browser/chromium.ts';
import { startCommand } from '../test/support/run-command.ts';

const ARTICLE = '/articles/le-mardi-a-rabat-a-ete-signe-un-protocole-d-intention-entre-le-ministere-de-la';
/** Answers with the files of the folder that it is given, and prints its port. */
const PLAIN_SERVER = `const pages = Object.fromEntries(['plain', 'bare'].map((name) => ['/' + name + '.html', require('fs').readFileSync(process.argv[1] + '/' + name + '.html')]));
const server = require('http').createServer((request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[request.url]));
server.listen(0, 'localhost', () => console.log(server.address().port));`;
const RUNS = 15;
const MOST_RATIO = 1.5;

if (chromiumPath === null) {
  console.log('Nothing to measure with: there is no Chromium here (on Debian: apt-get install chromium).');
  process.exit();
}

const data = await mkdtemp(join(tmpdir(), 'kiosque-web-'));
const server = startCommand('server/local.ts', [], { PORT: '0', KIOSQUE_DATA: data });
await server.printed('/playground\n');
// The playground is built behind the start: what is measured is not that.
for (
  let tries = 0;
  tries < 60 &&
  (await fetch(`${/http:\/\/localhost:\d+/.exec(server.out())?.[0]}/playground`)).status !== 200;
  tries++
)
  await setTimeout(1_000);
const url = /http:\/\/localhost:\d+/.exec(server.out())?.[0] ?? '';
const query = `{ article(slug: "${ARTICLE.slice(10)}") { title paragraphs } }`;
const answered = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`);
const { data: found }: { data: { article: { title: string; paragraphs: readonly string[] } } } = JSON.parse(
  await answered.text(),
);
const { article } = found;
const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${article.title}</title><link rel="icon" href="data:,"><h1>${article.title}</h1>${article.paragraphs.map((text: string) => `<p>${text}</p>`).join('\n')}</html>`;
await writeFile(join(data, 'plain.html'), html);
const page = await (await fetch(url + ARTICLE)).text();
const markup = page.replace(/<(style|script|noscript)\b.*?<\/\1>|<link\b[^>]*>/gs, '');
await writeFile(join(data, 'bare.html'), markup.replace('</head>', '<link rel="icon" href="data:,"></head>'));
// In a process of its own, as the reader is.
const plainServer = spawn(process.execPath, ['-e', PLAIN_SERVER, data], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [printed] = await once(plainServer.stdout, 'data');
const plainUrl = `http://localhost:${String(printed).trim()}`;
const browser = await startBrowser();

/** Milliseconds from the navigation's start to the first text, and to the largest. */
const paints = (page: Page): Promise<{ fcp: number; lcp: number }> =>
  page.evaluate(`new Promise((resolve) => new PerformanceObserver((list, observer) => {
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (fcp === undefined) return;
    observer.disconnect();
    resolve({ fcp, lcp: list.getEntries().at(-1).startTime });
  }).observe({ type: 'largest-contentful-paint', buffered: true }))`);

async function paintsOf(url: string): Promise<{ fcp: number; lcp: number }> {
  const opened = await browser.open(url);
  const measured = await paints(opened.page);
  await opened.close();
  return measured;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number): string => `${value.toFixed(0).padStart(6)} ms`;

const pages: { fcp: number; lcp: number }[] = [];
const plain: typeof pages = [];
const bare: typeof pages = [];
// The first of each starts what the others find started.
for (let run = 0; run <= RUNS; run++) {
  const page = await paintsOf(url + ARTICLE);
  const text = await paintsOf(`${plainUrl}/plain.html`);
  const markup = await paintsOf(`${plainUrl}/bare.html`);
  if (run === 0) continue;
  pages.push(page);
  plain.push(text);
  bare.push(markup);
}
const fcp = median(pages.map((one) => one.fcp));
const fcpPlain = median(plain.map((one) => one.fcp));
const fcpBare = median(bare.map((one) => one.fcp));
console.log(`Medians of ${RUNS}, this machine at both ends\n`);
console.log(`First contentful paint, article page   ${ms(fcp)}`);
console.log(`First contentful paint, static text    ${ms(fcpPlain)}`);
console.log(
  `First contentful paint, bare markup    ${ms(fcpBare)}, ${(fcpBare / fcpPlain).toFixed(2)} times the text`,
);
console.log(
  `Ratio                                  ${(fcp / fcpPlain).toFixed(2).padStart(6)}, at most ${MOST_RATIO} wanted`,
);
console.log(`Largest contentful paint, article page ${ms(median(pages.map((one) => one.lcp)))}`);

const opened = await browser.open(url + ARTICLE);
await opened.page.waitForSelector('html[data-ready]');
let scripts = 0;
for (const { name } of await opened.page.evaluate<{ name: string }[]>(
  'performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).map(({ name }) => ({ name }))',
))
  scripts += gzipSync(Buffer.from(await (await fetch(name)).arrayBuffer()), { level: 9 }).length;
console.log(`JavaScript, gzip -9                    ${(scripts / 1024).toFixed(1).padStart(6)} KB`);

/** From an event to the frame that shows what it did. */
const shownAfter = (page: Page, action: string, sign: string): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const began = performance.now();
    const look = () => document.querySelector(${JSON.stringify(sign)}) ? requestAnimationFrame(() => resolve(performance.now() - began)) : requestAnimationFrame(look);
    ${action};
    look();
  })`);
console.log(
  `From a name to its note                ${ms(await shownAfter(opened.page, 'document.querySelector(".text a.mark").click()', '.note.selected'))}`,
);
console.log(
  `From the note to the page of a person  ${ms(await shownAfter(opened.page, 'document.querySelector(".note.person .onward a").click()', '.entity-page.person'))}`,
);
await browser.close();
await server.stop();
plainServer.kill();
await rm(data, { recursive: true, force: true });
process.exitCode = fcp / fcpPlain <= MOST_RATIO ? 0 : 1;
