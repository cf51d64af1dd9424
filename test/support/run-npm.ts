import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Ended } from './run-command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** npm itself, as people call it, in this project's folder or another; its environment is PATH and `env`. */
export function spawnNpm(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string = root,
): ChildProcess & { readonly ended: Promise<Ended> } {
  // biome-ignore lint/style/noProcessEnv: where npm is, this machine knows
  const { PATH = '' } = process.env;
  const child = spawn('npm', ['--silent', ...args], {
    cwd,
    env: { PATH, HOME: tmpdir(), ...env },
    // A group of its own, as a terminal makes one for each command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return Object.assign(child, { ended });
}

export const runNpm = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<Ended> => spawnNpm(args, env, cwd).ended;
