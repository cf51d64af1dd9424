import { foldWord, tokenize } from '../text/fold.ts';
import { isReadable, latinWords } from '../text/latin-words.ts';
import { ofName } from '../text/remember.ts';
import { shortHash } from '../text/short-hash.ts';
import type { ArticleId, EntityId } from './records.ts';

/** From the file's path inside the content folder, `/` between folders: the same file keeps its id for ever. */
export const articleId = (path: string): ArticleId =>
  `a${shortHash(`article:${path.normalize('NFC')}`)}` as ArticleId;

/** From the catalogue's key, which an editor never changes. */
export const entityId = ofName((key): EntityId => `e${shortHash(`entity:${key}`)}` as EntityId);

/** Identifies a fact (a role, a relation, a part) by its parts; its receipts are listed under it. */
export const factId = (...parts: readonly string[]): string => `f${shortHash(parts.join('\n'))}`;

const SLUG_CHARACTERS = 80;

/**
 * The part of an address that tells what it is about: the text's words in ASCII, joined by `-`, at most 80 characters, cut
 * between words. A text of another script is transliterated; one of punctuation alone gives an empty slug.
 */
export function slugify(text: string): string {
  const words = tokenize(text)
    .map(({ word }) => foldWord(word).replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  if (words.some(isReadable)) return joined(words);
  // Not every script has blanks between words.
  const latin = latinWords(text).map((word) => word.slice(0, SLUG_CHARACTERS));
  return joined(latin.some(isReadable) ? latin : words);
}

function joined(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > SLUG_CHARACTERS) break;
    slug = longer;
  }
  return slug;
}

/** Tells two things apart that would have the same slug. */
export const slugSuffix = (id: string): string => id.slice(-6);
