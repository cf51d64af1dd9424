import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import { type Home, samePath } from '../identity/pins.ts';
import { type Identifiable, identify } from '../identity/which-article.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import { articleIdOf } from './view.ts';

/** Which article each changed text is; returns the paths of texts that are another one now although they did not change. */
export function nameArticles(state: State, changed: readonly string[]): string[] {
  const texts: Identifiable[] = [];
  const add = (path: string) => {
    const row = state.get('SELECT sha256, stated FROM texts WHERE path = ? AND fault IS NULL', path);
    if (row === undefined) return;
    texts.push({
      path,
      sha256: textOf(row.sha256),
      statedId: articleIdOf(row.stated),
    });
  };
  const asked = new Set(changed);
  for (let grows = true; grows; ) {
    texts.length = 0;
    for (const path of [...asked].sort()) add(path);
    const { ids, also } = identifyIn(state, texts);
    grows = also.length > 0;
    for (const path of also) asked.add(path);
    if (grows) continue;
    for (const path of asked) state.run('UPDATE texts SET article = NULL WHERE path = ?', path);
    for (const [path, id] of ids) state.run('UPDATE texts SET article = ? WHERE path = ?', id, path);
  }
  const own = new Set(changed);
  return [...asked].filter((path) => !own.has(path));
}

/**
 * Which article each of some texts is, all others having theirs: see `identify`. Where one of them states the id of
 * another text's article that one has to be asked about, too: then its path is in `also`.
 *
 * @param texts sorted by path
 */
function identifyIn(
  { all, get }: State,
  texts: readonly Identifiable[],
): { readonly ids: Map<string, ArticleId>; readonly also: readonly string[] } {
  const asked = new Set(texts.map(({ path }) => path));
  const homes = new Map<ArticleId, Home>();
  const add = (rows: readonly Readonly<Record<string, unknown>>[]) => {
    for (const { id, path, sha256, published } of rows) {
      const known = articleIdOf(id);
      if (known !== null)
        homes.set(known, {
          path: textOf(path),
          sha256: textOf(sha256),
          isPublished: numberOf(published) === 1,
        });
    }
  };
  const addHome = (id: ArticleId) => add(all('SELECT * FROM homes WHERE id = ?', id));
  /** What other signs than its path may give to a text. */
  const claimed = new Set<ArticleId>();
  const pathIds = new Map<string, ArticleId>();
  for (const { path, sha256, statedId } of texts) {
    const same = samePath(path);
    add(all('SELECT * FROM homes WHERE path = ?', same));
    add(all('SELECT * FROM homes WHERE sha256 = ?', sha256));
    const pinned = articleIdOf(get('SELECT id FROM path_ids WHERE path = ?', same)?.id);
    if (pinned !== null) pathIds.set(same, pinned);
    for (const id of [statedId, pinned]) {
      if (id === null) continue;
      claimed.add(id);
      addHome(id);
    }
  }
  for (const { path } of texts) {
    const same = samePath(path);
    for (let n = 0; n < AGAIN; n++) {
      const id = articleId(n === 0 ? same : `${same}\0${n}`);
      addHome(id);
      // The path gets this one, or one before it: nobody asks for those behind.
      if (!homes.has(id) && !claimed.has(id)) break;
    }
  }
  const holder = (id: ArticleId): string | null => {
    const row = get('SELECT path FROM texts WHERE article = ?', id);
    return row === undefined || asked.has(textOf(row.path)) ? null : textOf(row.path);
  };
  const also = texts.flatMap(({ statedId }) => (statedId === null ? [] : (holder(statedId) ?? [])));
  const taken = new Set([...homes.keys()].filter((id) => holder(id) !== null));
  const isPresent = (path: string): boolean =>
    asked.has(path) || get('SELECT 1 FROM texts WHERE path = ? AND article IS NOT NULL', path) !== undefined;
  return { ids: identify(texts, { homes, pathIds }, taken, isPresent), also };
}

/** How often a path can have been left by its article and have got another one, before a full seeding is due. */
const AGAIN = 20;
