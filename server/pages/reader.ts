import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { readManifest, type TrustedOperations } from '../trusted-operations.ts';

/** What the API answered to a query string. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  /** How long it may be kept; null for not at all. */
  readonly cacheControl: string | null;
}

/** A GET for a page. */
export interface PageRequest {
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** Scheme and host under which whoever asks knows this site. */
  readonly origin: string;
  readonly askApi: (queryString: string) => Promise<ApiAnswer>;
}

export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly cacheControl: string | null;
}

/** What the reader's build gives: its pages are made of nothing but answers of the API. */
export interface Reader {
  readonly answer: (request: PageRequest) => Promise<PageAnswer>;
  readonly operations: TrustedOperations;
}

/** In the folder of a reader's build: what makes the pages, and what they ask the API for, by hash. */
export const PAGES_FILE = 'pages.cjs';
export const OPERATIONS_FILE = 'operations.json';

/** Loads a reader's build: what makes pages only when the first one is asked for, so that the API starts without it. */
export function loadReader(folder: string): Reader {
  const operations = readManifest(readFileSync(join(folder, OPERATIONS_FILE), 'utf8'), false);
  const pages = resolve(folder, PAGES_FILE);
  return { operations, answer: (request) => createRequire(import.meta.url)(pages).answer(request) };
}

/** What is known by its hash, the reader's operations among it. */
export const withReader = (trusted: TrustedOperations, { operations }: Reader): TrustedOperations => ({
  ...trusted,
  byHash: new Map([...trusted.byHash, ...operations.byHash]),
});
