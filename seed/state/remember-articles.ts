import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import { samePath } from '../identity/pins.ts';
import { type State, textOf, textOrNull } from './open-state.ts';
import type { Owners } from './owners.ts';
import { articleIdOf, type View } from './view.ts';

/** Brings what is remembered of articles and paths up to date. Returns the articles that are there no more. */
export function rememberArticles(
  state: State,
  before: View,
  paths: readonly string[],
  owners: Pick<Owners, 'add'> | null,
): ArticleId[] {
  const touched = new Set<ArticleId>();
  for (const path of paths) {
    for (const view of [before.state, state]) {
      const id = articleIdOf(view.get('SELECT article FROM texts WHERE path = ?', path)?.article);
      if (id !== null) touched.add(id);
    }
  }
  const removed: ArticleId[] = [];
  for (const id of touched) {
    owners?.add({ type: 'absent', id });
    const row = state.get('SELECT path, sha256 FROM texts WHERE article = ?', id);
    if (row === undefined) {
      state.run('UPDATE homes SET published = 0 WHERE id = ?', id);
      removed.push(id);
    } else
      state.run(
        'INSERT OR REPLACE INTO homes VALUES (?, ?, ?, 1)',
        id,
        samePath(textOf(row.path)),
        textOf(row.sha256),
      );
  }
  for (const path of touchedPaths(state, paths, touched)) {
    owners?.add({ type: 'path', path });
    const id = textOrNull(
      state.get('SELECT article FROM texts WHERE path = ? AND article IS NOT NULL', path)?.article,
    );
    if (id !== null) {
      if (id === articleId(path)) state.run('DELETE FROM path_ids WHERE path = ?', path);
      else state.run('INSERT OR REPLACE INTO path_ids VALUES (?, ?)', path, id);
      continue;
    }
    const pinned = textOrNull(state.get('SELECT id FROM path_ids WHERE path = ?', path)?.id);
    if (pinned === null) continue;
    const isElsewhere = state.get('SELECT 1 FROM texts WHERE article = ?', pinned) !== undefined;
    const home = state.get('SELECT path FROM homes WHERE id = ?', pinned)?.path;
    if (isElsewhere || home !== path) state.run('DELETE FROM path_ids WHERE path = ?', path);
  }
  return removed;
}

function touchedPaths({ all }: State, paths: readonly string[], ids: ReadonlySet<ArticleId>): Set<string> {
  const touched = new Set(paths.map(samePath));
  for (const id of ids)
    for (const { path } of all(
      'SELECT path FROM path_ids WHERE id = ? UNION SELECT path FROM homes WHERE id = ?',
      id,
      id,
    ))
      touched.add(textOf(path));
  return touched;
}
