import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../../bench/random.ts';
import { analyse } from '../../../seed/analysis/analyse.ts';
import { readCatalogue } from '../../../seed/editor/catalogue.ts';
import { buildMatcher, type Matcher } from '../../../seed/names/matcher.ts';
import { seed } from '../../../seed/pipeline.ts';
import { type Content, seedContent } from '../../../seed/read/content.ts';
import { ContentError } from '../../../seed/read/content-error.ts';
import { parseText } from '../../../seed/read/read.ts';
import { createHandler } from '../../../server/handler.ts';
import { type Api, quietly, startApi } from '../api.ts';
import { checkServed } from './check-served.ts';
import { type MutatedText, mutate } from './mutate.ts';
import { readOriginals } from './originals.ts';

/** What became of a batch of mutated texts. */
export interface Tally {
  readonly published: number;
  /** Named as faults of an editor. */
  readonly refused: number;
  readonly receipts: number;
  readonly slowestMs: number;
}

export interface TextTrial {
  /** Seeds `count` mutated texts in place of those before and asks for all of them. Throws at the first that is wrong. */
  run(seed: number, count: number): Promise<Tally>;
  close(): Promise<void>;
}

/** One text is read and understood within so long. */
const LONGEST_MS = 2_000;
const TRIES = 3;
/** What is remembered of removed texts makes every seeding of a table longer: then another table begins. */
const BATCHES_IN_A_TABLE = 10;
const LONGEST_MESSAGE = 1_000;

/** Mutated texts in a folder and a table of their own, beside one text as it is: the folder is never without any. */
export async function startTextTrial(): Promise<TextTrial> {
  const originals = await readOriginals();
  const matcher = buildMatcher(await readCatalogue(seedContent.catalogue));
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-mutated-'));
  const content: Content = { articles: folder, catalogue: seedContent.catalogue };
  const loose: unknown[] = [];
  const note = (reason: unknown) => void loose.push(reason);
  process.on('unhandledRejection', note);
  let api: Api | null = null;
  let batches = 0;
  return {
    async run(start, count) {
      if (api === null || batches % BATCHES_IN_A_TABLE === 0) {
        await api?.close();
        api = await startApi({ content: null });
      }
      batches += 1;
      await rm(folder, { recursive: true });
      await mkdir(join(folder, `${batches}`), { recursive: true });
      const raws = new Map<string, string>();
      const write = async (path: string, bytes: Uint8Array): Promise<void> => {
        await writeFile(join(folder, path), bytes);
        raws.set(path, new TextDecoder().decode(bytes));
      };
      await write('whole.txt', Buffer.from(originals[0] ?? ''));
      let slowestMs = 0;
      for (let i = 0; i < count; i++) {
        const text = mutate(originals, randomFrom(start * 7_919 + i));
        slowestMs = Math.max(slowestMs, readAlone(text, matcher, `text ${i} of seed ${start}`));
        await write(`${batches}/${i}.txt`, text.bytes);
      }
      const { database } = api;
      try {
        const { summary, faults } = await seed(database, content, quietly);
        for (const fault of faults) checkFault(fault);
        if (summary.articles + faults.length !== raws.size)
          throw new Error(`${summary.articles} published and ${faults.length} named of ${raws.size} texts`);
        const { articles, receipts } = await checkServed(createHandler(database), raws);
        if (articles !== summary.articles) throw new Error(`${articles} served of ${summary.articles}`);
        if (loose.length > 0) throw new Error('a rejection was left to nobody', { cause: loose[0] });
        return { published: articles, refused: faults.length, receipts, slowestMs };
      } catch (cause) {
        throw new Error(`${count} texts of seed ${start}: ${messageOf(cause)}`, { cause });
      }
    },
    async close() {
      process.off('unhandledRejection', note);
      await api?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Reads and understands a text by itself, so that it is known which one is wrong. Gives the milliseconds it took. */
function readAlone({ bytes, done }: MutatedText, matcher: Matcher, name: string): number {
  for (let tries = 1; ; tries++) {
    const started = performance.now();
    try {
      analyse(parseText('a.txt', 'a.txt', bytes), matcher);
    } catch (error) {
      if (!(error instanceof ContentError))
        throw new Error(`${name} (${done.join(', ')}): ${messageOf(error)}`, { cause: error });
    }
    const milliseconds = performance.now() - started;
    // A machine that does something else may take any time once; a text that is slow is slow each time.
    if (milliseconds <= LONGEST_MS) return milliseconds;
    if (tries === TRIES) throw new Error(`${name} (${done.join(', ')}) took ${Math.round(milliseconds)} ms`);
  }
}

/** One line that an editor can read, on any terminal. */
function checkFault(fault: ContentError): void {
  const line = String(fault);
  if (/[\p{Cc}\u2028\u2029]/u.test(line) || /call stack/i.test(line) || line.length > LONGEST_MESSAGE)
    throw new Error(`a fault is told as ${JSON.stringify(line.slice(0, LONGEST_MESSAGE))}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
