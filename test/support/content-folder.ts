import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder as an editor has it, for `--content`. Its name has a blank and an accent, as editors’ folders do. */
export interface ContentFolder {
  readonly path: string;
  /** Writes a file, with the folders above it. */
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Takes the folder, and all that is in it, away. */
  remove(): Promise<void>;
}

/** `files`: what is in it, by path; `catalogue/people.yaml` and its like make it bring a catalogue of its own. */
export async function contentFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<ContentFolder> {
  const path = await mkdtemp(join(tmpdir(), 'textes à lire '));
  const folder: ContentFolder = {
    path,
    async write(file, content) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), content);
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries(files)) await folder.write(file, content);
  return folder;
}
