import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Env, folderOf, serve, startToEnd, text } from '../support/npm-start.ts';
import { runCommand } from '../support/run-command.ts';

describe('the embedded database of npm start', () => {
  let data: string;
  let embeddedAlone: Env;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'kiosque-data-'));
    embeddedAlone = { PORT: '0', KIOSQUE_DATA: data };
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('keeps what was seeded: the next start serves at once', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte gardé') });
    const first = await serve(folder, embeddedAlone);
    expect(first.out()).toContain(' added, ');
    expect(await first.stop()).toMatchObject({ code: 0 });
    const second = await serve(folder, embeddedAlone);
    expect(second.out() + second.err()).not.toMatch(/added|Reading|Writing/);
    expect(await second.titles()).toEqual(['Un texte gardé']);
    await second.stop('SIGKILL');
    await folder.write('b.txt', text('Un texte d’entre deux'));
    const third = await serve(folder, embeddedAlone);
    expect(await third.titles()).toEqual(['Un texte d’entre deux', 'Un texte gardé']);
    await third.stop();
  });

  it('is open to npm run seed meanwhile, and not to a second npm start', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte servi') });
    const server = await serve(folder, embeddedAlone);
    const seeded = await runCommand('seed/commands/seed.ts', ['--content', folder.path], {
      KIOSQUE_DATA: data,
    });
    expect(seeded).toMatchObject({ code: 0 });
    expect(seeded.out).toMatch(/^Items: 0 added, 0 changed, 0 removed, [1-9]\d* unchanged$/m);
    const second = await startToEnd(folder, embeddedAlone);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain('in use by another process');
    expect(second.err).not.toMatch(/^\s+at /m);
    expect(await server.titles()).toEqual(['Un texte servi']);
    await server.stop();
  });
});
