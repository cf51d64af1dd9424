import { chromeRule } from './chrome.ts';
import type { Line } from './lines.ts';
import { stampIn } from './publication.ts';

/** A line this long holds several of a page that was copied without its line ends. */
const LONG_LINE = 300;
/** How far from its beginning its title and its stamp stand, and from its end the foot of the page. */
const HEAD = 500;
const FOOT = 400;

/**
 * The parts of a long line: what stands before « Publié le 12 mars 2026 », this, the text behind it, and the foot of
 * the page, which begins behind a sentence with words that no text begins with.
 */
export function divideLongLine(line: Line): Line[] {
  if (line.text.length <= LONG_LINE) return [line];
  const stamp = stampIn(line.text.slice(0, HEAD));
  const cuts = stamp === null ? [] : [stamp.start, stamp.end];
  const foot = footIn(line.text);
  return parts(line, foot === null ? cuts : [...cuts, foot]);
}

function footIn(text: string): number | null {
  const from = Math.max(HEAD / 2, text.length - FOOT);
  for (const { 0: end, index } of text.slice(from).matchAll(/[.!?»”"]\s{1,3}(?=\S)/g)) {
    const at = from + index + end.length;
    const rest = text.slice(at);
    const rule = chromeRule(rest);
    const isFoot = rule === 'closing' || ((rule === 'foot' || rule === 'tool') && !/[.»”"]$/.test(rest));
    if (isFoot && /\p{L}{3}/u.test(rest)) return at;
  }
  return null;
}

function parts(line: Line, cuts: readonly number[]): Line[] {
  const found: Line[] = [];
  for (const [i, from] of [0, ...cuts].entries()) {
    const part = line.text.slice(from, cuts[i] ?? line.text.length);
    const text = part.trim();
    if (text === '') continue;
    const start = line.start + from + part.indexOf(text);
    const isFirst = i === 0;
    found.push({
      text,
      start,
      end: start + text.length,
      afterBlank: isFirst ? line.afterBlank : true,
      isLabelled: isFirst && line.isLabelled,
    });
  }
  return found;
}
