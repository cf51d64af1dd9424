import { ImportError } from './import-error.ts';

/** The longest page of the press that was seen has 2.7 MB, scripts and all. */
export const MAX_SOURCE_BYTES = 10_000_000;

export const tooLarge = (): ImportError =>
  new ImportError('TOO_LARGE', `has more than ${MAX_SOURCE_BYTES / 1e6} MB: copy its text out of a browser`);
