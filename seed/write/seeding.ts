import type { Item } from '../../store/items.ts';
import type { Key } from '../../store/keys.ts';
import type { LeaseTimes } from '../../store/lease.ts';
import type { TextOutcome } from '../analysis/analyse-text.ts';
import type { TextRead } from '../analysis/analyse-texts.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { Question } from '../editor/question.ts';
import type { ContentError } from '../read/content-error.ts';
import type { Notes } from '../read/folder-notes.ts';
import type { BuildSummary } from '../state/lay-out.ts';
import type { State } from '../state/open-state.ts';
import type { Change, Plan } from './comparison.ts';
import type { Removal } from './removal.ts';

/** What a table is to hold: a folder of texts, or the release that was made of one. */
export interface TextSource {
  /** A hash of everything that what a text says follows from, the text aside: rules, words, catalogue. */
  readonly version: string;
  /** Of that what texts are read by; the rest decides who is who among what was read. */
  readonly readingVersion: string;
  readonly editorial: Editorial;
  /** Every text, from the first on. Throws ContentErrors where all have a fault. */
  readonly all: (notes: Notes) => AsyncIterable<TextRead>;
  /** Null where texts cannot be looked at one by one. */
  readonly folder: WatchedFolder | null;
}

/** A folder whose texts can be looked at without being read. */
export interface WatchedFolder {
  /** What the system says of each text, by path. Throws ContentError. */
  readonly lookAll: (notes: Notes) => Promise<ReadonlyMap<string, string>>;
  /** What it says of one; null where there is none. */
  readonly look: (path: string) => Promise<string | null>;
  readonly sha256: (path: string) => string | null;
  readonly read: (path: string, notes: Notes) => TextOutcome;
}

/** What is put comes as the item. */
export type OnChange = (change: Change | 'removed', key: Key | Item) => void;

/** Keeps the state elsewhere: what is on its way into a table has to be known wherever the next run is. */
export interface StateKeeper {
  /** A full seeding is about to begin. */
  readonly beforeAll: () => Promise<void>;
  /** The state holds a change with its journal, of which nothing is written yet. */
  readonly beforeChange: (state: State) => Promise<void>;
  /** The table holds what the source says, and nobody else has begun yet. */
  readonly afterwards: (result: SeedResult) => Promise<void>;
}

export type Progress = (step: 'reading' | 'writing', done: number, all: number) => void;

export interface SeedResult {
  readonly summary: BuildSummary;
  /** What waits for an editor; null where nobody asked. */
  readonly questions: readonly Question[] | null;
  /** How many were read: those that changed, or all. */
  readonly texts: number;
  readonly plan: Plan;
  /** The texts that were left out, each with what an editor has to mend. */
  readonly faults: readonly ContentError[];
  readonly notes: Notes;
  readonly removal: Removal;
  /** Whether `apply` refuses it unless it may remove most. */
  readonly isRefused: boolean;
}

export interface SeedOptions {
  readonly onProgress: Progress;
  /** Called when another writer has to be waited for. */
  readonly onWait: () => void;
  /**
   * How long after the lists no longer lead there an article or entity is kept, for requests that are under way: at
   * least as long as a request may take.
   */
  readonly graceMs: number;
  /**
   * How long before the first change readers are told of it, so that none of them still goes by what it has kept:
   * longer than a reader keeps things and a request takes together. Default: `graceMs`.
   */
  readonly noticeMs?: number;
  /** Whether more than half of a table's articles may be removed. A return to what the table held before always may. */
  readonly mayRemoveMost?: boolean;
  /** Whether to say what waits for an editor, which takes a look at all names. Default: yes. */
  readonly asksQuestions?: boolean;
  readonly lease?: LeaseTimes;
  /** Once aborted no further batch is written and `apply` rejects with its reason; the next run goes on from there. */
  readonly signal?: AbortSignal;
  /** Where the state is kept that makes a change cost what it changes; without it every seeding is a full one. */
  readonly stateFile?: string | null;
  /** Told of every key that is written or removed; of a record, its item is what is told. */
  readonly onChange?: OnChange;
  /** Where the state is kept elsewhere, too, for the next run on another machine. */
  readonly keeper?: StateKeeper;
  /** The paths of texts that may have changed, where that is known; without them all are looked at. */
  readonly touched?: ReadonlySet<string> | null;
}
