import { HYPHEN } from '../../../text/characters.ts';
import { turn } from '../../lexicon/turns.ts';
import { chromeRule } from './chrome.ts';
import type { Line } from './lines.ts';
import { publicationIn } from './publication.ts';
import { GLUED_BYLINE } from './publication-words.ts';

/** Lines of a text that was wrapped at a fixed width have about this length. */
const SHORTEST = 40;
const LONGEST = 110;
/** From this many lines on that end inside a sentence a page is wrapped. */
const BROKEN_LINES = 4;

/**
 * Joins the lines of a text that was wrapped at a fixed width: a paragraph is then a run of the raw text with its line
 * ends in it. A line goes on in the next one where the next word had no room in it. A text that is not wrapped stays
 * as it is, but for a headline that a page breaks in two.
 */
export function unwrap(text: string, lines: readonly Line[]): Line[] {
  const broken = lines.filter((line, i) => isBroken(line, lines[i + 1]));
  const isWrapped = broken.length >= BROKEN_LINES;
  const width = broken.reduce((most, line) => Math.max(most, line.text.length), 0);
  const joined: Line[] = [];
  let first: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    first ??= line;
    if (next !== undefined && isOneWith(line, next, isWrapped ? width : null)) continue;
    joined.push(first === line ? line : join(text, first, line));
    first = undefined;
  }
  return joined;
}

/** The second half of a headline in capitals that a page breaks in two: « … POUR | LES CÔTES » or « … | POUR LES CÔTES ». */
const isBrokenHeadline = (line: Line, next: Line): boolean =>
  line.text.length >= SHORTEST_HEADLINE &&
  line.text.length <= LONGEST &&
  next.text.length <= LONGEST &&
  !/\p{Ll}/u.test(line.text + next.text) &&
  !/[.!?:|]$/.test(line.text) &&
  (LINK.test(next.text) || LINK_AT_END.test(line.text));
const SHORTEST_HEADLINE = 20;
const LINK = turn('headlineGoesOn');
const LINK_AT_END = turn('headlineLeadsOn');

/** A headline ends in a verb that wants its object, or in a word that links: « … pour surveiller | les côtes … ». */
const leadsOn = (line: Line, next: Line): boolean =>
  line.text.length >= SHORTEST_HEADLINE &&
  line.text.length <= LONGEST &&
  next.text.length <= LONGEST &&
  ((OBJECT.test(next.text) && /\p{Ll}$/u.test(line.text) && line.text.length < SHORTEST) ||
    (LINK_AT_END.test(line.text.toUpperCase()) && /\s\p{Ll}{1,5}$/u.test(line.text)));
/** What no line of its own begins with, in small letters. */
const OBJECT = turn('lineGoesOn');

/** A word that a line's end cuts: « pour la sur- | veillance ». The next line goes on with it, however short it is. */
const isCut = (line: Line, next: Line): boolean =>
  (CUT_WORD.test(line.text) && /^\p{Ll}{2}/u.test(next.text)) ||
  (CUT_NAME.test(line.text) && /^\p{Lu}\p{Ll}/u.test(next.text));
const CUT_WORD = new RegExp(`^(?![${HYPHEN}]).*\\p{L}[${HYPHEN}]$`, 'u');
/** « M. Jean- | Paul Zrouk » */
const CUT_NAME = new RegExp(`\\s\\p{Lu}\\p{Ll}+[${HYPHEN}]$`, 'u');

/** A line of its own below a headline, set in small letters: « entretien avec la ministre ». */
const isSubtitle = (line: Line, next: Line): boolean =>
  !OBJECT.test(next.text) &&
  !LINK_AT_END.test(line.text.toUpperCase()) &&
  /\s:\s/u.test(line.text) &&
  next.text.split(/\s/).length <= WORDS_OF_A_SUBTITLE;
const WORDS_OF_A_SUBTITLE = 6;

/** A line that ends inside a sentence: the next one goes on in small letters. */
const isBroken = (line: Line, next: Line | undefined): boolean =>
  next !== undefined &&
  !next.afterBlank &&
  line.text.length >= SHORTEST &&
  line.text.length <= LONGEST &&
  /[\p{L}\p{N},’')»]$/u.test(line.text) &&
  /^(?:[(«“"]\s?)?\p{Ll}/u.test(next.text) &&
  !GLUED_BYLINE.test(next.text);

/** @param width of a wrapped page; null where it is not wrapped */
function isOneWith(line: Line, next: Line, width: number | null): boolean {
  if (next.afterBlank) return false;
  if (isCut(line, next)) return true;
  if (isBrokenHeadline(line, next)) return isPlain(line) && isPlain(next);
  if (width === null)
    return (
      ((isBroken(line, next) && !isSubtitle(line, next)) || leadsOn(line, next)) &&
      isPlain(line) &&
      isPlain(next)
    );
  if (line.text.length > width || line.text.length < SHORTEST) return false;
  if (isBroken(line, next) || leadsOn(line, next)) return isPlain(line);
  const word = /^\S{1,40}/.exec(next.text)?.[0] ?? '';
  const hadNoRoom = line.text.length + 1 + word.length > width;
  return hadNoRoom && !/^[-–•*]\s/.test(next.text) && isPlain(line) && isPlain(next);
}

/** Whether the line by itself is no furniture. */
const isPlain = (line: Line): boolean => chromeRule(line.text) === null && publicationIn(line.text) === null;

const join = (text: string, first: Line, last: Line): Line => ({
  text: text.slice(first.start, last.end),
  start: first.start,
  end: last.end,
  afterBlank: first.afterBlank,
  isLabelled: first.isLabelled,
});
