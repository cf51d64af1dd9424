import { Tinypool } from 'tinypool';
import type { Content } from '../read/content.ts';
import type { ReadingOfTexts } from './analyse-text.ts';
import type { Analysis } from './analysis.ts';
import { seeText, type TextSeen } from './read-texts.ts';

/** The paths of texts. */
export type ReadersTask = readonly string[];

/** A text as it is handed to another thread. */
export type SeenElsewhere = Omit<TextSeen, 'outcome'> &
  (
    | { readonly analysis: Analysis; readonly fault: null }
    | {
        readonly analysis: null;
        readonly fault: { readonly file: string; readonly line: number | null; readonly message: string };
      }
  );

const { content, reading }: { readonly content: Content; readonly reading: ReadingOfTexts } =
  Tinypool.workerData;

/** A thread that reads texts, the same for all its tasks: see `readInThreads`. */
export default async function readTexts(paths: ReadersTask): Promise<readonly SeenElsewhere[]> {
  const seen: SeenElsewhere[] = [];
  for (const path of paths) {
    const { outcome, ...rest } = await seeText(content, path, reading);
    if (outcome.fault === null) seen.push({ ...rest, ...outcome });
    else {
      const { file, line, message } = outcome.fault;
      seen.push({ ...rest, analysis: null, fault: { file, line, message } });
    }
  }
  return seen;
}
