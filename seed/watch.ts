import { watch } from 'node:fs';
import type { Content } from './content.ts';
import { ContentError, ContentErrors } from './content-error.ts';

/** An editor saves in several steps: the folder is looked at when it has been still for so long. */
const STILL_MS = 300;

/**
 * Calls `onChange` after texts or catalogue changed, never twice at a time. What an editor has to mend is printed,
 * and what was served before stays.
 */
export function watchContent(content: Content, onChange: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(report);
    }, STILL_MS);
    timer.unref();
  };
  for (const folder of new Set([content.articles, content.catalogue])) {
    // A folder may not exist (a catalogue need not): then there is nothing to watch.
    try {
      watch(folder, { recursive: true }, changed).on('error', report).unref();
    } catch (error) {
      report(error);
    }
  }
}

function report(error: unknown): void {
  if (error instanceof ContentErrors) console.error(error.errors.map(String).join('\n'));
  else if (error instanceof ContentError) console.error(String(error));
  else console.error(error);
}
