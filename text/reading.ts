import { APOSTROPHE, BLANK, HYPHEN, INVISIBLE, LINE_END } from './characters.ts';
import { characterOf, ENTITY } from './entities.ts';
import { firstFrom } from './first-from.ts';

/**
 * A text as a reader sees it: words that a line's end or a soft hyphen cuts are whole, one kind of blank, hyphen and
 * apostrophe, no marks of notes, of HTML or of Markdown. Rules about names read this; receipts quote the text itself,
 * so each place in a reading leads back to its place in the text.
 */
export interface Reading {
  readonly text: string;
  /** Where in the text a stretch of the reading stands, without what was passed over at its ends. */
  readonly inText: (start: number, end: number) => { readonly start: number; readonly end: number };
}

export interface ReadingRules {
  /** Whether a word before a hyphen at a line's end keeps it: « sous- | préfet ». */
  readonly keepsHyphen: (word: string) => boolean;
  /** What words around it say of a stretch, in the order of the text: digits that mark notes, nicknames inside a name. */
  readonly otherwise: readonly ReadOtherwise[];
}
/** A stretch of a text that is read as something else, as nothing perhaps. */
export interface ReadOtherwise {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** From `start` in the reading on: `source` is its place in the text, and `end` what stands behind where it was replaced. */
interface Piece {
  readonly start: number;
  readonly source: number;
  readonly end: number | null;
}

const EOL = `(?:\\r\\n|[${LINE_END}])`;
const BLOCK_TAG = '</?(?:br|p|div|li|ul|ol|tr|td|h[1-6])(?:\\s[^<>]{0,200})?/?>';
const GAP = `(?:[${BLANK}${LINE_END}]|&(?:nbsp|ensp|emsp|thinsp|#160|#8239|#x[aA]0);|${BLOCK_TAG})`;
/** What may follow the mark of a note, so that no two names become one. */
const BEHIND_NOTE = '(?=[ \\u00a0]?[,;.:!?)»]|[ \\u00a0]\\p{Ll}|\\s*$)';
const SUPERSCRIPT = '[⁰¹²³⁴-⁹⁽⁾]';

/** Alternatives, tried in this order at each place; the name of the group says what was found. */
const FOUND = new RegExp(
  [
    `(?<=\\p{L})(?<cut>[${HYPHEN}][${INVISIBLE}]?[${BLANK}]{0,3}${EOL}[${BLANK}]{0,9})(?=[\\p{L}\\d])`,
    `(?<gap>${GAP}{2,}|(?! )${GAP})`,
    `(?<tag></?(?:a|abbr|b|cite|em|i|mark|q|small|span|strong|sub|sup|u)(?:\\s[^<>]{0,300})?>)`,
    ENTITY.replace('(', '(?<entity>'),
    `(?<invisible>[${INVISIBLE}]+)`,
    `(?<=\\p{L})(?<hyphen>[\\u2010\\u2011\\ufe63\\uff0d\\u2212–])(?=\\p{L})`,
    `(?<=\\p{L})(?<apostrophe>(?!['’])[${APOSTROPHE}\\u2032\\u02b9\\ua78c])(?=\\p{L})`,
    `(?<=\\p{L}{3}|\\p{L}[.,»”")])(?<note>${SUPERSCRIPT}{1,4}(?![\\p{L}\\p{N}])|[*†‡]{1,3}(?![\\p{L}\\p{N}*])|[ \\u00a0]?\\[\\d{1,3}\\]${BEHIND_NOTE})`,
    `(?<![\\p{L}\\p{N}*_])(?<opening>\\*{1,3}|_{1,2})(?=[\\p{L}«“"])`,
    `(?<=[\\p{L}»”".!?])(?<closing>\\*{1,3}|_{1,2})(?![\\p{L}\\p{N}*_])`,
    `(?<link>\\[(?=[^\\]\\n]{1,200}\\]\\(https?:)|\\]\\(https?://[^\\s()]{1,500}\\))`,
  ].join('|'),
  'gu',
);
/** Of such characters something has to be read otherwise, perhaps. Most texts have none, and are their own reading. */
const MAY_HAVE = new RegExp(
  `[${INVISIBLE}${LINE_END}\\t\\u00a0\\u1680\\u2000-\\u2011\\u202f\\u205f\\u3000\\ufe63\\uff0d\\u2212–&<*_†‡\\u2018\\u02bc\\u00b4\`\\u2032\\u02b9\\ua78c\\uff07\\[⁰¹²³⁴-⁹⁽]|  `,
);

/** The text itself where it has nothing to pass over. */
const asItIs = (text: string): Reading => ({ text, inText: (start, end) => ({ start, end }) });

export function readingOf(text: string, { keepsHyphen, otherwise }: ReadingRules): Reading {
  if (otherwise.length === 0 && !MAY_HAVE.test(text)) return asItIs(text);
  const pieces: Piece[] = [{ start: 0, source: 0, end: null }];
  let read = '';
  let at = 0;
  const replace = (start: number, end: number, by: string): void => {
    read += text.slice(at, start);
    if (by !== '') pieces.push({ start: read.length, source: start, end });
    read += by;
    pieces.push({ start: read.length, source: end, end: null });
    at = end;
  };
  const marks = [...otherwise];
  for (const match of text.matchAll(FOUND)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (let mark = marks[0]; mark !== undefined && mark.start < start; mark = marks[0]) {
      if (mark.start >= at) replace(mark.start, mark.end, mark.by);
      marks.shift();
    }
    const by = readAs(match, text, keepsHyphen);
    if (by !== match[0]) replace(start, end, by);
  }
  for (const mark of marks) if (mark.start >= at) replace(mark.start, mark.end, mark.by);
  if (pieces.length === 1) return asItIs(text);
  read += text.slice(at);
  return { text: read, inText: (start, end) => inText(pieces, start, end) };
}

/** From here on blanks in a row are the space between two columns. */
const BLANKS_OF_A_COLUMN = 5;

function readAs(match: RegExpExecArray, text: string, keepsHyphen: (word: string) => boolean): string {
  const [found] = match;
  const { cut, gap, entity, hyphen, apostrophe } = match.groups ?? {};
  if (gap !== undefined)
    return /^[^\r\n<&]*$/.test(gap) && (gap.includes('\t') || gap.length >= BLANKS_OF_A_COLUMN) ? gap : ' ';
  if (cut !== undefined) {
    const behind = text.charAt(match.index + found.length);
    const before = /\p{L}{1,20}$/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? '';
    return !/\p{Ll}/u.test(behind) || (!cut.startsWith('\u00ad') && keepsHyphen(before)) ? '-' : '';
  }
  if (entity !== undefined) return characterOf(entity)?.replace(/^\u00ad$/, '') ?? found;
  if (hyphen !== undefined) return '-';
  return apostrophe !== undefined ? '’' : '';
}

function inText(pieces: readonly Piece[], start: number, end: number): { start: number; end: number } {
  const pieceOf = (offset: number) => pieces[firstFrom(pieces, (piece) => piece.start <= offset) - 1];
  const [first, last] = [pieceOf(start), pieceOf(Math.max(start, end - 1))];
  return {
    start: (first?.source ?? 0) + (first?.end == null ? start - (first?.start ?? 0) : 0),
    end: last?.end ?? (last?.source ?? 0) + end - (last?.start ?? 0),
  };
}
