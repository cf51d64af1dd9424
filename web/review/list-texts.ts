import { setImmediate } from 'node:timers/promises';
import { type Content, readContentFolder } from '../../seed/read/content.ts';
import { ContentError } from '../../seed/read/content-error.ts';
import { readText } from '../../seed/read/read.ts';
import { type ToldFault, tellFault } from './tell-fault.ts';

/** A text, or a subfolder that nobody can look into, as the list of texts shows it. */
export interface ListedText {
  /** Inside the folder, `/` between folders. */
  readonly path: string;
  /** Why there is no article of it; null where it can be read. */
  readonly fault: ToldFault | null;
}

/** The server answers others for as long as this at the latest. */
const LONGEST_TURN_MS = 20;

/** All texts of a folder, each read once to see whether it can be. Throws ContentError where there is none. */
export async function listTextsToShow(content: Content): Promise<readonly ListedText[]> {
  const { texts, unreadable } = await readContentFolder(content.articles);
  const listed: ListedText[] = unreadable.map(({ path, code }) => ({
    path: `${path}/`,
    fault: tellFault(
      content,
      `cannot be read (${code}): its texts are left out; allow it to be read, or move it away`,
    ),
  }));
  let turn = performance.now();
  for (const path of texts) {
    listed.push({ path, fault: faultOf(content, path) });
    if (performance.now() - turn < LONGEST_TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return listed;
}

function faultOf(content: Content, path: string): ToldFault | null {
  try {
    readText(content.articles, path);
    return null;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // The list says of which file.
    return tellFault(content, error.message);
  }
}
