import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Scripts, workers and fonts from here alone; the editor sets inline styles and draws underlines as data images. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Sends `name` of a folder; 404 where there is none. Files with a hash in their name never change. */
export async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  const path = normalize(name === '' ? 'index.html' : name);
  const type = TYPES[extname(path)];
  const isInside = !path.startsWith('..') && !path.startsWith('/');
  const bytes = isInside && type !== undefined ? await readFile(join(folder, path)).catch(() => null) : null;
  if (bytes === null) {
    return sendText(response, 404, 'Not found\n');
  }
  const caching = path === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
  response.writeHead(200, {
    'content-type': type,
    'cache-control': caching,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
