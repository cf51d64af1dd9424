import { setImmediate } from 'node:timers/promises';
import type { Content } from '../read/content.ts';
import { lookAt, sha256Of } from '../read/look.ts';
import { analyseText, type ReadingOfTexts, type TextAlone } from './analyse-text.ts';

/** A text by itself, with the file that it was read from. */
export interface TextSeen extends TextAlone {
  /** What was seen of the file before it was read: see `lookAt`. */
  readonly look: string;
  /** Of its bytes; null where it cannot be read. */
  readonly sha256: string | null;
}

/** Reads texts, each by itself, and gives them in the order in which they were asked for. */
export type ReadTexts = (
  content: Content,
  paths: readonly string[],
  reading: ReadingOfTexts,
) => AsyncIterable<TextSeen>;

/** A server that seeds in the same process answers in between, and an interrupt is heard. */
const LONGEST_TURN_MS = 20;

/** One after the other, where it is called. */
export const readHere: ReadTexts = async function* (content, paths, reading) {
  let turn = performance.now();
  for (const path of paths) {
    yield await seeText(content, path, reading);
    if (performance.now() - turn > LONGEST_TURN_MS) {
      await setImmediate();
      turn = performance.now();
    }
  }
};

export async function seeText(content: Content, path: string, reading: ReadingOfTexts): Promise<TextSeen> {
  const look = (await lookAt(content.articles, path)) ?? '';
  const alone = analyseText(content, path, reading);
  const sha256 = alone.outcome.analysis?.text.sha256 ?? sha256Of(content.articles, path);
  return { look, sha256, ...alone };
}
