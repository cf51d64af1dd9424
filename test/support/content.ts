import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Content, seedContent } from '../../seed/read/content.ts';

/** A content folder of a test's own, which it may change. */
export interface EditableContent extends Content {
  /** Writes a text, or with null removes it. */
  edit(path: string, text: string | null): Promise<void>;
  /** Writes a file of the catalogue. */
  editCatalogue(file: 'people.yaml' | 'organisations.yaml' | 'initiatives.yaml', yaml: string): Promise<void>;
  remove(): Promise<void>;
}

/** `copySeed`: begins with the five texts; else empty. The catalogue is a copy of the one that comes with Kiosque. */
export async function editableContent({ copySeed }: { copySeed: boolean }): Promise<EditableContent> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-'));
  const articles = join(folder, 'articles');
  const catalogue = join(folder, 'catalogue');
  if (copySeed) await cp(seedContent.articles, articles, { recursive: true });
  else await mkdir(articles);
  await cp(seedContent.catalogue, catalogue, { recursive: true });
  return {
    articles,
    catalogue,
    async edit(path, text) {
      const file = join(articles, path);
      if (text === null) return rm(file);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    editCatalogue: (file, yaml) => writeFile(join(catalogue, file), yaml),
    remove: () => rm(folder, { recursive: true }),
  };
}
