import type { TextOutcome } from '../analysis/analyse-text.ts';
import type { Notes } from '../read/folder-notes.ts';
import { type Row, type State, textOf, textOrNull } from '../state/open-state.ts';
import { inTurns } from '../state/turns.ts';
import type { WatchedFolder } from './seeding.ts';

/** A text that is not as it was; `outcome` is null where it is gone. */
export interface ChangedText {
  readonly path: string;
  readonly look: string;
  readonly sha256: string | null;
  readonly outcome: TextOutcome | null;
}

export interface Looked {
  readonly changed: readonly ChangedText[];
  /** Texts that look different and are the same: a copy, a checkout. */
  readonly relooked: readonly { readonly path: string; readonly look: string }[];
}

/** Reads the texts that do not look as they did, and tells those that say something else. */
export async function changedTexts(
  state: State,
  folder: WatchedFolder,
  touched: ReadonlySet<string> | null,
  notes: Notes,
): Promise<Looked> {
  const changed: ChangedText[] = [];
  const relooked: { path: string; look: string }[] = [];
  const compare = (path: string, look: string | null, known: Row | undefined) => {
    if (look === null) {
      if (known !== undefined) changed.push({ path, look: '', sha256: null, outcome: null });
      return;
    }
    if (known?.look === look && !look.startsWith('?')) return;
    const sha256 = folder.sha256(path);
    if (known !== undefined && sha256 === textOrNull(known.sha256)) relooked.push({ path, look });
    else changed.push({ path, look, sha256, outcome: folder.read(path, notes) });
  };
  if (touched !== null) {
    for (const path of [...touched].sort())
      compare(path, await folder.look(path), state.get(`${KNOWN} WHERE path = ?`, path));
    return { changed, relooked };
  }
  const looks = await folder.lookAll(notes);
  const breathe = inTurns();
  const known = new Map<string, Row>();
  for (const row of state.each(KNOWN)) known.set(textOf(row.path), row);
  for (const path of new Set([...looks.keys(), ...known.keys()])) {
    compare(path, looks.get(path) ?? null, known.get(path));
    await breathe();
  }
  return { changed, relooked };
}

const KNOWN = 'SELECT path, look, sha256 FROM texts';
