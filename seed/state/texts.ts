import type { ArticleId } from '../../store/records.ts';
import type { TextOutcome } from '../analysis/analyse-texts.ts';
import { type Analysis, withoutRuns } from '../analysis/analysis.ts';
import { type State, textOf, textOrNull } from './open-state.ts';
import { packAnalysis, unpackAnalysis } from './packed.ts';
import { articleIdOf } from './view.ts';

export interface KnownText {
  readonly path: string;
  readonly article: ArticleId | null;
  readonly sha256: string | null;
  readonly fault: string | null;
  readonly packed: unknown;
}

export function putText(
  { run }: State,
  path: string,
  look: string,
  sha256: string | null,
  { analysis, fault }: TextOutcome,
): void {
  const { statedId = null } = analysis?.text ?? {};
  const packed = analysis === null ? null : packAnalysis(withoutRuns(analysis));
  run(
    'INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, NULL, ?)',
    path,
    look,
    sha256,
    statedId,
    fault === null ? null : JSON.stringify([fault.file, fault.line, fault.message]),
  );
  if (packed === null) run('DELETE FROM analyses WHERE path = ?', path);
  else run('INSERT OR REPLACE INTO analyses VALUES (?, ?)', path, packed);
}

export function removeText({ run }: State, path: string): void {
  run('DELETE FROM texts WHERE path = ?', path);
  run('DELETE FROM analyses WHERE path = ?', path);
}

export function knownText({ get }: State, path: string): KnownText | null {
  const row = get('SELECT * FROM texts LEFT JOIN analyses USING (path) WHERE path = ?', path);
  if (row === undefined) return null;
  const { sha256, article, fault, packed } = row;
  return {
    path,
    article: articleIdOf(article),
    sha256: textOrNull(sha256),
    fault: textOrNull(fault),
    packed,
  };
}

/** As the text says it, with provisional ids; null where it has a fault. */
export const observedIn = (text: KnownText | null): Analysis | null =>
  text === null || text.packed == null ? null : unpackAnalysis(text.packed);

export const pathsOf = ({ all }: State, sql: string, ...values: string[]): string[] =>
  all(sql, ...values).map(({ path }) => textOf(path));
