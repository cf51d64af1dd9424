import { looksLikeHtml } from '../read/looks-like-html.ts';
import { MAX_TEXT_CHARACTERS } from '../read/read.ts';
import { decode } from './decode.ts';
import { readHtml } from './html/read-html.ts';
import { ImportError } from './import-error.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { firstStated, type Page } from './page.ts';
import { textFile } from './text-file.ts';

/** One source as it was read. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** The name of the file, or the last part of the address. */
  readonly name: string;
  /** What the server said; null of a file. */
  readonly charset: string | null;
  readonly mediaType: string | null;
  /** Where it was fetched; null of a file. */
  readonly url: string | null;
}

/** The text that a source becomes. Follows from the source alone. Throws ImportError. */
export function convert({ bytes, name, charset, mediaType, url }: SourceBytes): string {
  const source = decode(bytes, charset);
  if (source.trim() === '') throw new ImportError('NO_ARTICLE', 'is empty');
  const page = firstOf(kindOf(name, mediaType, source), source, name);
  const text = textFile({ ...page, ...firstStated(page, { url }) });
  if (text.length > MAX_TEXT_CHARACTERS)
    throw new ImportError(
      'TOO_LARGE',
      `has an article of ${text.length.toLocaleString('en')} characters, more than the ${MAX_TEXT_CHARACTERS.toLocaleString('en')} of one text: split it`,
    );
  return text;
}

type Kind = 'HTML' | 'MARKDOWN' | 'TEXT';

const firstOf = (kind: Kind, source: string, name: string): Page => {
  if (kind === 'HTML') return readHtml(source);
  if (kind === 'MARKDOWN') return readMarkdown(source, name);
  throw new ImportError(
    'NO_PAGE',
    'is neither HTML nor Markdown: a text needs no import, copy it into the folder',
  );
};

/** What it holds comes before how it is named: pages are saved under any name. */
function kindOf(name: string, mediaType: string | null, source: string): Kind {
  if (OTHER_DOCUMENTS.some((opening) => source.startsWith(opening)))
    throw new ImportError('NO_PAGE', 'is a document of another kind: save it as HTML or as plain text');
  if (MARKDOWN_NAME.test(name) || mediaType === 'text/markdown') return 'MARKDOWN';
  if (HTML_NAME.test(name) || mediaType === 'text/html' || mediaType === 'application/xhtml+xml')
    return 'HTML';
  return looksLikeHtml(source) ? 'HTML' : 'TEXT';
}

/** PDF, Word and its like, RTF. */
const OTHER_DOCUMENTS = ['%PDF-', 'PK\u0003\u0004', '{\\rtf'];
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const HTML_NAME = /\.(?:html?|xhtml|shtml)$/i;
