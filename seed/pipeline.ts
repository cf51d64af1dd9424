import { join } from 'node:path';
import type { Database } from '../store/dynamodb.ts';
import type { Key } from '../store/keys.ts';
import { analyseTexts, type OnArticle, type OnFault } from './analysis/analyse-texts.ts';
import { type AnalysedContent, withoutRuns } from './analysis/analysis.ts';
import { withoutForgotten } from './analysis/without-forgotten.ts';
import { readCatalogue } from './editor/catalogue.ts';
import { readFolderSettings } from './editor/folder-settings.ts';
import { readRejections } from './editor/rejections.ts';
import type { Pins } from './identity/pins.ts';
import { layOut, type TakeItem, TOO_LARGE } from './items/lay-out.ts';
import { buildMatcher } from './names/matcher.ts';
import type { Content } from './read/content.ts';
import { ContentError } from './read/content-error.ts';
import { Notes } from './read/folder-notes.ts';
import { apply, planSource } from './write/apply.ts';
import type { Change } from './write/comparison.ts';
import { fingerprint } from './write/fingerprint.ts';
import type {
  BuiltContent,
  ItemSource,
  Progress,
  SeedOptions,
  SeedResult,
  TextFault,
} from './write/seeding.ts';
import { repeatable, SpoolFolder } from './write/spool.ts';

/**
 * The whole way of the texts into the table, step by step; each step is a folder beside this file.
 *
 *   read → article → names → statements → analysis    `analyseContent`: what each text says, by itself
 *   identity → items                                  `layOut`: who is who over all texts, what the table is to hold
 *   write                                             `seed`: what differs is written
 */

/** Makes the table hold exactly what the content says; see `apply`. */
export const seed = (database: Database, content: Content, options: SeedOptions): Promise<SeedResult> =>
  apply(database, sourceOf(content, untilAborted(options)), options);

/** What seeding would change; null for a table that is not there yet. Writes nothing. */
export const planSeed = (
  database: Database | null,
  content: Content,
  options: Pick<SeedOptions, 'onProgress' | 'signal'>,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult> => planSource(database, sourceOf(content, untilAborted(options)), onChange);

/** The texts themselves, read anew for each seeding. */
const sourceOf = (content: Content, onProgress: Progress): ItemSource => ({
  fingerprint: () => fingerprint(content),
  build: (pins, take) => buildItems(content, pins, take, (done, all) => onProgress('reading', done, all)),
});

/** An abort ends the reading of the texts as well, not the writing alone. */
const untilAborted =
  ({ onProgress, signal }: Pick<SeedOptions, 'onProgress' | 'signal'>): Progress =>
  (...progress) => {
    signal?.throwIfAborted();
    onProgress(...progress);
  };

/**
 * Texts and catalogue become the items of the table; they follow from content and pins alone. A text with a fault is
 * left out and named among the faults. Throws ContentErrors where the catalogue has a fault, or every text.
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
  const onFault: OnFault = (path, error) => faults.push({ path, error });
  const analysed = await analyseContent(content, onArticle, onFault, notes);
  const analyses = repeatable(analysed.analyses, withoutRuns, await folder.open());
  const built = await layOut({ ...analysed, analyses }, pins, take);
  for (const path of built.tooLarge)
    onFault(path, new ContentError(join(content.articles, path), null, TOO_LARGE));
  return { ...built, faults, notes };
}

/** Read to analysis: what each text says, the texts with a fault aside. The analyses can be gone through once. */
export async function analyseContent(
  content: Content,
  onArticle: OnArticle,
  onFault: OnFault,
  notes: Notes,
): Promise<AnalysedContent> {
  const catalogue = await readCatalogue(content.catalogue);
  const rejections = await readRejections(content.catalogue);
  const { country } = await readFolderSettings(content.catalogue);
  const analyses = analyseTexts(
    content,
    { matcher: buildMatcher(catalogue), country },
    onArticle,
    onFault,
    notes,
  );
  return { catalogue, rejections, analyses: withoutForgotten(analyses, rejections.forgotten) };
}
