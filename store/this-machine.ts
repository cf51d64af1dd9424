import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A process, so that another one on the same machine can tell whether it is still there. */
export interface ProcessIdentity {
  readonly machine: string;
  readonly pid: number;
}

/**
 * This process; null where its machine cannot be told from every other one. Host names alone do not tell: containers
 * share them, and laptops. So a machine is its name, with a word that the first process to ask leaves in the folder for
 * temporary files, and on Linux the namespace that process ids are of.
 */
export function thisProcess(): ProcessIdentity | null {
  const word = wordOfMachine();
  if (word === null) return null;
  return { machine: [hostname(), word, pidNamespace()].join(' '), pid: process.pid };
}

/** Whether the process is provably gone: of this machine, and no process has its number. */
export function isGone({ machine, pid }: ProcessIdentity): boolean {
  return machine === thisProcess()?.machine && !processExists(pid);
}

/** Whether a process has this number, whoever it belongs to. */
export function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0); // Signal 0 only asks.
  } catch (error) {
    // EPERM: it exists and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function wordOfMachine(): string | null {
  try {
    const file = join(tmpdir(), `kiosque-machine-${userInfo().uid}`);
    try {
      writeFileSync(file, randomUUID(), { flag: 'wx', mode: 0o600 });
    } catch {
      // There already, or there is no writing here: reading tells.
    }
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return process.platform;
  }
}
