import { fold } from '../text/fold.ts';
import type { Line } from './lines.ts';

const SHORTEST_WORDS = 4;
const LONGEST_CHARACTERS = 200;
const WORDS_OF_A_TITLE = 12;
const LINES_ABOVE_A_TEXT = 60;

/**
 * The title among the lines above the text, or null. A line scores by what a title has: it stands again in the page or
 * in the breadcrumb, it has many words, it stands right above the text or the line that says who wrote it and when.
 * Among equals the first. A trailing full stop is no part of a title.
 */
export function chooseTitle(
  header: readonly Line[],
  isChrome: (line: Line) => boolean,
  isPublication: (line: Line) => boolean,
  breadcrumb: readonly string[],
): Line | null {
  // A page whose lines never come to a text: a title would stand among its first ones.
  const top = header.slice(0, LINES_ABOVE_A_TEXT);
  const candidates = top.filter((line) => !isChrome(line) && !isPublication(line) && couldBeTitle(line.text));
  const isAbove = (line: Line): boolean => {
    const next = header.slice(header.indexOf(line) + 1).find((other) => !isChrome(other));
    return next === undefined || isPublication(next);
  };
  const best = candidates
    .map((line, i) => ({ line, score: score(line, top, breadcrumb) + (isAbove(line) ? 0.5 : 0) - i / 10 }))
    .reduce<{ line: Line; score: number } | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  return best === null ? null : withoutFullStop(best.line);
}

function couldBeTitle(text: string): boolean {
  return (
    text.length <= LONGEST_CHARACTERS &&
    fold(text).split(' ').length >= SHORTEST_WORDS &&
    !/^\p{Ll}/u.test(text)
  );
}

function score(line: Line, header: readonly Line[], breadcrumb: readonly string[]): number {
  const folded = fold(line.text);
  const repeated = header.some((other) => other !== line && fold(other.text) === folded);
  const inBreadcrumb = breadcrumb.some((step) => {
    const shortened = fold(step.replace(/\s*(?:\.\.\.|…)$/u, ''));
    return shortened.length > 10 && folded.startsWith(shortened);
  });
  const words = folded.split(' ').length;
  return (repeated ? 2 : 0) + (inBreadcrumb ? 2 : 0) + Math.min(words, WORDS_OF_A_TITLE) / 8;
}

function withoutFullStop(line: Line): Line {
  if (!/[^.]\.$/.test(line.text)) return line;
  return { ...line, text: line.text.slice(0, -1), end: line.end - 1 };
}
