import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';

/** How `npm start` ends, however it was started: what is under way is finished, and nothing stays behind. */
const root = fileURLToPath(new URL('../..', import.meta.url));
let embedded: EmbeddedDynamoDB;
let folder: ContentFolder;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  folder = await contentFolder({ 'a.txt': 'Un texte\n\nUn texte servi jusqu’à la fin, à Rabat.\n' });
});
afterAll(async () => {
  await embedded.close();
  await folder.remove();
});

let tables = 0;
interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  said(): string;
}

/** Starts `command`, which is or leads to the server, and waits until that listens. */
async function start(
  [command = '', ...args]: readonly string[],
  { env = {}, ipc = false }: { env?: Readonly<Record<string, string>>; ipc?: boolean } = {},
): Promise<Started> {
  tables += 1;
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    env: {
      // biome-ignore lint/style/noProcessEnv: where npm is
      PATH: process.env.PATH,
      HOME: tmpdir(),
      NODE_ENV: 'production',
      PORT: '0',
      TABLE_NAME: `stop-${tables}`,
      AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint,
      ...env,
    },
  });
  onTestFinished(() => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nobody is left in its group, as it should be.
    }
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  await expect.poll(() => said, { timeout: 20_000 }).toContain('/playground\n');
  const port = Number(/localhost:(\d+)/.exec(said)?.[1]);
  return { child, port, ended, said: () => said };
}

const server = () => [process.execPath, 'run.js', 'server/local.ts', '--content', folder.path];
const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
const expectGone = (port: number) =>
  expect.poll(() => accepts(port), { timeout: 10_000, interval: 100 }).toBe(false);

/** A request whose body is half sent. */
function beginRequest(port: number) {
  const body = JSON.stringify({ query: '{ articles { totalCount } }' });
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text) => {
    received += text;
  });
  socket.on('error', () => {});
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  return { socket, finish: () => socket.write(body.slice(5)), received: () => received };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('lets a request under way finish, accepts no other, and ends with exit code 0', async () => {
    const { child, port, ended, said } = await start(server());
    const request = beginRequest(port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    await expectGone(port);
    request.finish();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(request.received()).toContain('{"data":{"articles":{"totalCount":1}}}');
    expect(said()).not.toMatch(/^\s+at /m);
  });

  it('cuts a request off that does not end', async () => {
    const { child, port, ended } = await start(server());
    const request = beginRequest(port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(request.received()).toBe('');
  });

  it('that comes twice, as from a terminal by way of npm, is one', async () => {
    const { child, port, ended } = await start(server());
    const request = beginRequest(port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    child.kill(signal);
    await expectGone(port);
    request.finish();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(request.received()).toContain('totalCount');
  });

  it('before it listens ends it too', async () => {
    const child = spawn(process.execPath, server().slice(1), {
      cwd: root,
      stdio: 'ignore',
      env: { PORT: '0' },
    });
    const ended = once(child, 'exit');
    setTimeout(() => child.kill(signal), 100);
    const [code, by] = await ended;
    expect(code === 0 || by === signal).toBe(true);
  });
});

// npm passes on what it gets to its shell, and that dies of it without a word to its child.
it('SIGTERM to npm reaches the server', async () => {
  const { child, port, ended } = await start(['npm', 'start', '--', '--content', folder.path]);
  child.kill('SIGTERM');
  await ended;
  await expectGone(port);
});

// A terminal sends it to the whole group.
it('Ctrl-C under npm lets a request under way finish', async () => {
  const { child, port, ended } = await start(['npm', 'start', '--', '--content', folder.path]);
  const request = beginRequest(port);
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await expectGone(port);
  request.finish();
  await ended;
  await expect.poll(request.received).toContain('totalCount');
});

it('a server whose shell under npm is gone ends', async () => {
  const command = `${server()
    .map((word) => `'${word}'`)
    .join(' ')} & wait`;
  const { child, port } = await start(['/bin/sh', '-c', command], { env: { npm_lifecycle_event: 'start' } });
  process.kill(child.pid ?? 0, 'SIGKILL');
  await expectGone(port);
});

it('a server outlives a shell that started it in the background', async () => {
  const { child, port } = await start(['/bin/sh', '-c', `'${server().join("' '")}' & wait`]);
  process.kill(child.pid ?? 0, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await accepts(port)).toBe(true);
});

it('a server whose parent closes its channel of messages ends with exit code 0', async () => {
  const { child, ended } = await start(server(), { ipc: true });
  child.disconnect();
  expect(await ended).toEqual({ code: 0, signal: null });
});
