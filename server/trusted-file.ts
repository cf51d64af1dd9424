import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { ManifestError, NO_OPERATIONS, readManifest, type TrustedOperations } from './trusted-operations.ts';

/** The project's own operations, as `npm run generate` writes them: known wherever the project's pages are served. */
export const OWN_OPERATIONS = join(import.meta.dirname, '../operations/generated/persisted-operations.json');

/**
 * The operations of the manifest that the environment names, and those of `own`, a file of the same form. Throws
 * ManifestError.
 */
export function trustedIn(
  { trustedOperations, trustedOnly }: Pick<Config, 'trustedOperations' | 'trustedOnly'>,
  own: string | null = null,
): TrustedOperations {
  const files = [own, trustedOperations].filter((file) => file !== null);
  const manifests = files.map((file) => readManifest(textOf(file), trustedOnly));
  if (manifests.length === 0) return NO_OPERATIONS;
  return { byHash: new Map(manifests.flatMap(({ byHash }) => [...byHash])), only: trustedOnly };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ManifestError(`The manifest of trusted operations ${file} cannot be read.`, { cause });
  }
}
