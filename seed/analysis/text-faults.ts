import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import type { ArticleText } from '../article/article.ts';
import { ContentError } from '../read/content-error.ts';

/** What keeps a text that can be read from becoming an article, as an editor is to mend it. */

const NO_ARTICLE = 'has no sentence that is part of an article: write the article or remove the file';

/** Some systems store é as one character, some as two: both are the same name. */
const sameName = (twin: string): string =>
  `has the same name as ${twin}, but for how its accents are stored: rename one of the two`;

const sameId = (twin: string): string =>
  `states the id that ${twin} states, too: an id is of one article, take it out of one of the two`;

/** Throws ContentError where a text is all menu and foot. */
export function checkArticle(file: string, { title, runs }: ArticleText): void {
  if (title === '' || runs.length === 0) throw new ContentError(file, null, NO_ARTICLE);
}

/** Whatever goes wrong in one text is that text's fault: the others are published. Throws ContentError. */
export function orFault<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ContentError) throw cause;
    const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new ContentError(
      file,
      null,
      `is more than Kiosque can read (${what}), which is a fault of the program: please report it with the text`,
    );
  }
}

/** What is wrong with a text beside one that was there before, or null. Both are asked of each text in the order of paths. */
export interface Twins {
  ofName(path: string): string | null;
  /** @param stated the id that it states; null where it states none, or cannot be read */
  ofId(path: string, stated: ArticleId | null): string | null;
}

export function findTwins(): Twins {
  const paths = new Map<ArticleId, string>();
  const statedBy = new Map<ArticleId, string>();
  return {
    ofName(path) {
      const twin = paths.get(articleId(path));
      if (twin !== undefined) return sameName(twin);
      paths.set(articleId(path), path);
      return null;
    },
    ofId(path, stated) {
      if (stated === null) return null;
      const twin = statedBy.get(stated);
      if (twin !== undefined) return sameId(twin);
      statedBy.set(stated, path);
      return null;
    },
  };
}
