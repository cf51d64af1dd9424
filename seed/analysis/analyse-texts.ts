import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import type { Matcher } from '../names/matcher.ts';
import { type Content, readContentFolder } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import type { Notes } from '../read/folder-notes.ts';
import { HEAD_CHARACTERS, looksLikeHtml } from '../read/looks-like-html.ts';
import { readText } from '../read/read.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';

const NO_ARTICLE = 'has no sentence that is part of an article: write the article or remove the file';

/** Some systems store é as one character, some as two: both are the same name. */
const sameName = (twin: string): string =>
  `has the same name as ${twin}, but for how its accents are stored: rename one of the two`;

const sameId = (twin: string): string =>
  `states the id that ${twin} states, too: an id is of one article, take it out of one of the two`;
const closed = (code: string): string =>
  `cannot be read (${code}): its texts are left out; allow it to be read, or move it away`;

/** A server that seeds in the same process answers in between, and an interrupt is heard. */
const LONGEST_TURN_MS = 20;

export type OnArticle = (done: number, all: number) => void;

/** Told of a text that is left out, with what an editor has to mend. */
export type OnFault = (path: string, error: ContentError) => void;

/** Reads the texts of a folder one after the other and says what each says. Throws ContentErrors where all have a fault. */
export async function* analyseTexts(
  content: Content,
  { matcher, country }: { readonly matcher: Matcher; readonly country: string | null },
  onArticle: OnArticle,
  onFault: OnFault,
  notes: Notes,
): AsyncGenerator<Analysis> {
  const errors: ContentError[] = [];
  const { texts: paths, others, unreadable } = await readContentFolder(content.articles);
  // The catalogue's own files are no texts either, and nobody takes them for some.
  notes.noTexts(
    content.articles,
    others.filter((path) => !path.startsWith('catalogue/')),
    paths,
  );
  for (const { path, code } of unreadable)
    notes.closedFolder(path, new ContentError(join(content.articles, path), null, closed(code)));
  const pathsById = new Map<ArticleId, string>();
  const pathsByStatedId = new Map<ArticleId, string>();
  let turn = performance.now();
  for (const [i, path] of paths.entries()) {
    try {
      const twin = pathsById.get(articleId(path));
      if (twin !== undefined) throw new ContentError(join(content.articles, path), null, sameName(twin));
      pathsById.set(articleId(path), path);
      const raw = readText(content.articles, path);
      notes.unknownFields(path, raw.unknownFields);
      if (looksLikeHtml(raw.text.slice(raw.contentStart, raw.contentStart + HEAD_CHARACTERS)))
        notes.htmlText(path);
      const analysis = orFault(join(content.articles, path), () => analyse(raw, matcher, true, country));
      const { statedId } = analysis.text;
      const stating = statedId === null ? undefined : pathsByStatedId.get(statedId);
      if (stating !== undefined) throw new ContentError(join(content.articles, path), null, sameId(stating));
      if (analysis.text.title === '' || analysis.text.runs.length === 0)
        throw new ContentError(join(content.articles, path), null, NO_ARTICLE);
      if (statedId !== null) pathsByStatedId.set(statedId, path);
      yield analysis;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
      onFault(path, error);
    }
    onArticle(i + 1, paths.length);
    if (performance.now() - turn > LONGEST_TURN_MS) {
      await setImmediate();
      turn = performance.now();
    }
  }
  if (errors.length === paths.length) throw new ContentErrors(errors);
}

/** Whatever goes wrong in one text is that text's fault: the others are published. */
function orFault(file: string, analyseText: () => Analysis): Analysis {
  try {
    return analyseText();
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
