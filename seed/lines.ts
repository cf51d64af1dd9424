/** A line of a raw text that is not blank, without the white space around it. Offsets are into `RawText.text`. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a blank line stands between it and the line before. */
  readonly afterBlank: boolean;
}

/** The lines from `from` on. Any of LF, CRLF and CR ends a line. */
export function splitLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const match of text.slice(from).matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') {
      if (match[0] === '\n' || match[0] === '\r' || match[0] === '\r\n') {
        afterBlank = afterBlank || endsLine(text, from + match.index);
      }
      continue;
    }
    const start = from + match.index + match[0].indexOf(trimmed);
    lines.push({ text: trimmed, start, end: start + trimmed.length, afterBlank });
    afterBlank = false;
  }
  return lines;
}

/** Whether only blanks stand between this line end and the one before it: then the line between is blank. */
function endsLine(text: string, at: number): boolean {
  const before = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
  return text.slice(before + 1, at).trim() === '';
}
