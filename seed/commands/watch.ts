import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, listTexts } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import { fileOf } from '../read/file-name.ts';
import { catalogueFiles } from '../write/fingerprint.ts';
import { explainError } from './report.ts';

/** How often the folders are looked at. */
const LOOK_MS = 400;
/** Looking takes at most a twentieth of the time, however many files there are. */
const LOOK_SHARE = 20;
/** What failed for want of a database or of disk is tried again, first after a second, at last once a minute. */
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

interface Seen {
  /** What the last look saw. */
  readonly glance: string | null;
  /** What was handled, so that only a change calls for more. */
  readonly handled: string | null;
  readonly retry: { readonly at: number; readonly pause: number } | null;
}

/**
 * Calls `onChange` after texts or catalogue changed, never twice at a time, and once at the beginning. What an editor
 * has to mend is printed, and what was served before stays. What failed otherwise is tried again with growing pauses,
 * until it succeeds or the texts have changed anew.
 *
 * It looks again and again instead of being told: the system's own messages get lost where an editor replaces a file
 * by a new one, where the folder itself is replaced, on network drives and behind links.
 */
export function watchContent(contentNow: () => Promise<Content>, onChange: () => Promise<void>): void {
  const look = async ({ glance: seen, handled, retry }: Seen): Promise<void> => {
    const started = performance.now();
    const now = await contentNow().then(glance).catch(String);
    const pause = Math.max(LOOK_MS, LOOK_SHARE * (performance.now() - started));
    // An editor saves in several steps: what two looks in a row see alike is finished.
    const isStill = now === seen;
    const isDue = now !== handled || (retry !== null && performance.now() >= retry.at);
    const next: Seen =
      isStill && isDue
        ? { glance: now, handled: now, retry: await attempt(now === handled ? retry : null) }
        : { glance: now, handled, retry };
    setTimeout(() => look(next), pause).unref();
  };
  /** When to try again; null where it succeeded, or where nothing but an edit helps. */
  const attempt = async (before: Seen['retry']): Promise<Seen['retry']> => {
    try {
      await onChange();
      return null;
    } catch (error) {
      console.error(explainError(error));
      if (error instanceof ContentError || error instanceof ContentErrors) return null;
      const pause = before === null ? FIRST_RETRY_MS : Math.min(LAST_RETRY_MS, before.pause * 2);
      console.error(`Not seeded: what was served before stays. Trying again in ${pause / 1000} s …`);
      return { at: performance.now() + pause, pause };
    }
  };
  void look({ glance: null, handled: null, retry: null });
}

/** Differs whenever a text or a file of the catalogue does, as far as can be seen without reading it. Never throws. */
async function glance({ articles, catalogue }: Content): Promise<string> {
  const texts = await listTexts(articles).catch((error: unknown) => String(error));
  if (typeof texts === 'string') return texts;
  const files = [
    ...texts.map((path) => fileOf(articles, path)),
    ...(await catalogueFiles(catalogue)).map((name) => join(catalogue, name)),
  ];
  const looks = files.map((file) =>
    stat(file).then(
      ({ ino, size, ctimeMs, mtimeMs }) => `${file} ${ino} ${size} ${ctimeMs} ${mtimeMs}`,
      () => `${file} unreadable`,
    ),
  );
  return (await Promise.all(looks)).join('\n');
}
