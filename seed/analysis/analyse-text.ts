import { join } from 'node:path';
import type { Matcher } from '../names/matcher.ts';
import type { Content } from '../read/content.ts';
import { ContentError } from '../read/content-error.ts';
import type { TextNotes } from '../read/folder-notes.ts';
import { lineAt } from '../read/line-at.ts';
import { HEAD_CHARACTERS, looksLikeHtml } from '../read/looks-like-html.ts';
import { readText } from '../read/read.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { checkArticle, orFault } from './text-faults.ts';

/** What a text says, or what an editor has to mend about it. */
export type TextOutcome =
  | { readonly analysis: Analysis; readonly fault: null }
  | { readonly analysis: null; readonly fault: ContentError };

/** One text by itself: nothing of it depends on another one. */
export interface TextAlone {
  readonly outcome: TextOutcome;
  readonly noted: TextNotes;
}

/** What a text is read with. Can be handed to another thread. */
export interface ReadingOfTexts {
  readonly matcher: Matcher;
  /** Of the folder, where a text states none. */
  readonly country: string | null;
}

/** Reads one text by itself. */
export function analyseText(
  { articles }: Content,
  path: string,
  { matcher, country }: ReadingOfTexts,
): TextAlone {
  const file = join(articles, path);
  let noted: TextNotes = { unknownFields: [], isHtml: false, nextArticleLine: null };
  try {
    const raw = readText(articles, path);
    const isHtml = looksLikeHtml(raw.text.slice(raw.contentStart, raw.contentStart + HEAD_CHARACTERS));
    noted = { ...noted, unknownFields: raw.unknownFields, isHtml };
    const analysis = orFault(file, () => analyse(raw, matcher, true, country));
    checkArticle(file, analysis.text);
    const next = analysis.text.nextArticleStart;
    if (next !== null) noted = { ...noted, nextArticleLine: lineAt(raw.text, next) };
    return { outcome: { analysis, fault: null }, noted };
  } catch (fault) {
    if (fault instanceof ContentError) return { outcome: { analysis: null, fault }, noted };
    throw fault;
  }
}
