import { samePath } from '../identity/pins.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import type { Notes } from '../read/folder-notes.ts';
import type { TextFault } from '../state/lay-out.ts';

const STAYS =
  'is published already: nothing was written, as its article would be lost. Mend the text, or remove the file to remove the article';
const FOLDER_STAYS =
  'held texts that are published: nothing was written, as their articles would be lost. Let it be read, or remove it to remove them';

/** What is published of a text is in the table, and cannot be built anew without it. Throws ContentErrors. */
export function refuseLosses(faults: readonly TextFault[], isPublished: (path: string) => boolean): void {
  const lost = faults.filter(({ path }) => isPublished(samePath(path)));
  if (lost.length === 0) return;
  const hints = lost.map(({ error }) => new ContentError(error.file, null, STAYS));
  throw new ContentErrors([...faults.map(({ error }) => error), ...hints]);
}

/**
 * A folder that cannot be read takes no article away: what was published from it may still be there. Throws
 * ContentError.
 *
 * @param gone paths of texts whose articles would go
 */
export function refuseClosed({ closed }: Notes, gone: readonly string[]): void {
  for (const folder of closed.keys())
    if (gone.some((path) => path.startsWith(`${folder}/`)))
      throw new ContentError(folder, null, FOLDER_STAYS);
}
