import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { ArgumentError } from '../../config/arguments.ts';
import { openObjects } from '../../store/objects.ts';

/** Where an export goes: a folder, or a folder of this machine on the way into a bucket. */
export interface ExportPlace {
  readonly folder: string;
  /** No file of it may be larger. */
  readonly mostBytes: number;
  /** To be told of each file, by its path inside the folder, once it is whole. */
  readonly onFile: (path: string) => Promise<void>;
  /** Takes away what an export before has left in a subfolder: the files whose names `isOurs` knows, and nobody else's. */
  readonly removeFormer: (subfolder: string, isOurs: (name: string) => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A file is put as one object, out of the memory: Node reads no larger one, and S3 takes no more than 5 GB at once. */
const MOST_BYTES = 1_000_000_000;

/**
 * Throws ArgumentError, also for a folder that has texts in it, or is in the folder that is exported: `npm run seed` would find
 * the files there, and whoever clears them away the texts.
 *
 * @param articles the folder that is exported
 */
export async function openPlace(to: string, endpoint: string | null, articles: string): Promise<ExportPlace> {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(to) ?? [];
  const written = new Set<string>();
  const former = (subfolder: string, names: readonly string[], isOurs: (name: string) => boolean): string[] =>
    names
      .filter(isOurs)
      .map((name) => `${subfolder}/${name}`)
      .filter((path) => !written.has(path));
  if (bucket === undefined) {
    if (to.startsWith('s3:'))
      throw new ArgumentError(`${to} is no place in a bucket: write s3://BUCKET/PREFIX`);
    const folder = resolve(to);
    if (`${folder}${sep}`.startsWith(`${resolve(articles)}${sep}`) || (await hasTexts(folder)))
      throw new ArgumentError(
        `--to ${to} is a folder of texts, or in one: name a folder for the export alone. Nothing was written.`,
      );
    await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
      throw new ArgumentError(`--to ${to} is no folder, and none can be made there (${cause.code})`);
    });
    return {
      folder,
      mostBytes: Number.POSITIVE_INFINITY,
      onFile: async (path) => void written.add(path),
      removeFormer: async (subfolder, isOurs) => {
        for (const path of former(subfolder, await readdir(join(folder, subfolder)), isOurs))
          await rm(join(folder, path));
      },
      close: async () => {},
    };
  }
  const objects = openObjects(bucket, endpoint);
  const start = prefix === '' ? '' : `${prefix.replace(/\/+$/, '')}/`;
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-export-'));
  return {
    folder,
    mostBytes: MOST_BYTES,
    onFile: async (path) => {
      await objects.put(`${start}${path}`, await readFile(join(folder, path)));
      await rm(join(folder, path));
      written.add(path);
    },
    removeFormer: async (subfolder, isOurs) => {
      const names: string[] = [];
      const under = `${start}${subfolder}/`;
      for await (const { key } of objects.list(under)) names.push(key.slice(under.length));
      for (const path of former(subfolder, names, isOurs)) await objects.remove(`${start}${path}`);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const hasTexts = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch((): string[] => [])).some((name) => /\.txt$/i.test(name));
