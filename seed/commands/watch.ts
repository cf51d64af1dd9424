import { type FSWatcher, watch } from 'node:fs';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Content } from '../read/content.ts';
import { foldersIn } from '../read/folder.ts';
import { explainError, SeedingError } from './report.ts';

/** What is saved within so long of another save is one change: an editor saves in several steps. */
const QUIET_MS = 250;
/** A folder that never comes to rest is seeded all the same. */
const LONGEST_WAIT_MS = 2_000;
/** How often all files are looked at: the system's own messages get lost on network drives, and where a folder is replaced. */
const LOOK_MS = 2_000;
/** Looking takes at most a twentieth of the time, however many files there are. */
const LOOK_SHARE = 20;
/** What failed for want of a database or of disk is tried again, first after a second, at last once a minute. */
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

/** Seeds what changed; told which texts may have, null: any. Returns whether anything had. */
export type OnTouched = (touched: ReadonlySet<string> | null) => Promise<void>;

/**
 * Calls `onTouched` after texts or catalogue changed, never twice at a time: at once where the system says what was
 * touched, which is a hint and no more, and again and again for all files. What an editor has to mend is printed once, and
 * what was served before stays. What failed otherwise is tried again with growing pauses, until it succeeds.
 */
export function watchContent(
  contentNow: () => Promise<Content>,
  onTouched: OnTouched,
  { quietMs = QUIET_MS } = {},
): void {
  const hints = new Hints(quietMs);
  let printed: string | null = null;
  let retry: number | null = null;
  const attempt = async (touched: ReadonlySet<string> | null): Promise<void> => {
    try {
      await onTouched(touched);
      [printed, retry] = [null, null];
    } catch (error) {
      const what = String(explainError(error));
      if (what !== printed) console.error(explainError(error));
      printed = what;
      if (error instanceof SeedingError && error.isOfContent) return;
      retry = retry === null ? FIRST_RETRY_MS : Math.min(LAST_RETRY_MS, retry * 2);
      console.error(`Not seeded: what was served before stays. Trying again in ${retry / 1000} s …`);
    }
  };
  const follow = async () => hints.follow(await contentNow().catch(() => null));
  const run = async (): Promise<void> => {
    await follow();
    for (let looked = 0; ; ) {
      const due = retry ?? Math.max(LOOK_MS, looked);
      const touched = await hints.next(due);
      if (touched === null) {
        const began = performance.now();
        await follow();
        // Going through the folders is about half of a look.
        looked = 2 * LOOK_SHARE * (performance.now() - began);
      }
      await attempt(touched);
    }
  };
  void run();
}

/** What the system says was touched. */
class Hints {
  readonly #watchers = new Map<string, FSWatcher>();
  #texts = new Set<string>();
  /** Something was touched that is no text: what it means only a look at everything tells. */
  #isUnclear = false;
  #since: number | null = null;
  #last = 0;
  #wake: () => void = () => {};
  readonly #quietMs: number;

  constructor(quietMs: number) {
    this.#quietMs = quietMs;
  }

  /** Paths of texts that were touched, once it is quiet; null where all are to be looked at, at the latest after `ms`. */
  async next(ms: number): Promise<ReadonlySet<string> | null> {
    if (this.#since === null) {
      const woken = new Promise<boolean>((resolve) => {
        this.#wake = () => resolve(true);
      });
      const isTouched = await Promise.race([woken, pause(ms, false, { ref: false })]);
      if (!isTouched) return null;
    }
    const since = this.#since ?? performance.now();
    for (;;) {
      // What the system has told already counts, too, where this process was busy.
      await turn();
      const rest = Math.min(this.#last + this.#quietMs, since + LONGEST_WAIT_MS) - performance.now();
      if (rest <= 0) break;
      await pause(rest, undefined, { ref: false });
    }
    const texts = this.#isUnclear ? null : this.#texts;
    this.#texts = new Set();
    [this.#isUnclear, this.#since] = [false, null];
    return texts;
  }

  /** Listens to the folders of a content as they are now. */
  async follow(content: Content | null): Promise<void> {
    if (content === null) return;
    const texts = await foldersIn(content.articles).catch(() => []);
    const wanted = new Map(texts.map(({ path, folder }) => [folder, path] as const));
    if (!wanted.has(content.catalogue)) wanted.set(content.catalogue, '\0');
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const [folder, path] of wanted) if (!this.#watchers.has(folder)) this.#listen(folder, path);
  }

  #listen(folder: string, path: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => this.#touch(path, name));
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#touch(path, null);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone since its name was read, or there are too many: the look at all files is there for that.
    }
  }

  #touch(path: string, name: string | null): void {
    if (name?.startsWith('.')) return;
    if (path === '\0' || name === null || !/\.txt$/i.test(name) || name.includes('\uFFFD'))
      this.#isUnclear = true;
    else this.#texts.add(path === '' ? name : `${path}/${name}`);
    this.#last = performance.now();
    this.#since ??= this.#last;
    this.#wake();
  }
}
