import { fold } from '../../../text/fold.ts';
import { show } from '../../article/page/page-lines.ts';
import { namesAt } from '../../article/page/person-names.ts';
import type { Stated } from '../page.ts';

/** So many paragraphs above the first that is prose are looked at. */
const MOST_ABOVE = 12;
/** « – Politique », above a text: an entry of a trail or a tag. */
const TAG = /^– ?(?:\S+\s?){1,3}$/u;
/** So many words one below the other, each alone, are tags or counters. */
const TAGS_IN_A_ROW = 4;
/** What hangs below an article is shorter than this share of it. */
const MOST_BELOW = 1 / 3;

export interface OwnParagraphs {
  readonly paragraphs: readonly string[];
  /** Who is named in a line of their own above the text, « , » between them; null where nobody is, or an author is stated. */
  readonly byline: string | null;
}

/**
 * The paragraphs of an article without what an extractor leaves above and below it: what the front matter says already,
 * lines of publication, trails and tags above; and below it what stands behind a line that says that the article is over,
 * or behind tags and counters in a row.
 */
export function ownParagraphs(
  paragraphs: readonly string[],
  { title, author, category, source }: Pick<Stated, 'title' | 'author' | 'category' | 'source'>,
): OwnParagraphs {
  const body = withoutFoot(paragraphs);
  const prose = body.slice(0, MOST_ABOVE).findIndex((text) => show(text).isProse);
  const above = body.slice(0, Math.max(prose, 1));
  const said = new Set(
    [title, author, category, source].flatMap((text) => (text === null ? [] : fold(text))),
  );
  // Nothing that is the article's own stands above its title.
  const at = title === null ? -1 : above.findLastIndex((text) => fold(text) === fold(title));
  const below = above.slice(at + 1);
  const names = prose > 0 && author === null ? below.map(namesIn) : [];
  const named = names.findLastIndex((found) => found !== null);
  const kept = below.filter(
    (text, i) =>
      i !== named &&
      !said.has(fold(text)) &&
      (prose <= 0 || (show(text).publication === null && !text.split('\n').every((line) => TAG.test(line)))),
  );
  return { paragraphs: [...kept, ...body.slice(above.length)], byline: names[named] ?? null };
}

/** The names that a line is made of, also with a stroke between them. */
function namesIn(text: string): string | null {
  const parts = text.split(/\s?\/\s?/).map((part) => ({ part, found: namesAt(part) }));
  return parts.every(({ part, found }) => found?.end === part.length)
    ? parts.flatMap(({ found }) => found?.names ?? []).join(', ')
    : null;
}

function withoutFoot(paragraphs: readonly string[]): readonly string[] {
  const sizes = paragraphs.map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  for (const [i, text] of paragraphs.entries()) {
    const isBelow = all - before < before * MOST_BELOW;
    if (isBelow && (show(text).chrome === 'closing' || isRowOfTags(paragraphs, i)))
      return paragraphs.slice(0, i);
    before += sizes[i] ?? 0;
  }
  return paragraphs;
}

const isRowOfTags = (paragraphs: readonly string[], from: number): boolean =>
  paragraphs.length >= from + TAGS_IN_A_ROW &&
  paragraphs.slice(from, from + TAGS_IN_A_ROW).every((text) => !/\s/u.test(text) && !/[.!?؟]$/u.test(text));
