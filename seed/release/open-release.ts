import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Analysis } from '../analysis/analysis.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Rejections } from '../editor/rejections.ts';
import { asRead, type BuildSummary } from '../state/lay-out.ts';
import type { TextSource } from '../write/seeding.ts';

/**
 * Content on its way to a deployed table. The texts are read where they are; what they say travels, an analysis a
 * line. It becomes items only over there, since which slugs were published stands in that table alone.
 */
export const MANIFEST_FILE = 'release.json';
export const ANALYSES_FILE = 'analyses.jsonl.gz';

export interface Manifest {
  /** Of texts, catalogue and code: a table that was seeded with it holds this release. */
  readonly fingerprint: string;
  readonly summary: BuildSummary;
  /** Of the rules and words by which the texts were read. */
  readonly version: string;
  readonly catalogue: readonly CatalogueEntry[];
  readonly rejections: Rejections;
}

export interface Release extends TextSource {
  readonly manifest: Manifest;
}

/** A file of a release is none, as `packRelease` writes it. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';

  constructor(file: string, cause?: unknown) {
    super(`${file} is no file of a release that this version reads: deploy again.`, { cause });
  }
}

/** Opens the folder that `packRelease` wrote. Throws ReleaseError. */
export async function openRelease(dir: string): Promise<Release> {
  const manifest = parsedAs(isManifest, MANIFEST_FILE, await readFile(join(dir, MANIFEST_FILE), 'utf8'));
  const { version, catalogue, rejections } = manifest;
  return {
    manifest,
    version,
    readingVersion: version,
    editorial: { catalogue, rejections },
    all: () => asRead(readAnalyses(dir)),
    folder: null,
  };
}

/** The analyses that `packRelease` wrote, from the first one on. Throws ReleaseError. */
export async function* readAnalyses(dir: string): AsyncGenerator<Analysis> {
  const file = createReadStream(join(dir, ANALYSES_FILE));
  const unpacked = createGunzip();
  // `pipe` hands no errors on: a file that cannot be read must not look like one without articles.
  file.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: file.pipe(unpacked), crlfDelay: Infinity })) {
    yield parsedAs(isAnalysis, ANALYSES_FILE, line);
  }
}

function parsedAs<Value>(is: (value: unknown) => value is Value, file: string, json: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new ReleaseError(file, cause);
  }
  if (is(value)) return value;
  throw new ReleaseError(file);
}

/** Whether the parts are there: files and the program that reads them are deployed together. */
function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    typeof value.fingerprint === 'string' &&
    typeof value.version === 'string' &&
    isObject(value.summary) &&
    Array.isArray(value.catalogue) &&
    isObject(value.rejections)
  );
}

function isAnalysis(value: unknown): value is Analysis {
  return (
    isObject(value) &&
    isObject(value.text) &&
    [value.mentions, value.roles, value.relations, value.links, value.found].every(Array.isArray)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
