import { stat } from 'node:fs/promises';
import { NoRegularFileError, readRegularFile } from '../read/regular-file.ts';
import type { SourceBytes } from './convert.ts';
import { fetchPage } from './fetch-page.ts';
import { ImportError } from './import-error.ts';
import { MAX_SOURCE_BYTES, tooLarge } from './source-limit.ts';
import { cannotBeRead, type Source } from './sources.ts';

/** The bytes of a file, or of what an address answers. Throws ImportError. */
export async function readSource(source: Source, signal: AbortSignal): Promise<SourceBytes> {
  if (source.kind === 'URL') return fetchPage(source.url, { bytes: MAX_SOURCE_BYTES, signal });
  const { file, name } = source;
  try {
    const { size } = await stat(file);
    if (size > MAX_SOURCE_BYTES) throw tooLarge();
    return { bytes: readRegularFile(file), name, charset: null, mediaType: null, url: null };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (error instanceof NoRegularFileError) throw new ImportError('CANNOT_BE_READ', 'is no file');
    throw cannotBeRead(error);
  }
}
