import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Content, ownCatalogueOf, seedContent } from '../read/content.ts';
import { ContentError } from '../read/content-error.ts';
import { REVIEW_FILE } from './review-file.ts';

/** The folder that what an editor says of these texts belongs into: the catalogue beside them, be it there yet or not. */
export const catalogueToWrite = ({ articles, catalogue }: Content): string =>
  catalogue === seedContent.catalogue && resolve(articles) !== seedContent.articles
    ? ownCatalogueOf(articles)
    : catalogue;

/**
 * The same folder, made where it is not there yet: a copy of the catalogue that the texts were read with, which so says the
 * same as before; Kiosque's own stays as it came. Throws ContentError where it cannot be written.
 */
export async function ownCatalogue(content: Content): Promise<string> {
  const { articles, catalogue } = content;
  const own = catalogueToWrite(content);
  if (own === catalogue) return own;
  // A hidden folder, which nobody reads, until it is whole.
  const draft = join(articles, `.catalogue-${randomUUID()}`);
  try {
    await mkdir(draft);
    for (const file of await readdir(catalogue))
      if (file.endsWith('.yaml') && file !== REVIEW_FILE)
        await copyFile(join(catalogue, file), join(draft, file));
    await rename(draft, own);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ContentError(own, null, `cannot be written (${code})`);
  }
  return own;
}
