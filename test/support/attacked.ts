import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Answer, startApi } from './api.ts';
import { dumpTable } from './table.ts';

export interface Attack {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body's JSON; null where it is none. */
  readonly json: Answer;
  /** Code of the first error. */
  readonly code: string | undefined;
}

/** A server in a process of its own, and what must hold of it whatever it is sent. */
export interface Attacked {
  readonly port: number;
  /** Sends it, and checks what holds of every answer: in time, no 5xx, coded, without internals. */
  send(attack: Attack): Promise<Reply>;
  /** POSTs JSON. */
  post(body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Fails where the server is not as it was: its answer, its data, its memory. */
  checkUnharmed(): Promise<void>;
  close(): Promise<void>;
}

const LONGEST_MS = 2_000;
const MOST_GROWTH = 256 * 1024 * 1024;
const INTERNALS =
  /node_modules|\bat .*\.[cm]?[jt]s:\d|file:\/\/|\/server\/|@aws|ValidationException|127\.0\.0\.1|ECONN|Unexpected token|is not valid JSON|JSON at position|stacktrace|undefined|\[object/;
const HEALTH = '{ articles { totalCount nodes { title people { nodes { name } } } } }';
const script = fileURLToPath(new URL('serve.ts', import.meta.url));

/** `warm`: whether it has answered before, as a process mostly has. */
export async function startAttacked({ warm = true } = {}): Promise<Attacked> {
  const api = await startApi();
  const child = spawn(process.execPath, [script, api.endpoint], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  const memory = async () => {
    child.stdin.write('\n');
    return Number((await lines.next()).value);
  };
  const post = (body: unknown, headers = {}) =>
    send(port, { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const truth = { data: await api.query(HEALTH) };
  const table = await dumpTable(api.database);
  // What a server takes once it is warm is not an attack's.
  for (let i = 0; i < (warm ? 50 : 0); i++) await post({ query: HEALTH });
  const before = await memory();
  return {
    port,
    send: (attack) => send(port, attack),
    post,
    async checkUnharmed() {
      expect((await post({ query: HEALTH })).json).toEqual(truth);
      expect(await dumpTable(api.database)).toEqual(table);
      expect((await memory()) - before).toBeLessThan(MOST_GROWTH);
    },
    async close() {
      child.stdin.end();
      await new Promise((resolve) => child.once('exit', resolve));
      await api.close();
    },
  };
}

async function send(port: number, attack: Attack): Promise<Reply> {
  const started = performance.now();
  const reply = await exchange(port, attack);
  expect(performance.now() - started).toBeLessThan(LONGEST_MS);
  expect(reply.status).toBeLessThan(500);
  expect(reply.headers).not.toHaveProperty('x-powered-by');
  expect(reply.headers).not.toHaveProperty('access-control-allow-credentials');
  if (attack.path !== undefined && !attack.path.startsWith('/graphql')) return reply;
  const errors: Answer[] = reply.json?.errors ?? [];
  for (const error of errors) {
    expect(error.extensions.code).toMatch(/^(?!INTERNAL)[A-Z_]+$/);
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(error)).not.toMatch(INTERNALS);
  }
  if (reply.status !== 204) expect(reply.headers['x-content-type-options']).toBe('nosniff');
  if (errors.length > 0) expect(reply.headers['cache-control']).toBe('no-store');
  if (reply.status >= 400) expect(errors.length).toBeGreaterThan(0);
  return reply;
}

function exchange(
  port: number,
  { method = 'POST', path = '/graphql', headers = {}, body }: Attack,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, method, path, headers }, async (response) => {
      const received = await text(response);
      const json = parse(received);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: received,
        json,
        code: json?.errors?.[0]?.extensions?.code,
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function parse(received: string): Answer {
  try {
    return JSON.parse(received);
  } catch {
    return null;
  }
}
