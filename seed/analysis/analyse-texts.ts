import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import type { Matcher } from '../names/matcher.ts';
import { type Content, readContentFolder } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import type { Notes } from '../read/folder-notes.ts';
import { lineAt } from '../read/line-at.ts';
import { lookAt, sha256Of } from '../read/look.ts';
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

/** What a text says, or what an editor has to mend about it. */
export type TextOutcome =
  | { readonly analysis: Analysis; readonly fault: null }
  | { readonly analysis: null; readonly fault: ContentError };

export interface TextRead {
  readonly path: string;
  /** What was seen of the file before it was read: see `lookAt`. */
  readonly look: string;
  /** Of its bytes; null where it cannot be read. */
  readonly sha256: string | null;
  readonly outcome: TextOutcome;
  /** Whether its fault is that of another text, too: neither can be judged without the other. */
  readonly isOfTwo: boolean;
}

/** What a text is read with. */
export interface ReadingOfTexts {
  readonly matcher: Matcher;
  /** Of the folder, where a text states none. */
  readonly country: string | null;
}

/** Reads the texts of a folder one after the other and says what each says. Throws ContentErrors where all have a fault. */
export async function* analyseTexts(
  content: Content,
  reading: ReadingOfTexts,
  onArticle: OnArticle,
  notes: Notes,
): AsyncGenerator<TextRead> {
  const errors: ContentError[] = [];
  const paths = await listWithNotes(content, notes);
  const pathsById = new Map<ArticleId, string>();
  const pathsByStatedId = new Map<ArticleId, string>();
  let turn = performance.now();
  for (const [i, path] of paths.entries()) {
    const fault = (message: string): TextOutcome => ({
      analysis: null,
      fault: new ContentError(join(content.articles, path), null, message),
    });
    const look = (await lookAt(content.articles, path)) ?? '';
    const twin = pathsById.get(articleId(path));
    pathsById.set(articleId(path), twin ?? path);
    let outcome = twin === undefined ? analyseText(content, path, reading, notes) : fault(sameName(twin));
    const stated = outcome.analysis?.text.statedId ?? null;
    const stating = stated === null ? undefined : pathsByStatedId.get(stated);
    const isOfTwo = twin !== undefined || stating !== undefined;
    if (stating !== undefined) outcome = fault(sameId(stating));
    else if (stated !== null) pathsByStatedId.set(stated, path);
    if (outcome.fault !== null) errors.push(outcome.fault);
    const sha256 = outcome.analysis?.text.sha256 ?? sha256Of(content.articles, path);
    yield { path, look, sha256, outcome, isOfTwo };
    onArticle(i + 1, paths.length);
    if (performance.now() - turn > LONGEST_TURN_MS) {
      await setImmediate();
      turn = performance.now();
    }
  }
  if (errors.length === paths.length) throw new ContentErrors(errors);
}

/** The texts of a folder; what else lies there is noted. Throws ContentError. */
export async function listWithNotes(content: Content, notes: Notes): Promise<readonly string[]> {
  const { texts, others, unreadable } = await readContentFolder(content.articles);
  // The catalogue's own files are no texts either, and nobody takes them for some.
  notes.noTexts(
    content.articles,
    others.filter((path) => !path.startsWith('catalogue/')),
    texts,
  );
  for (const { path, code } of unreadable)
    notes.closedFolder(path, new ContentError(join(content.articles, path), null, closed(code)));
  return texts;
}

/** Reads one text by itself. */
export function analyseText(
  { articles }: Content,
  path: string,
  { matcher, country }: ReadingOfTexts,
  notes: Notes,
): TextOutcome {
  const file = join(articles, path);
  try {
    const raw = readText(articles, path);
    notes.unknownFields(path, raw.unknownFields);
    if (looksLikeHtml(raw.text.slice(raw.contentStart, raw.contentStart + HEAD_CHARACTERS)))
      notes.htmlText(path);
    const analysis = orFault(file, () => analyse(raw, matcher, true, country));
    if (analysis.text.title === '' || analysis.text.runs.length === 0)
      throw new ContentError(file, null, NO_ARTICLE);
    const second = analysis.text.nextArticleStart;
    if (second !== null) notes.severalArticles(path, lineAt(raw.text, second));
    return { analysis, fault: null };
  } catch (fault) {
    if (fault instanceof ContentError) return { analysis: null, fault };
    throw fault;
  }
}

/** Whatever goes wrong in one text is that text's fault: the others are published. */
function orFault(file: string, analyseIt: () => Analysis): Analysis {
  try {
    return analyseIt();
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
