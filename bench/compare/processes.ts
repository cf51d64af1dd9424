import { type ChildProcess, fork, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A contestant in a process of its own. */
export interface Contestant {
  readonly name: string;
  /** Of the process since it began, in milliseconds. */
  cpuMs(): Promise<number>;
  /** Posts a body and gives the answer's. Rejects for another status than 200. */
  ask(body: string): Promise<string>;
  stop(): void;
}

/** Starts one; resolves when it listens. */
export async function startContestant(
  name: string,
  script: string,
  args: readonly string[],
  sockets = 4,
): Promise<Contestant> {
  const child = fork(`${here}${script}`, [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return contestantOf(name, child, sockets);
}

/** A process that tells its port, and its processor time when asked. */
export async function contestantOf(name: string, child: ChildProcess, sockets = 4): Promise<Contestant> {
  const { port } = await messageOf(child);
  if (port === undefined) throw new Error(`${name} does not listen`);
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  return {
    name,
    ask: (body) => post(agent, port, body),
    async cpuMs() {
      const told = messageOf(child);
      child.send('cpu');
      return (await told).cpuMs ?? Number.NaN;
    },
    stop() {
      agent.destroy();
      child.disconnect();
    },
  };
}

interface Message {
  readonly port?: number;
  readonly cpuMs?: number;
}

const messageOf = (child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a contestant ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(isMessage(message) ? message : {});
    });
  });

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null;

/** Runs a script to its end and gives what it printed. */
export function run(script: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [`${here}${script}`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${script} ended with ${code}`)),
    );
  });
}

export class StatusError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

function post(agent: Agent, port: number, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new StatusError(response.statusCode ?? 0));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
