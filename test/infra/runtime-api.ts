import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundleLambda } from '../../infra/bundle.ts';

/**
 * Stands in for Lambda: serves its Runtime API on the loopback interface and runs a function's deployed folder against
 * it in a process of its own, which has no environment but what Lambda and the template give it.
 */
export interface DeployedFunction {
  /** The folder of the cloud assembly that holds the code. */
  readonly dir: string;
  /** As in the template: file without extension, dot, export. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** How an invocation ended. */
export type Outcome =
  | { readonly kind: 'response'; readonly value: unknown }
  | { readonly kind: 'error'; readonly errorType: string; readonly errorMessage: string };

export interface RunningFunction {
  /** `timeoutMs` is the time that the function is told it has. Rejects where the process ends without an answer. */
  invoke(event: object, timeoutMs?: number): Promise<Outcome>;
  /** Processor time of its process up to its last answer, in milliseconds. */
  cpuMs(): number;
  /** What it has printed. */
  log(): string;
  stop(): Promise<void>;
}

interface Invocation {
  readonly id: string;
  readonly event: object;
  readonly timeoutMs: number;
  readonly settle: (outcome: Outcome) => void;
}

/** Bundled like the functions: type stripping would be most of what a process needs to start. */
const bootstrapDir = join(tmpdir(), `bootstrap-${process.pid}`);
const bootstrap = bundleLambda('test/infra/bootstrap.ts', bootstrapDir);
process.once('exit', () => rmSync(bootstrapDir, { recursive: true, force: true }));
const PREFIX = '/2018-06-01/runtime';

export async function runFunction({ dir, handler, environment }: DeployedFunction): Promise<RunningFunction> {
  const queue: Invocation[] = [];
  const underWay = new Map<string, Invocation>();
  let waiting: ServerResponse | null = null;
  let cpuMs = Number.NaN;

  const hand = () => {
    const next = queue[0];
    if (waiting === null || next === undefined) return;
    queue.shift();
    underWay.set(next.id, next);
    waiting
      .writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': next.id,
        'lambda-runtime-deadline-ms': String(Date.now() + next.timeoutMs),
        'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:local:000000000000:function:test',
      })
      .end(JSON.stringify(next.event));
    waiting = null;
  };
  const settle = async (request: IncomingMessage, id: string, kind: 'response' | 'error') => {
    cpuMs = Number(request.headers['x-cpu-ms']);
    const body = JSON.parse(await text(request));
    const outcome: Outcome = kind === 'error' ? { kind, ...body } : { kind, value: body };
    underWay.get(id)?.settle(outcome);
    underWay.delete(id);
  };
  const server = createServer((request, response) => {
    const [, id = '', kind] =
      new RegExp(`^${PREFIX}/invocation/([^/]+)(?:/(response|error))?$`).exec(request.url ?? '') ?? [];
    if (request.method === 'GET' && id === 'next') {
      waiting = response;
      hand();
    } else if (request.method === 'POST' && (kind === 'response' || kind === 'error')) {
      settle(request, id, kind).then(() => response.writeHead(202).end());
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const { file } = await bootstrap;
  const child = spawn(process.execPath, [file], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: tmpdir(),
      // Lambda's Node has the SDK; what the bundles bring themselves they do not take from there.
      NODE_PATH: join(import.meta.dirname, '../../node_modules'),
      LAMBDA_TASK_ROOT: dir,
      _HANDLER: handler,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${address.port}`,
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_SESSION_TOKEN: 'test',
      ...environment,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (printed: string) => {
      log += printed;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    cpuMs: () => cpuMs,
    log: () => log,
    invoke: (event, timeoutMs = 10_000) =>
      new Promise((resolve, reject) => {
        queue.push({ id: randomUUID(), event, timeoutMs, settle: resolve });
        hand();
        ended.then(() => reject(new Error(`the function ended without an answer:\n${log}`)));
      }),
    async stop() {
      child.kill('SIGKILL');
      await ended;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
