import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  availableEngines,
  type Engine,
  runningEndpoint,
  StoreInUseError,
  startEmbeddedDynamoDB,
} from '../../store/embedded/start.ts';
import { createTable, put, storesOfTests } from '../support/embedded-stores.ts';

const stores = storesOfTests();
const holdStore = fileURLToPath(new URL('../support/hold-store.ts', import.meta.url));

describe.each(availableEngines())('%s on a folder', (engine) => {
  test('keeps data on disk across close and start, and frees the folder', async () => {
    const first = await stores.start(engine, stores.dir());
    const client = stores.clientAt(first.endpoint);
    await createTable(client);
    await put(client, 'a', '1', 'l’été');
    await Promise.all([first.close(), first.close()]);
    await first.close();
    expect(await runningEndpoint(stores.dir())).toBeNull();
    expect(await readdir(stores.dir())).toEqual([engine === 'dynalite' ? 'dynalite' : 'dynoxide.db']);
    expect(await stores.storedText(engine)).toBe('l’été');
  });

  test('holds its folder alone and says where it answers', async () => {
    expect(await runningEndpoint(stores.dir())).toBeNull();
    const { endpoint } = await stores.start(engine, stores.dir());
    expect(await runningEndpoint(stores.dir())).toBe(endpoint);
    const second = stores.start(engine, stores.dir());
    await expect(second).rejects.toBeInstanceOf(StoreInUseError);
    await expect(second).rejects.toMatchObject({ endpoint });
  });

  test('lets one of several starts at the same time win; the others learn its endpoint', async () => {
    const starts = await Promise.allSettled([
      stores.start(engine, stores.dir()),
      stores.start(engine, stores.dir()),
      stores.start(engine, stores.dir()),
    ]);
    const won = starts
      .filter((result) => result.status === 'fulfilled')
      .map((result) => result.value.endpoint);
    const lost = starts
      .filter((result) => result.status === 'rejected')
      .map((result) => result.reason.endpoint);
    expect(won).toHaveLength(1);
    expect(lost).toEqual([won[0], won[0]]);
  });

  test('after its process is killed, the database is gone and the data is there for the next', async () => {
    const { holder, endpoint } = await hold(engine);
    expect(await runningEndpoint(stores.dir())).toBe(endpoint);
    const client = stores.clientAt(endpoint);
    await createTable(client);
    await put(client, 'a', '1', 'gardé');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const killed = performance.now();
    await expect.poll(() => processesOn(stores.dir()), { timeout: 3_000, interval: 25 }).toEqual([]);
    expect(await runningEndpoint(stores.dir())).toBeNull();
    expect(await stores.storedText(engine)).toBe('gardé');
    expect(performance.now() - killed).toBeLessThan(6_000);
  });

  test('starts again at once after a kill, even while a client keeps a request open', async () => {
    const { holder, endpoint } = await hold(engine);
    const client = stores.clientAt(endpoint);
    await createTable(client);
    await put(client, 'a', '1', 'gardé');
    stores.beginRequest(endpoint);
    await sleep(100);
    holder.kill('SIGKILL');
    const killed = performance.now();
    await once(holder, 'exit');
    expect(await stores.storedText(engine)).toBe('gardé');
    expect(performance.now() - killed).toBeLessThan(6_000);
  });

  test('tells once when its lock is taken away, and closes', async () => {
    const failures: Error[] = [];
    const store = await stores.start(engine, stores.dir(), (error) => failures.push(error));
    await rm(join(stores.dir(), 'store.json.lock'), { recursive: true });
    await expect.poll(() => failures, { timeout: 5_000 }).toHaveLength(1);
    await expect(fetch(store.endpoint)).rejects.toThrow();
    await store.close();
  });
});

describe.runIf(availableEngines().includes('dynoxide'))('a database of its own process', () => {
  test('tells once when it dies in use, and frees the folder', async () => {
    const failures: Error[] = [];
    const store = await startEmbeddedDynamoDB({
      dir: stores.dir(),
      engine: 'dynoxide',
      onFailure: (error) => failures.push(error),
    });
    for (const { pid, command } of processesOn(stores.dir()))
      if (!command.includes('supervise.sh')) process.kill(pid, 9);
    await expect.poll(() => failures, { timeout: 3_000 }).toHaveLength(1);
    expect(failures[0]?.message).toContain('exit code 137');
    expect(await runningEndpoint(stores.dir())).toBeNull();
    await store.close();
  });

  test('does not stop at the Ctrl-C of the process that uses it', async () => {
    const { holder, endpoint } = await hold('dynoxide');
    // A terminal sends it to every process of the group, and the holder leads one here.
    process.kill(-(holder.pid ?? Number.NaN), 'SIGINT');
    await sleep(200);
    expect((await fetch(endpoint)).ok).toBe(true);
  });
});

/** Another process that holds `dir`, in a process group of its own. */
async function hold(engine: Engine): Promise<{ holder: ChildProcess; endpoint: string }> {
  const holder = spawn(process.execPath, [holdStore, stores.dir(), engine], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stores.atEnd(() => holder.kill('SIGKILL'));
  const [endpoint] = await once(createInterface(holder.stdout), 'line');
  return { holder, endpoint };
}

/** The processes that name a folder on their command line: the database on it and its supervisor. */
function processesOn(folder: string): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(folder))
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
}
