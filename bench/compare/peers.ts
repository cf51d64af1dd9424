import { execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dataFolderOf } from '../../store/open-store.ts';
import type { Ids } from '../four-queries.ts';
import { openDatabasePort } from './free-port.ts';
import { type Contestant, contestantOf } from './processes.ts';

const run = promisify(execFile);
const here = fileURLToPath(new URL('./peers/', import.meta.url));
const PACKAGES = ['postgraphile@5.1.5', '@graphile/simplify-inflection@9.0.0', 'pg@8.23.1'];
/** PostgreSQL does not run as root: there it is nobody's. */
const NOBODY = 65_534;

export interface Peers {
  readonly contestant: Contestant;
  /** Of the query by its name in the benchmark. */
  bodyOf(name: string): string;
  stop(): Promise<void>;
}

/**
 * PostGraphile with a PostgreSQL of its own over the same corpus, installed beside the embedded databases. `initdb` and `pg_ctl` have to be
 * on the path. Its processor time is that of both.
 */
export async function startPeers(snapshotFile: string, ids: Ids): Promise<Peers> {
  const packages = join(dataFolderOf({ dataFolder: null }), 'bench-peers');
  await mkdir(packages, { recursive: true });
  await writeFile(join(packages, 'package.json'), '{ "private": true }');
  // What is there already npm leaves as it is, and takes a minute to see: so it is asked once.
  if (!existsSync(join(packages, 'node_modules', 'postgraphile')))
    await run('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: packages });
  for (const name of ['postgraphile.mjs', 'fill.mjs']) await copyFile(join(here, name), join(packages, name));
  const data = await mkdtemp(join(tmpdir(), 'postgresql-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) await chown(data, NOBODY, NOBODY);
  const port = await openDatabasePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  await run(
    'initdb',
    ['-D', join(data, 'db'), '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C'],
    as,
  );
  await run('pg_ctl', ['-D', join(data, 'db'), '-o', options, '-l', join(data, 'log'), '-w', 'start'], as);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await run(process.execPath, [join(packages, 'fill.mjs'), url, join(here, 'schema.sql'), snapshotFile]);
  const [pid = ''] = (await readFile(join(data, 'db', 'postmaster.pid'), 'utf8')).split('\n');
  const child = fork(join(packages, 'postgraphile.mjs'), [url], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const server = await contestantOf('PostGraphile 5 + PostgreSQL', child);
  return {
    contestant: {
      ...server,
      cpuMs: async () => (await server.cpuMs()) + (await cpuOfTree(Number(pid))),
    },
    bodyOf: (name) => JSON.stringify({ query: queryOf(name, ids) }),
    async stop() {
      server.stop();
      await run('pg_ctl', ['-D', join(data, 'db'), '-m', 'fast', '-w', 'stop'], as);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Of a process and its children, those that ended included, in milliseconds: a hundred ticks a second. */
async function cpuOfTree(pid: number): Promise<number> {
  let ticks = 0;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(name) !== pid && Number(parent) !== pid) continue;
    // utime, stime; of the first process also those of its children that ended.
    const [utime, stime, cutime, cstime] = fields.slice(9, 13).map(Number);
    ticks += (utime ?? 0) + (stime ?? 0);
    if (Number(name) === pid) ticks += (cutime ?? 0) + (cstime ?? 0);
  }
  return ticks * 10;
}

/** The benchmark's four queries, as PostGraphile's schema has them. */
function queryOf(name: string, { newestArticle, hubPerson, hubOrganisation }: Ids): string {
  const people = 'articlePeople(orderBy: RANK_ASC)';
  if (name.startsWith('Q1'))
    return `{ article(rowId: "${newestArticle}") { title body
      ${people} { nodes { person { name } roles(orderBy: PRIMARY_KEY_ASC) { nodes { title organisation { name } } } } }
      articleOrganisations(orderBy: RANK_ASC) { nodes { organisation { name } } }
      articleInitiatives(orderBy: RANK_ASC) { nodes { initiative { name } } } } }`;
  if (name.startsWith('Q2'))
    return `{ articles(first: 20, orderBy: POSITION_ASC) { nodes { title ${people} { nodes { person { name } } } } } }`;
  if (name.startsWith('Q3'))
    return `{ person(rowId: "${hubPerson}") { name articlePeople(first: 20, orderBy: POSITION_ASC) { nodes { article { title
      articleOrganisations(orderBy: RANK_ASC) { nodes { organisation { name } } } } } } } }`;
  return `{ organisation(rowId: "${hubOrganisation}") { name articleOrganisations(first: 10, orderBy: POSITION_ASC) { nodes { article { title
    articlePeople(first: 5, orderBy: RANK_ASC) { nodes { person { name articlePeople(first: 5, orderBy: POSITION_ASC) { nodes { article { title
    articleInitiatives(first: 5, orderBy: RANK_ASC) { nodes { initiative { name } } } } } } } } } } } } } }`;
}

/** The texts of an answer, whatever stands around them: two answers with the same ones say the same. */
export function textsOf(answer: unknown): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(answer);
  return texts.sort();
}
