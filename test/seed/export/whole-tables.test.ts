import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../../support/content-folder.ts';
import { type Ended, runCommand } from '../../support/run-command.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';

let embedded: EmbeddedDynamoDB;
let s3: S3StandIn;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  await embedded.close();
});

const text = (title: string): string =>
  `---\ntitle: ${title}\n---\nKais Hammami était à Rabat avec le conseil.\n`;

let tables = 0;
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<{
  readonly folder: ContentFolder;
  readonly out: string;
  exported(...args: readonly string[]): Promise<Ended>;
}> {
  const folder = await contentFolder(files);
  const out = await contentFolder();
  onTestFinished(async () => {
    await folder.remove();
    await out.remove();
  });
  const env = {
    TABLE_NAME: `export-${++tables}`,
    AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    KIOSQUE_DATA: join(out.path, 'data'),
  };
  return {
    folder,
    out: join(out.path, 'out'),
    exported: (...args) => runCommand('seed/commands/export.ts', ['--content', folder.path, ...args], env),
  };
}

describe('npm run export', () => {
  it.each(['dynamodb', 'jsonl'])(
    'writes nothing into a folder of texts, or into one inside it: %s',
    async (format) => {
      const { folder, out, exported } = await folderOf({
        'a.txt': text('Un texte'),
        'sous/b.txt': text('Deux'),
      });
      await mkdir(out);
      await writeFile(join(out, 'Autre.TXT'), text('Un autre'));
      const before = (await readdir(folder.path, { recursive: true })).sort();
      for (const to of [
        folder.path,
        `${folder.path}/`,
        join(folder.path, 'export'),
        join(folder.path, 'sous'),
        out,
      ]) {
        const ended = await exported('--to', to, '--format', format);
        expect(ended, to).toMatchObject({
          code: 1,
          err: expect.stringContaining('is a folder of texts, or in one: name a folder for the export alone'),
        });
      }
      expect((await readdir(folder.path, { recursive: true })).sort()).toEqual(before);
      expect(await readdir(out)).toEqual(['Autre.TXT']);
      // One beside it, whose name begins alike.
      const beside = `${folder.path}-export`;
      onTestFinished(() => rm(beside, { recursive: true, force: true }));
      expect(await exported('--to', beside, '--format', format)).toMatchObject({ code: 0 });
    },
    60_000,
  );

  it('leaves nothing where it writes of an export before that had more, and nobody else’s file is touched', async () => {
    const { out, exported } = await folderOf({ 'a.txt': text('Un texte') });
    await mkdir(join(out, 'items'), { recursive: true });
    for (const file of ['03-0007.json.gz', 'notes.json.gz']) await writeFile(join(out, 'items', file), '');
    const ended = await exported('--to', out);
    expect(ended).toMatchObject({ code: 0, out: expect.stringMatching(/^1 article, \d+ items in /) });
    const files = await readdir(join(out, 'items'));
    expect(files).toContain('notes.json.gz');
    expect(files).toContain('03-0000.json.gz');
    expect(files).not.toContain('03-0007.json.gz');
    s3.put('exports', 'kiosque/items/03-0007.json.gz', '');
    s3.put('exports', 'kiosque/items-of-others/03-0007.json.gz', '');
    expect(await exported('--to', 's3://exports/kiosque/')).toMatchObject({ code: 0 });
    expect(s3.keys('exports')).toEqual(
      expect.arrayContaining(['kiosque/state.db', 'kiosque/items-of-others/03-0007.json.gz']),
    );
    expect(s3.keys('exports')).not.toContain('kiosque/items/03-0007.json.gz');
  }, 60_000);

  it('names texts that it left out, and ends with 1', async () => {
    const { out, exported } = await folderOf({ 'a.txt': text('Un texte'), 'b.txt': '' });
    const ended = await exported('--to', out);
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/b\.txt.*is empty/) });
    expect(ended.out).toContain('1 text or folder was left out, as said above');
  }, 60_000);

  it.each([
    ['a file that cannot be written', ['items', '00-0000.json.gz'], /EISDIR/],
    ['a folder that is none', [], /is no folder, and none can be made there \(EEXIST\)/],
  ])(
    'says of %s what is wrong, and ends with 1',
    async (_, inTheWay, message) => {
      const { out, exported } = await folderOf({ 'a.txt': text('Un texte') });
      if (inTheWay.length === 0) await writeFile(out, 'in the way');
      else await mkdir(join(out, ...inTheWay), { recursive: true });
      const ended = await exported('--to', out);
      expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(message) });
      expect(ended.err).not.toMatch(/^\s+at /m);
    },
    60_000,
  );

  it('refuses what it would not do', async () => {
    const { out, exported } = await folderOf({ 'a.txt': text('Un texte') });
    for (const [args, message] of [
      [['--to', out, '--format', 'jsonl', '--table', 'neuf'], /^--table is for --format dynamodb/],
      [['--to', out, '--remove'], /^Unknown option '--remove'/],
      [['--to', out, 'autre'], /^Unexpected argument 'autre'/],
      [['--to'], /^Option '--to <value>' argument missing/],
      [[], /^--to is missing/],
    ] as const)
      expect(await exported(...args)).toMatchObject({ code: 1, err: expect.stringMatching(message) });
  }, 60_000);
});
