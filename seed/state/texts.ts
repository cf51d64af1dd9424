import type { ArticleId } from '../../store/records.ts';
import type { TextOutcome } from '../analysis/analyse-text.ts';
import { type Analysis, withoutRuns } from '../analysis/analysis.ts';
import { numberOf, type State, textOf, textOrNull } from './open-state.ts';
import { type Packing, packReader, takeOut } from './packing.ts';
import { articleIdOf } from './view.ts';

export interface KnownText {
  readonly path: string;
  readonly article: ArticleId | null;
  readonly sha256: string | null;
  readonly fault: string | null;
  /** As the text says it, with provisional ids; null where it has a fault. */
  readonly observed: Analysis | null;
}

/** Takes a text into a state, in the place of what stood at its path. */
export function putText(
  state: State,
  packing: Packing,
  { path, look, sha256 }: { readonly path: string; readonly look: string; readonly sha256: string | null },
  { analysis, fault }: TextOutcome,
): void {
  takeOut(state, path);
  state.run(
    'INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, NULL, ?, ?)',
    path,
    look,
    sha256,
    analysis?.text.statedId ?? null,
    fault === null ? null : JSON.stringify([fault.file, fault.line, fault.message]),
    analysis === null ? null : packing.put(path, withoutRuns(analysis)),
  );
}

export function removeText(state: State, path: string): void {
  takeOut(state, path);
  state.run('DELETE FROM texts WHERE path = ?', path);
}

export function knownText(state: State, path: string): KnownText | null {
  const row = state.get('SELECT sha256, article, fault, pack FROM texts WHERE path = ?', path);
  if (row === undefined) return null;
  const { sha256, article, fault, pack } = row;
  return {
    path,
    article: articleIdOf(article),
    sha256: textOrNull(sha256),
    fault: textOrNull(fault),
    observed: pack === null ? null : packReader(state)(numberOf(pack), path),
  };
}

/** Paths in the order in which their texts are packed: those of one pack one after the other. */
export const asPacked = ({ get }: State, paths: readonly string[]): string[] =>
  paths
    .map((path) => ({ path, pack: numberOf(get('SELECT pack FROM texts WHERE path = ?', path)?.pack) }))
    .sort((a, b) => a.pack - b.pack)
    .map(({ path }) => path);

export const pathsOf = ({ all }: State, sql: string, ...values: string[]): string[] =>
  all(sql, ...values).map(({ path }) => textOf(path));
