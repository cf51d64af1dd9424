import { LINE_END, trimmed } from '../../../text/characters.ts';

/** A line of a raw text that is not blank, without the white space around it. Offsets are into `RawText.text`. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a blank line stands between it and the line before. */
  readonly afterBlank: boolean;
  /** Whether « # » or « Titre : » before it, which is cut off, says that it is a title. */
  readonly isLabelled: boolean;
}

const ROW = new RegExp(`([^${LINE_END}]*)(?:\\r\\n|[${LINE_END}]|$)`, 'g');

/** The lines from `from` on. Any of LF, CRLF and CR ends a line, as do NEL and the separators of lines and paragraphs. */
export function splitLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const match of text.slice(from).matchAll(ROW)) {
    const row = match[1] ?? '';
    const content = trimmed(row);
    if (content === '') {
      blanks += 1;
      continue;
    }
    const start = from + match.index + row.indexOf(content);
    const end = start + content.length;
    const line = withoutMarks({ text: content, start, end, afterBlank: blanks > 0, isLabelled: false });
    // One by one: a call takes only so many arguments, and a line of tabs has more parts.
    for (const part of divide(line)) lines.push(part);
    blanks = 0;
  }
  return lines;
}

/** What Markdown writes around the text of a line: « # », « > », « **…** » around a whole line. */
const MARKS = /^(?:#{1,6}[ \t]{1,9}|>[ \t]{1,9}(?=.{80}))/;
/** Of the headings of Markdown the first is the title. */
const MARK_OF_TITLE = /^#\s/;
const STRONG = /^(\*\*|__)(?=\S)([^*_]{1,300})(?<=\S)\1$/;

function withoutMarks(line: Line): Line {
  const mark = MARKS.exec(line.text)?.[0] ?? '';
  const rest = trimmed(line.text.slice(mark.length));
  const start = line.start + line.text.indexOf(rest, mark.length);
  const isLabelled = MARK_OF_TITLE.test(mark);
  const strong = STRONG.exec(rest)?.[2];
  if (strong !== undefined)
    return { ...line, text: strong, start: start + 2, end: start + 2 + strong.length, isLabelled };
  return mark === '' || rest === ''
    ? line
    : { ...line, text: rest, start, end: start + rest.length, isLabelled };
}

/** A line this long holds several of a page that was copied without its line ends. */
const LONG_LINE = 300;

/** The parts of a long line between tabs or wide gaps, which content systems leave between blocks. */
function divide(line: Line): Line[] {
  if (line.text.length <= LONG_LINE || !/\t| {3}/.test(line.text)) return [line];
  const parts: Line[] = [];
  for (const match of line.text.matchAll(/(?:[^\t ]| {1,2}(?=[^\t ]))+/g)) {
    const part = match[0].trim();
    if (part === '') continue;
    const start = line.start + match.index + match[0].indexOf(part);
    parts.push({
      text: part,
      start,
      end: start + part.length,
      afterBlank: parts.length > 0 || line.afterBlank,
      isLabelled: parts.length === 0 && line.isLabelled,
    });
  }
  return isRowOfHeadlines(parts.map((part) => part.text)) ? [line] : parts;
}

const HEADLINES_IN_A_ROW = 6;
const LONGEST_HEADLINE = 200;

/** The headlines of the day, one behind the other: a menu, which stays one line. */
export const isRowOfHeadlines = (parts: readonly string[]): boolean =>
  parts.length >= HEADLINES_IN_A_ROW &&
  parts.every((part) => part.length < LONGEST_HEADLINE && !/[^.]\.$/.test(part));
