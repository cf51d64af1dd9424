import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { TextOutcome } from '../analysis/analyse-text.ts';
import type { OnArticle, TextRead } from '../analysis/analyse-texts.ts';
import { readHere } from '../analysis/read-texts.ts';
import { takeAnswers } from '../editor/take-answers.ts';
import { openFolder } from '../folder-source.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { numberOf, openState, textOf } from '../state/open-state.ts';
import type { TextSource, WatchedFolder } from '../write/seeding.ts';
import { CatalogueFault } from './catalogue-fault.ts';
import { isTextKey } from './keys.ts';
import type { Looks, Mirror } from './mirror.ts';

/** So many names are looked at one by one; of more the whole bucket is listed. */
const LOOKED_AT = 100;
/** So many texts are changed one by one at least, and half of what there is; beyond it reading all is quicker. */
const CHANGED_BY_ONE = 500;

/** A text that is there as it was: what stands in the bucket cannot be read. It is looked at again whenever it is named. */
const AS_IT_WAS = '? ';

export interface BucketSource extends TextSource {
  readonly folder: WatchedFolder;
  /** The texts that are not as the state has them, which are the ones that may be asked for. */
  readonly differing: ReadonlySet<string>;
  /** What is to be mended, by path: of texts that have no article, and of those whose article is that of an older version. */
  readonly faults: ReadonlyMap<string, ContentError>;
  /** What the bucket says of the texts that were looked at, whether they can be read or not. */
  readonly etags: ReadonlyMap<string, string>;
}

/**
 * The texts of a bucket as they are now. A text that cannot be read is what it was when it last could be, and is not there
 * where it never could: so it keeps nobody else from being seeded. Throws CatalogueFault.
 *
 * @param stateFile of the state that is to be brought forward; removed where reading all is quicker
 * @param named the texts that may have changed; null for all
 */
export async function openBucket(
  mirror: Mirror,
  stateFile: string,
  named: ReadonlySet<string> | null,
  onArticle: OnArticle,
): Promise<BucketSource> {
  await mirror.pullCatalogue();
  const local = await openMirrored(mirror, onArticle);
  const faults = new Map<string, ContentError>();
  const etags = new Map<string, string>();
  const readLocal = (path: string, notes: Notes): TextOutcome => {
    const fault = mirror.notHeld.get(path);
    if (fault !== undefined) return { analysis: null, fault };
    return local.folder?.read(path, notes) ?? { analysis: null, fault: noFolder(path) };
  };
  /** By itself, or as it was; null where it never could be read. */
  const judge = async (path: string, looks: Looks): Promise<TextOutcome | null> => {
    etags.set(path, looks.get(path) ?? '');
    const outcome = readLocal(path, new Notes());
    if (outcome.fault === null) return outcome;
    faults.set(path, inBucket(outcome.fault, mirror));
    if (await mirror.goBack(path, () => readLocal(path, new Notes()).fault === null)) {
      looks.set(path, `${AS_IT_WAS}${looks.get(path) ?? ''}`);
      return readLocal(path, new Notes());
    }
    looks.delete(path);
    return null;
  };

  const isListed = named === null || named.size > LOOKED_AT;
  const looks = isListed ? await mirror.listTexts() : await mirror.lookAt([...named].filter(isTextKey));
  for (const [path, etag] of looks) etags.set(path, etag);
  const differing = differingFrom(stateFile, looks, isListed ? null : named);
  if (differing !== null) {
    await mirror.pull(differing, looks);
    for (const path of differing)
      if (looks.has(path)) await judge(path, looks);
      else etags.delete(path);
  }

  async function* all(notes: Notes): AsyncGenerator<TextRead> {
    const listed = await mirror.listTexts();
    await mirror.pullAll(listed);
    looks.clear();
    for (const [path, look] of listed) {
      looks.set(path, look);
      etags.set(path, look);
    }
    faults.clear();
    for (const [path, fault] of mirror.notHeld) faults.set(path, inBucket(fault, mirror));
    if (listed.size === mirror.notHeld.size) return;
    for await (const text of eachOf(local.all(notes))) {
      if (text.outcome.fault === null) yield { ...text, look: looks.get(text.path) ?? '' };
      else {
        faults.set(text.path, inBucket(text.outcome.fault, mirror));
        // Two of one name or id are each without a fault by itself.
        const outcome = text.isOfTwo ? text.outcome : await judge(text.path, looks);
        const sha256 = outcome?.analysis?.text.sha256 ?? text.sha256;
        if (outcome !== null) yield { ...text, look: looks.get(text.path) ?? '', sha256, outcome };
      }
    }
  }

  return {
    version: local.version,
    readingVersion: local.readingVersion,
    editorial: local.editorial,
    all,
    differing: differing ?? new Set(),
    faults,
    etags,
    folder: {
      lookAll: async () => looks,
      look: async (path) => looks.get(path) ?? null,
      sha256: (path) => local.folder?.sha256(path) ?? null,
      read: readLocal,
    },
  };
}

async function openMirrored(mirror: Mirror, onArticle: OnArticle): Promise<TextSource> {
  try {
    await mirror.changeCatalogue(takeAnswers);
    return await openFolder(mirror.content, readHere, onArticle);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const fault = inBucket(error, mirror);
    throw new CatalogueFault(fault.file, fault.toString());
  }
}

/**
 * The texts that are not as the state has them; null where that takes a full seeding.
 *
 * @param named null where `looks` is of all that there are
 */
function differingFrom(
  stateFile: string,
  looks: Looks,
  named: ReadonlySet<string> | null,
): Set<string> | null {
  const state = openState(stateFile);
  if (state === null) return null;
  const differing = new Set<string>();
  try {
    for (const path of named ?? looks.keys()) {
      if (!isTextKey(path)) continue;
      const row = state.get('SELECT look, fault FROM texts WHERE path = ?', path);
      const look = looks.get(path);
      if (row?.look !== look || (row !== undefined && row.fault !== null)) differing.add(path);
    }
    if (named === null)
      for (const { path } of state.all('SELECT path FROM texts'))
        if (!looks.has(textOf(path))) differing.add(textOf(path));
    const known = numberOf(state.get('SELECT COUNT(*) AS n FROM texts')?.n);
    if (differing.size <= Math.max(CHANGED_BY_ONE, known / 2)) return differing;
  } finally {
    state.close();
  }
  for (const part of ['', '-wal', '-shm']) rmSync(stateFile + part, { force: true });
  return null;
}

/** Where all texts have a fault, each has been told already: the table is to hold none. */
async function* eachOf(texts: AsyncIterable<TextRead>): AsyncGenerator<TextRead> {
  try {
    yield* texts;
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
  }
}

/** As the bucket calls the file. */
const inBucket = ({ file, line, message }: ContentError, { content }: Mirror): ContentError =>
  new ContentError(relative(content.articles, file), line, message);

const noFolder = (path: string): ContentError => new ContentError(path, null, 'cannot be read');
