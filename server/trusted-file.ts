import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { ManifestError, NO_OPERATIONS, readManifest, type TrustedOperations } from './trusted-operations.ts';

/** The operations of the manifest that the environment names. Throws ManifestError. */
export function trustedIn({
  trustedOperations,
  trustedOnly,
}: Pick<Config, 'trustedOperations' | 'trustedOnly'>): TrustedOperations {
  if (trustedOperations === null) return NO_OPERATIONS;
  return readManifest(textOf(trustedOperations), trustedOnly);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ManifestError(`TRUSTED_OPERATIONS names ${file}, which cannot be read.`, { cause });
  }
}
