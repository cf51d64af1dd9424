import { createKeptContent, type KeptContent } from './kept-content.ts';

/** What a request may use of what was read before it. */
export interface Lent {
  readonly content: KeptContent;
  /** To be called when the request has read its last. */
  readonly giveBack: () => void;
}

/**
 * What a process keeps of what it has read, with one promise: it is of one version of the content, the one that the
 * table had at most `lifetimeMs` ago and, since a seeding gives notice before it writes, still has. See docs/adr/0059.
 */
export interface KeptReads {
  /** For a request that begins now; null where it is to read everything. */
  open(): Lent | null | Promise<Lent | null>;
  /** Forgets everything. */
  drop(): void;
  /** Lends nothing more, and resolves when all that was lent is given back: for whoever may write in this process. */
  pause(): Promise<void>;
  /** `isSame`: nothing was written after all, so what is kept is still true. The version is looked at anew all the same. */
  resume(isSame?: boolean): void;
}

export interface KeptReadsOptions {
  /** Rejects or gives null where nothing may be kept. */
  readonly versionNow: () => Promise<string | null>;
  readonly lifetimeMs: number;
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
}

/**
 * How long a check of the version holds on AWS. With the 4 s that a request may read it stays below the 10 s between a
 * seeding's notice and its first write.
 */
export const LIFETIME_MS = 5_000;

export function createKeptReads({
  versionNow,
  lifetimeMs,
  now = () => performance.now(),
}: KeptReadsOptions): KeptReads {
  let content = createKeptContent();
  let version: string | null = null;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | null = null;
  let epoch = 0;
  let isPaused = false;
  let isFirst = true;
  let users = 0;
  let idle: (() => void)[] = [];

  const checkAnew = (): void => {
    epoch += 1;
    checkedAt = Number.NEGATIVE_INFINITY;
    checking = null;
  };
  const drop = (): void => {
    content = createKeptContent();
    version = null;
    checkAnew();
  };
  const check = async (): Promise<void> => {
    // From before the question: a container may be frozen before it hears the answer.
    const [at, began] = [now(), epoch];
    const found = await versionNow().catch(() => null);
    if (began !== epoch) return;
    if (found !== version) content = createKeptContent();
    version = found;
    checkedAt = at;
    checking = null;
  };
  const lend = (): Lent | null => {
    if (isPaused || version === null || now() - checkedAt >= lifetimeMs) return null;
    users += 1;
    let isOut = true;
    const giveBack = () => {
      if (!isOut) return;
      isOut = false;
      users -= 1;
      if (users > 0) return;
      for (const tell of idle) tell();
      idle = [];
    };
    return { content, giveBack };
  };
  return {
    open() {
      if (isPaused) return null;
      if (now() - checkedAt < lifetimeMs) return lend();
      // Most containers begin with one request, which is not to come later for those that may follow.
      if (isFirst) {
        isFirst = false;
        return null;
      }
      checking ??= check();
      // Where nothing is kept yet there is nothing to wait for.
      return version === null ? null : checking.then(lend);
    },
    drop,
    pause() {
      isPaused = true;
      checkAnew();
      return users === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));
    },
    resume(isSame = false) {
      if (!isSame) drop();
      isPaused = false;
    },
  };
}
