import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ArgumentError, readArguments } from '../../config/arguments.ts';
import { ConfigError, readConfig } from '../../config/config.ts';
import { type ObjectStore, openObjects } from '../../store/objects.ts';
import { checkArticle, orFault } from '../analysis/text-faults.ts';
import { toArticleText } from '../article/article.ts';
import { isTextKey } from '../bucket/keys.ts';
import { type Publication, publish } from '../bucket/publish.ts';
import type { TextNews } from '../bucket/seeding-news.ts';
import { parseText } from '../read/read.ts';
import { explainError } from './report.ts';

const HELP = `npm run publish -- FILES… [--to FOLDER] [--remove]

Puts texts into the content bucket, waits until the API answers with them, and prints their addresses.

  --to FOLDER   the folder of the bucket that they go into (default: the bucket's root)
  --remove      take texts of these names away instead; the files need not be there

A text that cannot be read is put nowhere, and the exit code is 1. So it is where somebody else puts or removes a text
before it is live: then it says what became of theirs.

Environment, as the deployment's PublishCommand prints it: CONTENT_BUCKET and STATE_BUCKET name the buckets, API_URL the API.
docs/editors.md says how to do the same with the S3 console.`;

/** A batch window, a run or two of the seeding: longer means that it failed. */
const LONGEST_MS = 300_000;
const PAUSE_MS = 2_000;

async function main(): Promise<void> {
  const { values, positionals } = readArguments(
    'npm run publish',
    { to: { type: 'string' }, remove: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    { allowPositionals: true },
  );
  if (values.help) return console.log(HELP);
  if (positionals.length === 0)
    throw new ArgumentError(
      'Nothing is named: write npm run publish -- FILES… with the .txt files to publish',
    );
  const { contentBucket, stateBucket, objectsEndpoint, apiUrl } = readConfig();
  if (contentBucket === null || stateBucket === null)
    throw new ConfigError(
      'CONTENT_BUCKET and STATE_BUCKET are to name the buckets: the deployment prints both as PublishCommand.',
    );
  const publications: Publication[] = [];
  const fileOf = new Map<string, string>();
  for (const file of positionals) {
    const publication = await publicationOf(file, values.to ?? '', values.remove ?? false);
    const other = fileOf.get(publication.key);
    if (other !== undefined)
      throw new ArgumentError(
        `${other} and ${file} would both be ${publication.key} in the bucket: publish them into two folders, or rename one. Nothing was put.`,
      );
    fileOf.set(publication.key, file);
    publications.push(publication);
  }
  const late = AbortSignal.timeout(LONGEST_MS);
  const content = openObjects(contentBucket, objectsEndpoint);
  const state = openObjects(stateBucket, objectsEndpoint);
  if (values.remove) await checkThere(content, [...fileOf.keys()]);
  const waited = new Set(publications.map(({ key }) => key));
  try {
    await publish(content, state, publications, {
      signal: late,
      pauseMs: PAUSE_MS,
      onPut: (key) => console.error(`${values.remove ? 'Removed' : 'Put'}: ${key}`),
      onNews: (news) => {
        waited.delete(news.path);
        console.log(lineOf(news, apiUrl));
        if (news.fault !== null) process.exitCode = 1;
      },
      onOvertaken: (news) => {
        waited.delete(news.path);
        console.log(`${overtakenBy(news, values.remove ?? false)}\n  ${lineOf(news, apiUrl)}`);
        process.exitCode = 1;
      },
    });
  } catch (error) {
    if (!late.aborted) throw error;
    throw new ConfigError(
      `Not live after ${LONGEST_MS / 60_000} minutes: ${[...waited].join(', ')}. What was put lies in the bucket; docs/operations.md, « The content bucket », says where to look.`,
    );
  }
}

/** S3 removes what is not there without a word: a name with a slip in it would be told to be published no more. */
async function checkThere(content: ObjectStore, keys: readonly string[]): Promise<void> {
  const found = await Promise.all(keys.map((key) => content.look(key)));
  const missing = keys.filter((_, i) => found[i] === null);
  if (missing.length > 0)
    throw new ArgumentError(
      `Not in the bucket: ${missing.join(', ')}. Nothing was removed: write the names as they stand there, and their folder behind --to.`,
    );
}

/** Throws ContentError where it cannot be read. */
async function publicationOf(file: string, folder: string, isRemoved: boolean): Promise<Publication> {
  const name = basename(file).normalize('NFC');
  const key = folder === '' ? name : `${folder.replace(/^\/+|\/+$/g, '')}/${name}`;
  if (!isTextKey(key))
    throw new ArgumentError(
      `${key} is no name of a text: it is to end in .txt, and no part of it to begin with a dot`,
    );
  if (isRemoved) return { key, body: null };
  const body = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new ArgumentError(`${file} cannot be read (${cause.code ?? 'unknown error'})`);
  });
  const text = parseText(file, key, body);
  checkArticle(
    file,
    orFault(file, () => toArticleText(text)),
  );
  return { key, body };
}

function overtakenBy({ path, etag }: TextNews, isRemoved: boolean): string {
  if (isRemoved) return `${path}: somebody has put it again after you removed it. This is what is there now:`;
  const theirs = etag === null ? 'removed it' : 'put another version';
  return `${path}: somebody has ${theirs} after you, before yours was live. The bucket keeps yours among its versions: look at both before you publish again. This is what is there now:`;
}

function lineOf({ path, slug, etag, fault }: TextNews, apiUrl: string | null): string {
  if (fault !== null) return `${fault}${slug === null ? '' : `\n  ${slug} stays as it was`}`;
  if (slug === null) return etag === null ? `${path}: is not published any more` : `${path}: has no article`;
  const query = `{ article(slug: ${JSON.stringify(slug)}) { title } }`;
  if (apiUrl === null) return `${path}: ${slug}`;
  // The reader's pages are at the API's host.
  const page = new URL(`/articles/${slug}`, apiUrl);
  return `${path}: ${slug}\n  ${page}\n  ${apiUrl}?query=${encodeURIComponent(query)}`;
}

main().catch((error: unknown) => {
  const isPlain = error instanceof ConfigError || error instanceof ArgumentError;
  console.error(isPlain ? error.message : explainError(error));
  process.exitCode = 1;
});
