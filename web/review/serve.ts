import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import * as v from 'valibot';
import { explained } from '../../seed/commands/explained.ts';
import { explainError, SeedingError } from '../../seed/commands/report.ts';
import { ANSWER } from '../../seed/editor/review-file.ts';
import { readTold } from '../../seed/editor/told.ts';
import { TOLD_LANGUAGES, type ToldLanguage } from '../../seed/editor/told-in.ts';
import { type Content, listTexts } from '../../seed/read/content.ts';
import { ContentError, ContentErrors } from '../../seed/read/content-error.ts';
import { jsonInHtml } from '../reader/app/server/escape.ts';
import type { Desk } from './desk.ts';
import { refusalOf } from './guard.ts';
import { openTextList } from './list-texts.ts';
import { tellFault } from './tell-fault.ts';

/** Answers requests for /review and what is below it. */
export type Review = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

export interface ReviewOptions {
  readonly desk: Desk;
  readonly contentNow: () => Promise<Content>;
  /** Folder of the built page: `review.js`, `review.css` and their fonts. */
  readonly folder: Promise<string>;
}

const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const answerSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  answer: v.pipe(v.string(), v.regex(ANSWER)),
});

/** The editor's page, which `npm start` serves and no deployment has: it writes into the catalogue's folder. */
export function createReview({ desk, contentNow, folder }: ReviewOptions): Review {
  const token = randomBytes(32).toString('base64url');
  const listTextsToShow = openTextList();
  return async (request, response, path) => {
    const isData = path.startsWith('/review/api/');
    const refusal = refusalOf(request, token, isData);
    if (refusal !== null) return send(response, 403, refusal);
    const { method = 'GET' } = request;
    if (path === '/review' && method === 'GET') return sendPage(response, token, languageOf(request));
    const [, asset] = /^\/review\/([\w.-]+\.(?:js|css|woff2))$/.exec(path) ?? [];
    if (asset !== undefined && method === 'GET') return sendAsset(response, join(await folder, asset));
    try {
      if (path === '/review/api/waiting' && method === 'GET')
        return send(response, 200, await desk.waiting());
      if (path === '/review/api/texts' && method === 'GET')
        return send(response, 200, await listTextsToShow(await contentNow()));
      if (path === '/review/api/text' && method === 'GET')
        return await sendText(request, response, contentNow);
      if (path === '/review/api/answer' && method === 'POST') return await take(request, response, desk);
      if (path === '/review/api/undo' && method === 'POST')
        return (await desk.undo())
          ? send(response, 200, await desk.waiting())
          : send(response, 409, { code: 'NOTHING_TO_UNDO', error: 'No answer was given since the start.' });
    } catch (error) {
      // Said by whoever read the file, for whoever is to mend it.
      const isOfContent =
        error instanceof ContentError || error instanceof ContentErrors || error instanceof SeedingError;
      if (!isOfContent) throw error;
      const told = tellFault(await contentNow(), String(explainError(error)));
      return send(response, 409, { error: told.en, told });
    }
    send(response, 404, { error: 'There is nothing here.' });
  };
}

async function take(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  if (Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) > 1_000)
    return send(response, 413, { error: 'An answer is shorter.' });
  const parsed = v.safeParse(answerSchema, await json(request).catch(() => null));
  if (!parsed.success)
    return send(response, 400, {
      error: 'Answer accept, reject, person, organisation, initiative or merge into KEY.',
    });
  const { id, answer } = parsed.output;
  const isTaken = await desk.decide(id, answer);
  if (!isTaken)
    return send(response, 409, { code: 'WAITS_NO_LONGER', error: 'This question waits no longer.' });
  send(response, 200, await desk.waiting());
}

async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  contentNow: ReviewOptions['contentNow'],
): Promise<void> {
  const content = await contentNow();
  const file = new URL(request.url ?? '/', 'http://localhost').searchParams.get('file') ?? '';
  // One of those that are served, and nothing else of this machine.
  if (!(await listTexts(content.articles)).includes(file))
    return send(response, 404, { code: 'NO_SUCH_TEXT', error: 'There is no such text.' });
  send(response, 200, await explained(content, join(content.articles, file)));
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(JSON.stringify(value));
}

/** French, unless the address says another one. */
function languageOf({ url = '/' }: IncomingMessage): ToldLanguage {
  const asked = new URL(url, 'http://localhost').searchParams.get('lang');
  return TOLD_LANGUAGES.find((one) => one === asked) ?? 'fr';
}

/** What stands in the page before its script does. */
const WORDS = {
  fr: { title: 'Relecture', noScript: 'Cette page a besoin de JavaScript. Sans lui :' },
  en: { title: 'Review', noScript: 'This page needs JavaScript. Without it:' },
} as const satisfies Record<ToldLanguage, object>;

function sendPage(response: ServerResponse, token: string, language: ToldLanguage): void {
  const { title, noScript } = WORDS[language];
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  response.end(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Kiosque</title>
<meta name="color-scheme" content="light dark">
<meta name="kiosque-token" content="${token}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/review/review.css">
<script type="module" src="/review/review.js"></script>
</head>
<body><div id="review"><p class="notice">${noScript} <code>npm run seed -- --review</code></p></div>
<script type="application/json" id="told">${jsonInHtml(readTold())}</script></body>
</html>
`);
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

async function sendAsset(response: ServerResponse, file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return send(response, 404, { error: 'There is nothing here.' });
  response.writeHead(200, {
    'content-type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(bytes);
}
