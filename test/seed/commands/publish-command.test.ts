import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFolder } from '../../support/content-folder.ts';
import { type Ended, runCommand } from '../../support/run-command.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';

let s3: S3StandIn;
let home: string;
beforeAll(async () => {
  s3 = await startS3();
  home = await mkdtemp(join(tmpdir(), 'home-'));
});
afterAll(async () => {
  await s3.close();
  await rm(home, { recursive: true, force: true });
});

const environment = (): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL_S3: s3.endpoint,
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  CONTENT_BUCKET: 'content',
  STATE_BUCKET: 'state',
});

function expectRefusal(ended: Ended, message: RegExp): void {
  expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringMatching(message) });
  expect(ended.err).not.toMatch(/^\s+at /m);
  expect(s3.keys('content')).toEqual([]);
}

describe('npm run publish refuses in a line, with 1, and puts nothing', () => {
  it.each([
    ['nothing', [], /^Nothing is named/],
    ['what is no text', ['notes.csv'], /^notes\.csv is no name of a text: it is to end in \.txt/],
    ['what is hidden', ['.a.txt'], /no part of it to begin with a dot/],
    ['what is not there', ['nowhere/a.txt'], /^nowhere\/a\.txt cannot be read \(ENOENT\)/],
    ['a flag of another command', ['a.txt', '--review'], /^Unknown option '--review'/],
    [
      'to remove what is not there',
      ['a.txt', '--remove'],
      /^Not in the bucket: a\.txt\. Nothing was removed/,
    ],
    ['a folder without a name', ['a.txt', '--to='], /^--to names nothing/],
  ])(
    '%s',
    async (_, args, message) => {
      expectRefusal(await runCommand('seed/commands/publish.ts', args, environment()), message);
    },
    60_000,
  );

  it('to remove what S3 does not let it see', async () => {
    s3.unlisted.add('content');
    const ended = await runCommand('seed/commands/publish.ts', ['a.txt', '--remove'], environment());
    s3.unlisted.clear();
    expectRefusal(ended, /^a\.txt is missing from the bucket content, or there is no right to read it/);
  }, 60_000);

  it('a text that is all menu', async () => {
    const folder = await contentFolder({ 'menu.txt': 'Accueil\n\nContact\n\nPartager\n' });
    const ended = await runCommand(
      'seed/commands/publish.ts',
      [join(folder.path, 'menu.txt')],
      environment(),
    );
    await folder.remove();
    expectRefusal(ended, /menu\.txt: has no sentence that is part of an article: write the article/);
  }, 60_000);

  it('two files that would be one in the bucket', async () => {
    const text = 'Un titre\n\nUn texte à lire.\n';
    const folder = await contentFolder({ 'lundi/breve.txt': text, 'mardi/breve.txt': text });
    const files = ['lundi/breve.txt', 'mardi/breve.txt'].map((file) => join(folder.path, file));
    const ended = await runCommand('seed/commands/publish.ts', [...files, '--to', 'soir'], environment());
    await folder.remove();
    expectRefusal(ended, /lundi\/breve\.txt and .*mardi\/breve\.txt would both be soir\/breve\.txt/);
  }, 60_000);

  it.each([
    ['no buckets', { CONTENT_BUCKET: '' }, /^CONTENT_BUCKET and STATE_BUCKET are to name the buckets/],
    [
      'no address of S3',
      { AWS_ENDPOINT_URL_S3: 'localhost:9000' },
      /^AWS_ENDPOINT_URL_S3 must be a web address/,
    ],
    ['no address of the API', { API_URL: 'graphql' }, /^API_URL must be a web address/],
    [
      'no S3 that answers',
      { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' },
      /does not answer: connect ECONNREFUSED/,
    ],
    ['no region', { AWS_REGION: '' }, /^Region .*\nAWS needs a region and credentials/],
    [
      'no credentials',
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' },
      /^Could not load credentials.*\nAWS needs a region and credentials/,
    ],
  ])(
    'for %s',
    async (_, changed, message) => {
      const folder = await contentFolder({ 'a.txt': 'Un titre\n\nUn texte à lire.\n' });
      const env = { ...environment(), HOME: home, ...changed };
      const ended = await runCommand('seed/commands/publish.ts', [join(folder.path, 'a.txt')], env);
      await folder.remove();
      expectRefusal(ended, message);
    },
    60_000,
  );
});
