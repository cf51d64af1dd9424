import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.graphql': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
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

const unpack = promisify(brotliDecompress);

/** As esbuild names what it bundles: by its content. */
const HASHED = /-[0-9A-Z]{8}\.\w+$/;

/**
 * Sends `name` of a folder, which may hold it packed as `NAME.br`; 404 where there is none. Files with a hash in their name
 * never change.
 */
export async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  const path = normalize(name === '' ? 'index.html' : name);
  const type = TYPES[extname(path)];
  const isInside = !path.startsWith('..') && !path.startsWith('/');
  const accepted = String(response.req.headers['accept-encoding'] ?? '');
  const file = isInside && type !== undefined ? await fileAt(join(folder, path), accepted) : null;
  if (file === null) {
    return sendText(response, 404, 'Not found\n');
  }
  const { bytes, isPacked } = file;
  response.writeHead(200, {
    'content-type': type,
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isPacked ? { 'content-encoding': 'br' } : {}),
    vary: 'accept-encoding',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

/** Null where there is none. What is packed is unpacked for who does not take it so. */
async function fileAt(
  path: string,
  accepted: string,
): Promise<{ readonly bytes: Uint8Array; readonly isPacked: boolean } | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes !== null) return { bytes, isPacked: false };
  const packed = await readFile(`${path}.br`).catch(() => null);
  if (packed === null) return null;
  return /\bbr\b/.test(accepted)
    ? { bytes: packed, isPacked: true }
    : { bytes: await unpack(packed), isPacked: false };
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
