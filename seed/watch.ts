import { type Content, glance } from './content.ts';
import { explain } from './report.ts';

/** How often the folders are looked at. */
const LOOK_MS = 400;
/** Looking takes at most a twentieth of the time, however many files there are. */
const LOOK_SHARE = 20;

/**
 * Calls `onChange` after texts or catalogue changed, never twice at a time, and once at the beginning. What an editor
 * has to mend is printed, and what was served before stays.
 *
 * It looks again and again instead of being told: the system's own messages get lost where an editor replaces a file
 * by a new one, where the folder itself is replaced, on network drives and behind links.
 */
export function watchContent(contentNow: () => Promise<Content>, onChange: () => Promise<void>): void {
  const look = async (seen: string | null, handled: string | null): Promise<void> => {
    const started = performance.now();
    const now = await glance(await contentNow());
    const pause = Math.max(LOOK_MS, LOOK_SHARE * (performance.now() - started));
    // An editor saves in several steps: what two looks in a row see alike is finished.
    const isStill = now === seen;
    if (isStill && now !== handled) await onChange().catch((error: unknown) => console.error(explain(error)));
    setTimeout(() => look(now, isStill ? now : handled), pause).unref();
  };
  void look(null, null);
}
