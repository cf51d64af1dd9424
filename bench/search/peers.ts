import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataFolderOf } from '../../store/open-store.ts';
import { openDatabasePort } from '../compare/free-port.ts';
import type { Page } from './known-items.ts';

const run = promisify(execFile);
const PACKAGES = ['minisearch@7.2.0', 'pg@8.23.1'];
/** PostgreSQL does not run as root: there it is nobody's. */
const NOBODY = 65_534;

/** Something that finds pages, by id, the best first. */
export interface Searcher {
  readonly name: string;
  readonly search: (query: string, most: number) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Installed beside the embedded databases. Throws where there is no network. */
async function installed(name: string): Promise<unknown> {
  const folder = join(dataFolderOf({ dataFolder: null }), 'bench-search-peers');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  if (!existsSync(join(folder, 'node_modules', name)))
    await run('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder });
  return createRequire(join(folder, 'package.json'))(name);
}

interface MiniSearchIndex {
  addAll(pages: readonly Page[]): void;
  search(query: string): readonly { readonly id: string }[];
}
type MiniSearchClass = new (options: object) => MiniSearchIndex;
const isClass = (value: unknown): value is MiniSearchClass => typeof value === 'function';

const folded = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export async function openMiniSearch(pages: readonly Page[]): Promise<Searcher> {
  const loaded = await installed('minisearch');
  if (!isClass(loaded)) throw new Error('MiniSearch is another than was expected');
  const index = new loaded({
    fields: ['title', 'body'],
    processTerm: folded,
    searchOptions: { boost: { title: 3 }, fuzzy: 0.1, prefix: true },
  });
  index.addAll(pages);
  return {
    name: 'MiniSearch 7.2, folded, fuzzy, prefixes',
    search: async (query, most) =>
      index
        .search(query)
        .slice(0, most)
        .map(({ id }) => id),
    close: async () => {},
  };
}

interface Client {
  connect(): Promise<void>;
  query(
    sql: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly { readonly id: string }[] }>;
  end(): Promise<void>;
}
type Pg = { readonly Client: new (url: string) => Client };
const isPg = (value: unknown): value is Pg =>
  typeof value === 'object' && value !== null && 'Client' in value && typeof value.Client === 'function';

/** Its French full text, any of the words, titles weighed as ours are. `initdb` and `pg_ctl` have to be on the path. */
export async function openPostgres(pages: readonly Page[]): Promise<Searcher> {
  const pg = await installed('pg');
  if (!isPg(pg)) throw new Error('pg is another than was expected');
  const data = await mkdtemp(join(tmpdir(), 'postgresql-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) await chown(data, NOBODY, NOBODY);
  const port = await openDatabasePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const where = join(data, 'db');
  await run('initdb', ['-D', where, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C'], as).catch(
    () => {
      throw new Error('there is no PostgreSQL on this machine');
    },
  );
  await run('pg_ctl', ['-D', where, '-o', options, '-l', join(data, 'log'), '-w', 'start'], as);
  const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`);
  await client.connect();
  await client.query('CREATE TABLE page (id text PRIMARY KEY, words tsvector)');
  for (const { id, title, body } of pages)
    await client.query(
      `INSERT INTO page VALUES ($1, setweight(to_tsvector('french', $2), 'A') || setweight(to_tsvector('french', $3), 'D'))`,
      [id, folded(title), folded(body)],
    );
  return {
    name: 'PostgreSQL 15 French, folded, OR',
    search: async (query, most) => {
      const words = folded(query).match(/[\p{L}\p{N}]+/gu) ?? [];
      const { rows } = await client.query(
        `SELECT id FROM page, to_tsquery('french', $1) q WHERE words @@ q
          ORDER BY ts_rank('{0.33, 0.33, 0.33, 1}', words, q, 1) DESC, id LIMIT $2`,
        [words.join(' | '), most],
      );
      return rows.map(({ id }) => id);
    },
    close: async () => {
      await client.end();
      await run('pg_ctl', ['-D', where, '-m', 'fast', '-w', 'stop'], as);
      await rm(data, { recursive: true, force: true });
    },
  };
}
