import { createRequire } from 'node:module';

/** The programs that can stand in for DynamoDB on this machine. */
export type Engine = 'dynoxide' | 'dynalite';

/** What every engine hands back once it answers. */
export interface RunningEngine {
  readonly endpoint: string;
  /** Resolves when the engine has ended, whether asked to or not, with the way it did. */
  readonly ended: Promise<Error>;
  /** Lets requests under way finish, briefly, then stops. */
  stop(): Promise<void>;
}

// dynoxide first: it is a real database file and a process of its own. dynalite is the one that runs
// wherever Node does.
const bestFirst: readonly Engine[] = ['dynoxide', 'dynalite'];

const { resolve } = createRequire(import.meta.url);

/** The file that must exist for an engine to be usable: for dynoxide, the program itself. */
export function engineFile(engine: Engine): string {
  return resolve(engine === 'dynoxide' ? `@dynoxide/${process.platform}-${process.arch}/dynoxide` : engine);
}

/** Engines whose package resolves on this machine, best first. */
export function availableEngines(): readonly Engine[] {
  return bestFirst.filter((engine) => {
    try {
      engineFile(engine);
      return true;
    } catch {
      // An optional package that npm left out for this platform.
      return false;
    }
  });
}
