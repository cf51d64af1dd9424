import type { LeaseTimes } from '../../store/lease.ts';
import type { Pins } from '../identity/pins.ts';
import type { Built, TakeItem } from '../items/lay-out.ts';
import type { ContentError } from '../read/content-error.ts';
import type { Notes } from '../read/folder-notes.ts';
import type { Plan } from './comparison.ts';
import type { Removal } from './removal.ts';

/** A text that is no article as long as an editor does not mend it; what is published of it stays. */
export interface TextFault {
  readonly path: string;
  readonly error: ContentError;
}

export interface BuiltContent extends Built {
  readonly faults: readonly TextFault[];
  readonly notes: Notes;
}

/** What a table is to hold: a folder of texts, or the release that was made of one. */
export interface ItemSource {
  /** A hash of everything that the items follow from, the table's pins aside. */
  fingerprint(): Promise<string>;
  /** Builds the items, with the slugs that were published before. */
  build(pins: Pins, take: TakeItem): Promise<BuiltContent>;
}

export type Progress = (step: 'reading' | 'writing', done: number, all: number) => void;

export interface SeedResult extends Omit<BuiltContent, 'faults' | 'tooLarge'> {
  readonly plan: Plan;
  /** The texts that were left out, each with what an editor has to mend. */
  readonly faults: readonly ContentError[];
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
  /** Whether more than half of a table's articles may be removed. A return to what the table held before always may. */
  readonly mayRemoveMost?: boolean;
  readonly lease?: LeaseTimes;
  /** Once aborted no further batch is written and `apply` rejects with its reason; the next run goes on from there. */
  readonly signal?: AbortSignal;
}
