import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** How a command ended. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A command under way. */
export interface Running {
  /** What it has printed up to now. */
  out(): string;
  err(): string;
  /** Resolves when it has printed `text` on standard output; rejects, with all it said, if it ends before that. */
  printed(text: string): Promise<void>;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** `npm run seed` and the other commands, and `npm start` by the files they run. */
export type Script =
  | 'seed/commands/seed.ts'
  | 'seed/commands/import.ts'
  | 'seed/commands/forget/main.ts'
  | 'seed/commands/publish.ts'
  | 'seed/commands/export.ts'
  | 'server/local.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a command as npm would, in a process of its own that has no environment but `env`. */
export function startCommand(
  script: Script,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Running {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    // No HOME: whoever runs the tests may have AWS profiles there.
    env: { PATH: '/usr/bin:/bin', HOME: tmpdir(), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  let onOutput = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    onOutput();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return {
    out: () => out,
    err: () => err,
    printed: (text) =>
      new Promise((resolve, reject) => {
        onOutput = () => {
          if (out.includes(text)) resolve();
        };
        onOutput();
        ended.then(() =>
          reject(new Error(`${script} ended without having printed "${text}":\n${out}${err}`)),
        );
      }),
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}

/** Runs a command to its end. */
export const runCommand = (
  script: Script,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> => startCommand(script, args, env).ended;
