import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { contentFolder } from '../../support/content-folder.ts';
import { runCommand } from '../../support/run-command.ts';

it('npm run export --format jsonl writes articles, entities and links with the sentences that say so', async () => {
  const folder = await contentFolder({});
  onTestFinished(() => folder.remove());
  const env = { KIOSQUE_DATA: join(folder.path, 'data') };
  const ended = await runCommand(
    'seed/commands/export.ts',
    ['--to', join(folder.path, 'out'), '--format', 'jsonl'],
    env,
  );
  expect(ended, ended.err).toMatchObject({ code: 0, out: expect.stringContaining('5 articles') });
  const lines = async (name: string) =>
    gunzipSync(await readFile(join(folder.path, 'out', `${name}.jsonl.gz`)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const articles = await lines('articles');
  const entities = await lines('entities');
  const links = await lines('links');
  expect(articles).toHaveLength(5);
  for (const { id, body } of articles) {
    expect(body.length).toBeGreaterThan(2);
    const own = links.filter(({ article }) => article === id);
    expect(own.length).toBeGreaterThan(2);
    for (const { entity, mentions } of own) {
      expect(entities.some((one) => one.id === entity)).toBe(true);
      for (const { sentence, text } of mentions) expect(sentence).toContain(text);
    }
  }
  const wrong = await runCommand('seed/commands/export.ts', ['--to', 's3://', '--format', 'csv'], env);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('--format is dynamodb or jsonl') });
}, 60_000);
