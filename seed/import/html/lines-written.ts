/** A line as it is written down, and whether a paragraph ended before it. */
interface Line {
  readonly text: string;
  readonly isApart: boolean;
  readonly isItem: boolean;
}

/** What stands before an item of a list. */
const MARK = '– ';
const SHOWS_SOMETHING = /[\p{L}\p{N}]/u;

/** Lines written down one after the other; those that stand together become one paragraph. */
export interface Lines {
  add(text: string): void;
  endLine(): void;
  endParagraph(): void;
  /** The next line is an item of a list. */
  beginItem(): void;
  paragraphs(): string[];
}

export function writeLines(): Lines {
  const lines: Line[] = [];
  let [text, isApart, isItem] = ['', true, false];
  const endLine = (): void => {
    const line = text.replace(/^[ \t]+|[ \t]+$/g, '');
    text = '';
    if (!SHOWS_SOMETHING.test(line)) return;
    lines.push({ text: isItem ? MARK + line : line, isApart, isItem });
    [isApart, isItem] = [false, false];
  };
  return {
    add(more) {
      text += text === '' || text.endsWith(' ') ? more.replace(/^ /, '') : more;
    },
    endLine,
    endParagraph() {
      endLine();
      isApart = true;
    },
    beginItem() {
      endLine();
      isItem = true;
    },
    paragraphs() {
      endLine();
      const paragraphs: string[][] = [];
      for (const line of lines) {
        const before = paragraphs.at(-1);
        if (before === undefined || line.isApart || !line.isItem) paragraphs.push([line.text]);
        else before.push(line.text);
      }
      return paragraphs.map((together) => together.join('\n'));
    },
  };
}
