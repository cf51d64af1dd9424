import type { ContentError } from './content-error.ts';
import { printable } from './file-name.ts';
import { FIELDS } from './front-matter.ts';
import { importCommand } from './import-command.ts';
import { isPageName, textNameOf } from './page-name.ts';

const SHOWN = 5;

/** What an editor should know of a text beside its fault. */
export interface TextNotes {
  /** Fields of its front matter that mean nothing here. */
  readonly unknownFields: readonly string[];
  /** Whether it holds the source of a page. */
  readonly isHtml: boolean;
  /** The line from which on another article stands below its own; null where none does. */
  readonly nextArticleLine: number | null;
}

/** Bodies that every country has, which stand twice: with their country, and without one. */
export interface StandingTwice {
  /** Those in most texts first. */
  readonly names: readonly string[];
  /** The country of most of them, ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What an editor should know of a folder beside the faults of single texts. */
export class Notes {
  readonly #closed = new Map<string, ContentError>();
  #others: readonly string[] = [];
  #pages: readonly string[] = [];
  #folder = '';
  readonly #htmlTexts: string[] = [];
  readonly #several: string[] = [];
  readonly #unknownFields = new Map<string, string[]>();
  #twice: StandingTwice | null = null;

  /** A subfolder, as a path inside the folder, that cannot be read. */
  closedFolder(path: string, error: ContentError): void {
    this.#closed.set(path, error);
  }

  /** Files of the folder that are no texts; pages among them, unless they became one, are to be imported. */
  noTexts(folder: string, paths: readonly string[], texts: readonly string[]): void {
    const have = new Set(texts);
    const isPage = (path: string) => isPageName(path) && !have.has(textNameOf(path));
    this.#folder = folder;
    this.#pages = paths.filter(isPage);
    this.#others = paths.filter((path) => !isPage(path));
  }

  /** What is to be known of a text. */
  text(path: string, { unknownFields, isHtml, nextArticleLine }: TextNotes): void {
    if (isHtml) this.#htmlTexts.push(path);
    if (nextArticleLine !== null) this.#several.push(`${path}:${nextArticleLine}`);
    for (const field of unknownFields)
      this.#unknownFields.set(field, [...(this.#unknownFields.get(field) ?? []), path]);
  }

  /** Null where none does. */
  standTwice(bodies: StandingTwice | null): void {
    this.#twice = bodies;
  }

  /** The subfolders that cannot be read, and what an editor has to mend about each. */
  get closed(): ReadonlyMap<string, ContentError> {
    return this.#closed;
  }

  /** What need not be mended, all texts together: a line for each kind. */
  lines(): string[] {
    const lines: string[] = [];
    const others = this.#others.length;
    if (others > 0)
      lines.push(
        `${others} ${others === 1 ? 'file is no text' : 'files are no texts'}: ${some(this.#others)}`,
      );
    const pages = [...this.#pages, ...this.#htmlTexts.map((path) => `${path} (HTML)`)];
    if (pages.length > 0) {
      const what = pages.length === 1 ? '1 file is a page' : `${pages.length} files are pages`;
      lines.push(`${what}, to be made a text of: ${some(pages)}. Write ${importCommand(this.#folder)}`);
    }
    if (this.#several.length > 0) {
      const what =
        this.#several.length === 1
          ? '1 text holds several articles'
          : `${this.#several.length} texts hold several articles`;
      lines.push(`${what}, of which the first is read: split it before the line, ${some(this.#several)}`);
    }
    if (this.#unknownFields.size > 0) {
      const fields = [...this.#unknownFields].map(([field, paths]) => `${field} (${some(paths)})`);
      lines.push(
        `Fields of front matter that mean nothing here, ignored: ${fields.join('; ')}. Fields are ${FIELDS.join(', ')}`,
      );
    }
    if (this.#twice !== null) {
      const { names, country } = this.#twice;
      lines.push(
        `${names.length === 1 ? '1 body stands' : `${names.length} bodies stand`} twice, with a country and without: ${some(names)}. If the texts are of one country, say it once: country: ${country} in folder.yaml beside the catalogue (seed/catalogue/README.md)`,
      );
    }
    return lines.map(printable);
  }
}

const some = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
