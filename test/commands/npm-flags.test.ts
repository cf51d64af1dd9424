import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readArguments } from '../../config/arguments.ts';
import { npmFlags } from '../../config/config.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { contentFolder } from '../support/content-folder.ts';
import { runNpm } from '../support/run-npm.ts';

const text = (title: string) =>
  `${title}\n\nKais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n`;

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());
const env = (table: string) => ({
  TABLE_NAME: table,
  AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint,
  PORT: '0',
});

async function folderOf(files: Readonly<Record<string, string>>) {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}

describe('npm run seed without the --', () => {
  it('--content=DIR seeds that folder, not the one that comes along; --dry-run writes nothing', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte à moi') });
    const flags = ['run', 'seed', `--content=${folder.path}`];
    const dry = await runNpm([...flags, '--dry-run'], env('npm-content'));
    expect(dry.out).toMatch(/^\+ SLUG#ARTICLE#un-texte-a-moi RECORD$/m);
    const ended = await runNpm(flags, env('npm-content'));
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.out).toMatch(/^1 article, /m);
    expect(ended.out).toMatch(/^Items: [1-9]\d* added, 0 changed, 0 removed/m);
  }, 60_000);

  it('--content DIR, which npm takes apart, is refused with the command that does it', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte à moi') });
    const ended = await runNpm(['run', 'seed', '--content', folder.path], env('npm-apart'));
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`write npm run seed -- --content '${folder.path}'\n`);
    expect(ended.err).not.toMatch(/^\s+at /m);
  }, 60_000);

  it('--explain=FILE explains that file', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte expliqué') });
    const ended = await runNpm(
      ['run', 'seed', `--content=${folder.path}`, '--explain=a.txt'],
      env('npm-explain'),
    );
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('TITLE Un texte expliqué');
  }, 60_000);
});

it('npm start --content=DIR that is not there says so, instead of serving the texts that come along', async () => {
  const ended = await runNpm(['start', '--content=/nowhere/at/all'], env('npm-start'));
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.err).toContain('/nowhere/at/all: does not exist');
}, 60_000);

describe('flags that npm kept', () => {
  const options = { content: { type: 'string' }, review: { type: 'boolean' } } as const;
  const read = (flags: Readonly<Record<string, string>>, args: readonly string[] = []) =>
    readArguments('npm run seed', options, { args: [...args], flags }).values;

  it('count as if they were given behind --', () => {
    const kept = {
      npm_config_content: '/texts',
      npm_config_review: 'true',
      npm_config_cache: '/c',
      HOME: '/h',
    };
    expect(read(npmFlags(kept))).toEqual({ content: '/texts', review: true });
    expect(read({ review: 'false' })).toEqual({});
    expect(read({})).toEqual({});
  });

  it('give way to what is given behind --', () => {
    expect(read({ content: '/one' }, ['--content=/other'])).toEqual({ content: '/other' });
  });

  it.each([
    [{ content: 'true' }, 'npm keeps --content for itself: write npm run seed -- --content DIR'],
    [{ content: '' }, '--content names nothing: write npm run seed -- --content DIR'],
    [{ content: 'a\n\nb' }, '--content was given twice: write npm run seed -- --content DIR'],
    [{ contents: '/texts' }, 'There is no --contents: write npm run seed -- --content /texts'],
    [{ 'content-dir': '/texts' }, 'There is no --content-dir: write npm run seed -- --content /texts'],
    [{ reviw: 'true' }, 'There is no --reviw: write npm run seed -- --review'],
    [{ dryrun: 'true' }, 'There is no --dryrun: write npm run seed -- --dry-run'],
    [{ review: 'yes' }, '--review takes no value: write npm run seed -- --review'],
    [{ table: 'true' }, 'npm keeps --table for itself: write npm run seed -- --table NAME'],
    [{ rows: 'a\n\nb' }, '--rows was given twice: write npm run seed -- --rows FILE'],
    [{ counts: 'FILE' }, "Unknown option '--counts'. npm run seed takes --content, --review"],
    [{ known: 'true' }, "Unknown option '--known'. npm run seed takes --content, --review"],
  ])('%j is refused with the right command', (flags, message) => {
    expect(() => read(flags)).toThrow(message);
  });

  it.each([
    [{ port: '3001' }, [], 'There is no --port: write PORT=3001 npm start'],
    [{ port: 'true' }, ['3001'], 'There is no --port: write PORT=3001 npm start'],
    [{ port: '3001' }, ['--content', 'a b'], "write PORT=3001 npm start -- --content 'a b'"],
  ])('%j %j is refused by npm start, which would listen elsewhere', (flags, args, message) => {
    expect(() => readArguments('npm start', options, { args, flags })).toThrow(message);
    expect(() => readArguments('npm run seed', options, { args: [], flags })).not.toThrow();
  });

  it('that are npm’s own do not matter', () => {
    expect(read({ loglevel: 'silent', 'user-agent': 'npm', yes: 'true', color: 'false' })).toEqual({});
  });
});
