import { type State, textOf } from '../state/open-state.ts';
import type { ChangedText } from './changed-texts.ts';

/** Two files of one name, or that state one id, are about each other: so is whichever of them changes. */
export function isAboutOthers(state: State, changed: readonly ChangedText[]): boolean {
  const paths = new Set(changed.map(({ path }) => path));
  const twins = (path: string): boolean =>
    [path.normalize('NFC'), path.normalize('NFD')].some(
      (twin) =>
        twin !== path &&
        (paths.has(twin) || state.get('SELECT 1 FROM texts WHERE path = ?', twin) !== undefined),
    );
  const stated: string[] = [];
  for (const { path, outcome } of changed) {
    if (twins(path)) return true;
    const before = state.get('SELECT stated FROM texts WHERE path = ?', path)?.stated;
    for (const id of [before, outcome?.analysis?.text.statedId]) if (typeof id === 'string') stated.push(id);
  }
  if (new Set(stated).size < stated.length) return true;
  return stated.some((id) =>
    state.all('SELECT path FROM texts WHERE stated = ?', id).some(({ path }) => !paths.has(textOf(path))),
  );
}
