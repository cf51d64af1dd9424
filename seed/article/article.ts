import { articleId } from '../../store/ids.ts';
import type { ArticleId } from '../../store/records.ts';
import { PARAGRAPH_JOIN } from '../../text/paragraph-join.ts';
import { shorten } from '../../text/shorten.ts';
import type { RawText } from '../read/read.ts';
import { detectLanguage } from './language.ts';
import { cleanText } from './page/clean.ts';
import { endOfDateline } from './page/dateline.ts';
import type { Line } from './page/lines.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** A verbatim run of the raw text: the title, or one paragraph. Mentions are looked for in runs. */
export interface Run {
  readonly field: 'TITLE' | 'BODY';
  readonly text: string;
  /** Where it begins in the title or the body. */
  readonly fieldStart: number;
  /** Where it begins in the raw text. */
  readonly sourceStart: number;
  readonly sentences: readonly Sentence[];
}

export interface ArticleText {
  /** Follows from the path, until it is known where the article was before: see identity/which-article.ts. */
  readonly id: ArticleId;
  /** What front matter says that it is. */
  readonly statedId: ArticleId | null;
  /** ISO 3166-1 alpha-2, of its ministries and the like; null where front matter says none. */
  readonly country: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly title: string;
  readonly titleIsDerived: boolean;
  readonly paragraphs: readonly string[];
  readonly runs: readonly Run[];
  readonly language: string;
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly author: string | null;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  /** Where in the raw text a second article begins, which is left out; null where there is none. */
  readonly nextArticleStart: number | null;
}

const DERIVED_TITLE_CHARACTERS = 160;
/** Of an entry of a list. In the text it stays: it says that there is a list. */
const LIST_MARK = /^[-–—*•·▪‣◦]\s+/u;

/** Cleans a text and divides it. Front matter overrides what the text says. */
export function toArticleText(raw: RawText): ArticleText {
  const { title, paragraphs, category, publishedAt, author, source, nextArticleStart } = cleanText(raw);
  const { frontMatter } = raw;
  const language = frontMatter.language ?? detectLanguage(paragraphs.map((p) => p.text).join('\n'));
  const runs: Run[] = [];
  // A title from front matter stands nowhere in the text proper, so it carries no receipt.
  if (title !== null && frontMatter.title === undefined) runs.push(run('TITLE', title, 0, language));
  let bodyLength = 0;
  for (const paragraph of paragraphs) {
    runs.push(run('BODY', paragraph, bodyLength, language));
    bodyLength += paragraph.text.length + PARAGRAPH_JOIN.length;
  }
  const stated = frontMatter.title ?? title?.text;
  return {
    id: articleId(raw.path),
    statedId: frontMatter.id ?? null,
    country: frontMatter.country ?? null,
    path: raw.path,
    sha256: raw.sha256,
    title: stated ?? deriveTitle(runs),
    titleIsDerived: stated === undefined,
    paragraphs: paragraphs.map((p) => p.text),
    runs,
    language,
    publishedAt: frontMatter.date ?? publishedAt,
    category: frontMatter.category ?? category,
    author: frontMatter.author ?? author,
    sourceName: frontMatter.source ?? source,
    sourceUrl: frontMatter.url ?? null,
    nextArticleStart,
  };
}

function run(field: Run['field'], line: Line, fieldStart: number, language: string): Run {
  return {
    field,
    text: line.text,
    fieldStart,
    sourceStart: line.start,
    sentences: splitSentences(line.text, language),
  };
}

/**
 * The first sentence behind a dateline and the mark of a list, cut between words to at most 160 characters with the ellipsis that shows the
 * cut.
 */
function deriveTitle([first]: readonly Run[]): string {
  if (first === undefined) return '';
  const from = endOfDateline(first.text);
  const sentence = first.sentences.find(({ text, start }) => start + text.length > from);
  const text = sentence?.text.slice(Math.max(0, from - sentence.start)).trim() ?? '';
  return shorten(text.replace(LIST_MARK, '').replace(/\.$/, ''), DERIVED_TITLE_CHARACTERS);
}
