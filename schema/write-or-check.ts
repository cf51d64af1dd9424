import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';

/** A file that is made and committed. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Writes the files; with `--check` it writes none, names those that are out of date, and the process fails. */
export async function writeOrCheck(files: readonly GeneratedFile[]): Promise<void> {
  if (process.argv.includes('--check')) {
    const current = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => null)));
    const stale = files.filter(({ content }, i) => content !== current[i]);
    for (const { path } of stale)
      console.error(`${relative(process.cwd(), path)} is out of date: run npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const { path, content } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
