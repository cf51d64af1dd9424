/** A folder on disk that cannot be used, with the one thing to do about it as its message. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** What systems and databases say, and what is to be said of it. */
const TROUBLES: readonly {
  readonly signs: RegExp;
  readonly sentence: (folder: string, variable: string) => string;
}[] = [
  {
    signs: /ENOSPC|EDQUOT|disk is full|disk I\/O error|No space left/,
    sentence: (folder, variable) =>
      `The disk of ${folder} is full: free some space, or set ${variable} to a folder on another disk.`,
  },
  {
    signs:
      /EACCES|EPERM|EROFS|readonly database|unable to open database|Permission denied|Read-only file system/i,
    sentence: (folder, variable) =>
      `${folder} cannot be written: allow it, or set ${variable} to a folder that can be.`,
  },
  {
    signs: /ENOTDIR|EEXIST/,
    sentence: (folder, variable) =>
      `${folder} is no folder, or lies in a file: move that file away, or set ${variable} to another folder.`,
  },
  {
    signs: /ENOENT/,
    sentence: (folder, variable) =>
      `${folder} does not exist: make it, or set ${variable} to a folder that does.`,
  },
];

/** A damaged database file, as the engines word it. */
const DAMAGED =
  /not a valid SQLite database|disk image is malformed|file is not a database|LEVEL_CORRUPTION|Corruption: /;

/** Whether the embedded database lost its order: what it holds can be built anew from the texts. */
export const isDamaged = (error: unknown): boolean => DAMAGED.test(wordsOf(error));

/**
 * The error as a StorageError where the folder is the trouble; else the error itself.
 *
 * @param variable names the folder in the environment
 */
export function asStorageError(error: unknown, folder: string, variable: 'KIOSQUE_DATA' | 'TMPDIR'): unknown {
  if (error instanceof StorageError) return error;
  if (isDamaged(error)) return new StorageError(DAMAGED_SENTENCE, { cause: error });
  const words = wordsOf(error);
  const trouble = TROUBLES.find(({ signs }) => signs.test(words));
  return trouble === undefined
    ? error
    : new StorageError(trouble.sentence(folder, variable), { cause: error });
}

const DAMAGED_SENTENCE =
  'The embedded database is damaged: start again, and it is set aside and built anew from the texts.';

/** Code and message, of causes too. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message} ${wordsOf(error.cause)}`;
}
