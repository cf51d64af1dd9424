import { printable } from './file-name.ts';

/** A fault in what an editor wrote: it names the file and, where known, the line (from 1), and says what to do. */
export class ContentError extends Error {
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, line: number | null, message: string) {
    super(message);
    this.name = 'ContentError';
    this.file = file;
    this.line = line;
  }

  /** `seed/articles/a.txt:3: message` */
  override toString(): string {
    return `${printable(this.file)}${this.line === null ? '' : `:${this.line}`}: ${this.message}`;
  }
}

/** Every fault of one run, so that an editor mends them in one go. */
export class ContentErrors extends Error {
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super(errors.map(String).join('\n'));
    this.name = 'ContentErrors';
    this.errors = errors;
  }
}
