import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REJECTED_FILE } from '../editor/rejections.ts';
import { REVIEW_FILE } from '../editor/review-file.ts';
import { readBytes } from '../read/read.ts';
import { SCHEMA_VERSION } from '../state/schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What texts are read by and items made by; how items are written and commands print changes neither. */
const RULES = [
  'text',
  'search',
  'store',
  'seed/read',
  'seed/article',
  'seed/names',
  'seed/statements',
  'seed/analysis',
  'seed/lexicon',
  'seed/editor',
  'seed/identity',
  'seed/items',
  'seed/state',
];
/** Another version of these may read a text in another way. */
const LIBRARIES = ['@orama/stemmers', 'any-ascii', 'fastest-levenshtein', 'franc-min', 'valibot', 'yaml'];
/** What is imported of a library that has no entry of its own name. */
const ENTRIES: Readonly<Record<string, string>> = { '@orama/stemmers': '@orama/stemmers/french' };

/** Beside a bundle, which has no sources to look at: what `sourcesVersion` said where it was made. */
export const SOURCES_FILE = 'sources-version.txt';

let rules: Promise<string> | null = null;

/** A hash of rules, words and libraries, and of what this Node knows of languages. */
export const rulesVersion = (): Promise<string> => {
  rules ??= readFile(join(import.meta.dirname, SOURCES_FILE), 'utf8')
    .catch(() => sourcesVersion())
    .then((sources) => {
      const { icu, unicode } = process.versions;
      return createHash('sha256').update(`${SCHEMA_VERSION} ${icu} ${unicode}\n${sources}`).digest('hex');
    });
  return rules;
};

/** Of what a line of code does, not of what is said about it. */
export async function sourcesVersion(): Promise<string> {
  const hash = createHash('sha256');
  const { resolve } = createRequire(import.meta.url);
  for (const library of LIBRARIES) {
    const folder = resolve(ENTRIES[library] ?? library).replace(
      new RegExp(`(node_modules[/\\\\]${library})[/\\\\].*$`),
      '$1',
    );
    const manifest: { version?: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    hash.update(`${library} ${manifest.version}\n`);
  }
  for (const part of RULES) {
    const files = await readdir(join(root, part), { recursive: true });
    for (const file of files.filter((name) => /\.(ts|yaml|txt)$/.test(name)).sort()) {
      const text = await readFile(join(root, part, file), 'utf8');
      hash.update(`${part}/${file}\n`).update(file.endsWith('.ts') ? withoutComments(text) : text);
    }
  }
  return hash.digest('hex');
}

/** Lines that are comments, and blank ones, change nothing. What is left in is only read too closely. */
const withoutComments = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:\/\/|\/\*|\*)/.test(line))
    .join('\n');

export interface EditorialVersion {
  /** A hash of what an editor says: the catalogue's files, open questions aside. */
  readonly all: string;
  /** Of that what texts are read by: refusals aside, which decide who is who alone. */
  readonly reading: string;
}

export async function editorialVersion(folder: string): Promise<EditorialVersion> {
  const [all, reading] = [createHash('sha256'), createHash('sha256')];
  for (const file of await catalogueFiles(folder)) {
    const bytes = (await readBytes(join(folder, file))) ?? '';
    for (const hash of file === REJECTED_FILE ? [all] : [all, reading])
      hash.update(`${file}\n`).update(bytes).update('\n');
  }
  return { all: all.digest('hex'), reading: reading.digest('hex') };
}

/** Of the catalogue, what items follow from: an open question changes nothing. */
async function catalogueFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name !== REVIEW_FILE)
    .map((entry) => entry.name)
    .sort();
}
