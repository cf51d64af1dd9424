import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ArticleId } from '../store/records.ts';
import { type Analysis, analyse, withoutRuns } from './analyse.ts';
import { readCatalogue } from './catalogue.ts';
import { type Content, readContentFolder } from './content.ts';
import { ContentError, ContentErrors } from './content-error.ts';
import { articleId } from './ids.ts';
import { type AnalysedContent, type Built, layOut, type TakeItem, TOO_LARGE } from './lay-out.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { Notes } from './notes.ts';
import type { Pins } from './pins.ts';
import { readText } from './read.ts';
import { readRejections } from './review/rejections.ts';
import { repeatable, SpoolFolder } from './spool.ts';

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

/** A text that is no article as long as an editor does not mend it; what is published of it stays. */
export interface TextFault {
  readonly path: string;
  readonly error: ContentError;
}

export interface BuiltContent extends Built {
  readonly faults: readonly TextFault[];
  readonly notes: Notes;
}

/**
 * Texts and catalogue become the items of the table: read, clean, find mentions, roles and relations, put the graph
 * together, lay it out. The items follow from content and pins alone. A text with a fault is left out and named among
 * the faults. Throws ContentErrors where the catalogue has a fault, or every text.
 */
export async function buildItems(
  content: Content,
  pins: Pins,
  take: TakeItem,
  onArticle: OnArticle,
): Promise<BuiltContent> {
  const faults: TextFault[] = [];
  const notes = new Notes();
  await using folder = await SpoolFolder.make();
  const analysed = await analyseContent(content, onArticle, (fault) => faults.push(fault), notes);
  const analyses = repeatable(analysed.analyses, withoutRuns, await folder.open());
  const built = await layOut({ ...analysed, analyses }, pins, take);
  for (const path of built.tooLarge)
    faults.push({ path, error: new ContentError(join(content.articles, path), null, TOO_LARGE) });
  return { ...built, faults, notes };
}

/** The first half: what each text says, the texts with a fault aside. The analyses can be gone through once. */
export async function analyseContent(
  content: Content,
  onArticle: OnArticle,
  onFault: (fault: TextFault) => void,
  notes: Notes,
): Promise<AnalysedContent> {
  const catalogue = await readCatalogue(content.catalogue);
  const rejections = await readRejections(content.catalogue);
  const analyses = analyseTexts(content, buildMatcher(catalogue), onArticle, onFault, notes);
  return { catalogue, rejections, analyses };
}

async function* analyseTexts(
  content: Content,
  matcher: Matcher,
  onArticle: OnArticle,
  onFault: (fault: TextFault) => void,
  notes: Notes,
): AsyncGenerator<Analysis> {
  const errors: ContentError[] = [];
  const { texts: paths, others, unreadable } = await readContentFolder(content.articles);
  // The catalogue's own files are no texts either, and nobody takes them for some.
  notes.noTexts(others.filter((path) => !path.startsWith('catalogue/')));
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
      const analysis = analyse(raw, matcher);
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
      onFault({ path, error });
    }
    onArticle(i + 1, paths.length);
    if (performance.now() - turn > LONGEST_TURN_MS) {
      await setImmediate();
      turn = performance.now();
    }
  }
  if (errors.length === paths.length) throw new ContentErrors(errors);
}
