import { join } from 'node:path';
import { type Content, readContentFolder } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import type { Notes } from '../read/folder-notes.ts';
import type { ReadingOfTexts, TextOutcome } from './analyse-text.ts';
import type { ReadTexts, TextSeen } from './read-texts.ts';
import { findTwins } from './text-faults.ts';

const closed = (code: string): string =>
  `cannot be read (${code}): its texts are left out; allow it to be read, or move it away`;

export type OnArticle = (done: number, all: number) => void;

export interface TextRead extends Omit<TextSeen, 'noted'> {
  readonly path: string;
  /** Whether its fault is that of another text, too: neither can be judged without the other. */
  readonly isOfTwo: boolean;
}

/**
 * Reads the texts of a folder and says what each says, in the order of their names. Throws ContentErrors where all have a
 * fault.
 */
export async function* analyseTexts(
  content: Content,
  reading: ReadingOfTexts,
  readTexts: ReadTexts,
  onArticle: OnArticle,
  notes: Notes,
): AsyncGenerator<TextRead> {
  const errors: ContentError[] = [];
  const paths = await listWithNotes(content, notes);
  const twins = findTwins();
  let i = 0;
  for await (const { noted, ...seen } of readTexts(content, paths, reading)) {
    const path = paths[i++] ?? '';
    const fault = (message: string): TextOutcome => ({
      analysis: null,
      fault: new ContentError(join(content.articles, path), null, message),
    });
    const sameName = twins.ofName(path);
    let { outcome } = seen;
    if (sameName === null) notes.text(path, noted);
    else outcome = fault(sameName);
    const sameId = twins.ofId(path, outcome.analysis?.text.statedId ?? null);
    const isOfTwo = sameName !== null || sameId !== null;
    if (sameId !== null) outcome = fault(sameId);
    if (outcome.fault !== null) errors.push(outcome.fault);
    yield { ...seen, path, outcome, isOfTwo };
    onArticle(i, paths.length);
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
