/** One line of the log, before it is JSON. */
export interface Entry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [field: string]: unknown;
}

/** Takes entries one by one. */
export type Log = (entry: Entry) => void;

/**
 * Writes entries as JSON, a line each. Standard output as it is, not `console`: Lambda writes words of its own before
 * what comes by `console`, and CloudWatch reads metrics only from lines that are JSON as a whole.
 */
export const jsonLog =
  (stream: Pick<NodeJS.WritableStream, 'write'>): Log =>
  (entry) => {
    stream.write(`${JSON.stringify({ timestamp: new Date().toISOString(), ...entry })}\n`);
  };

/** Only what went wrong: for a terminal, where every request would be noise. */
export const troubleOnly =
  (log: Log): Log =>
  (entry) => {
    if (entry.level !== 'info') log(entry);
  };

export const noLog: Log = () => {};
