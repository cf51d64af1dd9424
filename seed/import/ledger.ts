import { join } from 'node:path';
import * as v from 'valibot';
import { readBytes } from '../read/read.ts';
import { replaceFile } from './replace-file.ts';

/** Hidden: nothing else looks at it. In version control it travels with the texts. */
export const LEDGER = '.imported.json';

/** A text as it was written: who has the same bytes has not been edited. */
export interface Entry {
  /** An address, or the way from the folder of texts to the file, `/` between folders. */
  readonly source: string;
  /** Of the text's bytes, lower-case hex. */
  readonly sha256: string;
}
/** By the path of the text inside its folder. */
export type Entries = Map<string, Entry>;

const schema = v.object({
  version: v.literal(1),
  texts: v.record(v.string(), v.object({ source: v.string(), sha256: v.string() })),
});

/** What was imported into a folder before. One that cannot be understood counts as none: then no text is replaced. */
export async function readLedger(folder: string): Promise<Entries> {
  const bytes = await readBytes(join(folder, LEDGER));
  const parsed = v.safeParse(schema, bytes === null ? null : parse(Buffer.from(bytes).toString('utf8')));
  return new Map(parsed.success ? Object.entries(parsed.output.texts) : []);
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

export async function writeLedger(folder: string, entries: Entries): Promise<void> {
  const texts = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  await replaceFile(join(folder, LEDGER), `${JSON.stringify({ version: 1, texts }, null, 1)}\n`);
}
