import { hash } from 'node:crypto';
import { join } from 'node:path';
import { analyseText, type ReadingOfTexts, type TextOutcome } from './analysis/analyse-text.ts';
import { analyseTexts, listWithNotes, type OnArticle } from './analysis/analyse-texts.ts';
import type { ReadTexts } from './analysis/read-texts.ts';
import { withoutForgotten } from './analysis/without-forgotten.ts';
import { readCatalogue } from './editor/catalogue.ts';
import type { Editorial } from './editor/editorial.ts';
import { readFolderSettings } from './editor/folder-settings.ts';
import { readRejections } from './editor/rejections.ts';
import { buildMatcher } from './names/matcher.ts';
import type { Content } from './read/content.ts';
import { lookAt, sha256Of } from './read/look.ts';
import { storable } from './state/lay-out.ts';
import type { TextSource } from './write/seeding.ts';
import { editorialVersion, rulesVersion } from './write/version.ts';

interface Edited {
  readonly version: string;
  readonly readingVersion: string;
  readonly editorial: Editorial;
  readonly reading: ReadingOfTexts;
}

/** What was made of the catalogue last: of texts that change often it seldom does. */
let last: Edited | null = null;

/**
 * The texts of a folder, and what its editor says. Throws ContentError where the catalogue has a fault.
 *
 * @param readTexts how all of them are read
 */
export async function openFolder(
  content: Content,
  readTexts: ReadTexts,
  onArticle: OnArticle,
): Promise<TextSource> {
  const { version, readingVersion, editorial, reading } = await readEdited(content.catalogue);
  const forget = withoutForgotten(editorial.rejections.forgotten);
  const known = (outcome: TextOutcome, path: string): TextOutcome =>
    storable(
      outcome.analysis === null ? outcome : { analysis: forget(outcome.analysis), fault: null },
      join(content.articles, path),
    );
  return {
    version,
    readingVersion,
    editorial,
    all: async function* (notes) {
      for await (const text of analyseTexts(content, reading, readTexts, onArticle, notes))
        yield { ...text, outcome: known(text.outcome, text.path) };
    },
    folder: {
      lookAll: async (notes) => {
        const paths = await listWithNotes(content, notes);
        const looks = await Promise.all(paths.map((path) => lookAt(content.articles, path)));
        return new Map(paths.map((path, i) => [path, looks[i] ?? '']));
      },
      look: (path) => lookAt(content.articles, path),
      sha256: (path) => sha256Of(content.articles, path),
      read: (path, notes) => {
        const { outcome, noted } = analyseText(content, path, reading);
        notes.text(path, noted);
        return known(outcome, path);
      },
    },
  };
}

async function readEdited(folder: string): Promise<Edited> {
  const [rules, edited] = [await rulesVersion(), await editorialVersion(folder)];
  const version = hash('sha256', `${rules} ${edited.all}`);
  if (last?.version === version) return last;
  const catalogue = await readCatalogue(folder);
  const rejections = await readRejections(folder);
  const { country } = await readFolderSettings(folder);
  const reading = { matcher: buildMatcher(catalogue), country };
  const readingVersion = hash('sha256', `${rules} ${edited.reading}`);
  last = { version, readingVersion, editorial: { catalogue, rejections }, reading };
  return last;
}
