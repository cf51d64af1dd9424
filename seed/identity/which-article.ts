import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import { type Home, type Pins, samePath } from './pins.ts';

/** What says which article a text is. */
export interface Identifiable {
  readonly path: string;
  readonly sha256: string;
  readonly statedId: ArticleId | null;
}

/**
 * Which article each text is, by its path. The surest sign first: what its front matter says; the bytes that it had at
 * this path; bytes that are gone from one path and came to another (a file was moved, renamed or swapped with another);
 * the path, whose text was edited. A path that comes back has the article that was there, unless its bytes are those of
 * another one that was removed. All else is new. Of texts that claim the same, the first path gets it.
 *
 * @param texts sorted by path
 * @param held articles of other texts than these
 * @param isElsewhere whether there is another text at a path
 */
export function identify(
  texts: readonly Identifiable[],
  { homes, pathIds }: Pick<Pins, 'homes' | 'pathIds'>,
  held: Iterable<ArticleId> = [],
  isElsewhere: (path: string) => boolean = () => false,
): Map<string, ArticleId> {
  const ids = new Map<string, ArticleId>();
  const taken = new Set<ArticleId>(held);
  const ownPaths = new Set(texts.map(({ path }) => samePath(path)));
  const present = { has: (path: string) => ownPaths.has(path) || isElsewhere(path) };
  const published = byPath(homes, pathIds);

  /** Gives each text that has no article yet the first of these that is free. */
  const claim = (of: (text: Identifiable, path: string) => Iterable<ArticleId>) => {
    for (const text of texts) {
      if (ids.has(text.path)) continue;
      for (const id of of(text, samePath(text.path))) {
        if (taken.has(id)) continue;
        ids.set(text.path, id);
        taken.add(id);
        break;
      }
    }
  };
  const withBytes = (isPublished: boolean) =>
    Map.groupBy(
      [...homes]
        .filter(([id, home]) => home.isPublished === isPublished && !taken.has(id))
        .sort(([a, x], [b, y]) => (x.path < y.path ? -1 : x.path > y.path ? 1 : a < b ? -1 : 1))
        .map(([id, { sha256 }]) => ({ id, sha256 })),
      ({ sha256 }) => sha256,
    );

  claim(({ statedId }) => (statedId === null ? [] : [statedId]));
  claim(({ sha256 }, path) => (published.get(path) ?? []).filter((id) => homes.get(id)?.sha256 === sha256));
  const vanished = withBytes(true);
  claim(({ sha256 }) => (vanished.get(sha256) ?? []).map(({ id }) => id));
  claim((_, path) => published.get(path) ?? []);
  const removed = withBytes(false);
  claim(({ sha256 }) => (removed.get(sha256) ?? []).map(({ id }) => id));

  /** An article that has been elsewhere since is not this path's any more. */
  const isOf = (path: string, id: ArticleId): boolean => (homes.get(id)?.path ?? path) === path;
  claim(function* (_, path) {
    const pinned = pathIds.get(path);
    // A seeding that was stopped noted the path and not yet the record.
    if (pinned !== undefined && (isOf(path, pinned) || !present.has(homes.get(pinned)?.path ?? '')))
      yield pinned;
    for (let again = 0; ; again++) {
      const id = articleId(again === 0 ? path : `${path}\0${again}`);
      if (isOf(path, id)) yield id;
    }
  });
  return ids;
}

/** Published articles by the path at which they are: one each, or two after a seeding that was stopped. */
function byPath(
  homes: ReadonlyMap<ArticleId, Home>,
  pathIds: ReadonlyMap<string, ArticleId>,
): Map<string, ArticleId[]> {
  const published = new Map<string, ArticleId[]>();
  for (const [id, { path, isPublished }] of homes) {
    if (isPublished) published.set(path, [...(published.get(path) ?? []), id]);
  }
  for (const [path, ids] of published) {
    const pinned = pathIds.get(path);
    ids.sort((a, b) => Number(b === pinned) - Number(a === pinned) || (a < b ? -1 : 1));
  }
  return published;
}
