import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program that lives no longer than this process, however this process ends. */
export interface SupervisedProgram {
  /** Resolves once the program has printed `text` on standard error; rejects if it ends before that. */
  printed(text: string): Promise<void>;
  /** Resolves, when the program has ended, with the way it did. */
  readonly ended: Promise<Error>;
  /** Asks the program to stop and waits until it has. */
  stop(): Promise<void>;
}

const supervisor = fileURLToPath(new URL('supervise.sh', import.meta.url));
const keptOutput = 4_096;

/** Runs a program under `supervise.sh`. */
export function runSupervised(program: string, args: readonly string[]): SupervisedProgram {
  const child = spawn('/bin/sh', [supervisor, program, ...args], {
    // A process group of its own: Ctrl-C in a terminal reaches this process only, which then decides.
    detached: true,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.on('error', () => {}); // The program ended first; `ended` tells.

  let output = '';
  let onOutput = () => {};
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-keptOutput);
    onOutput();
  });

  const ended = new Promise<Error>((resolve) => {
    child.on('error', resolve);
    child.on('exit', () => killGroup(child.pid));
    child.on('close', (code, signal) => {
      resolve(new Error(`${program} ended (${signal ?? `exit code ${code}`}): ${output.trim()}`));
    });
  });

  return {
    ended,
    printed: (text) =>
      new Promise((resolve, reject) => {
        onOutput = () => {
          if (output.includes(text)) resolve();
        };
        onOutput();
        ended.then(reject);
      }),
    async stop() {
      child.stdin.end('stop\n');
      await ended;
    },
  };
}

// Should the supervisor itself be killed, its program must not stay behind.
function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // The usual case: nobody is left in the group.
  }
}
