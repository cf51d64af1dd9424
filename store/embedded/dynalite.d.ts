// dynalite ships no types; these are the parts used here.
declare module 'dynalite' {
  import type { Server } from 'node:http';

  export interface DynaliteOptions {
    /** Folder of the LevelDB store; in memory when absent. */
    readonly path?: string;
    /** How long tables stay in the states CREATING, DELETING and UPDATING. */
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  export default function dynalite(options: DynaliteOptions): Server;
}
