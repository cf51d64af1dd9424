import type { Gate } from './gate.ts';
import type { Send } from './send.ts';

/** A table as whoever only reads it needs it: nothing of it is the SDK's. */
export interface Readable {
  readonly tableName: string;
  /** How reads are sent. */
  readonly send: Send;
  /** What they pass first: there is one pool of sockets for all of them. */
  readonly gate: Gate;
}
