import { rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';
import { faultProxy } from '../support/fault-proxy.ts';
import {
  ask,
  folderOf,
  ownTables,
  type Server,
  serve,
  soon,
  startServer,
  text,
} from '../support/npm-start.ts';

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());
const ownTable = ownTables(() => embedded.endpoint);

describe('while npm start runs', () => {
  let folder: ContentFolder;
  let server: Server;
  beforeAll(async () => {
    folder = await contentFolder({
      'a.txt': text('Un texte du début'),
      'catalogue/people.yaml': 'kais-hammami:\n  name: Kais Hammami\n',
    });
    server = await startServer(folder, ownTable());
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await folder.remove();
  });
  const expectTitle = (title: string) => expect.poll(server.titles, soon).toContain(title);

  it('a new text that cannot be read is named, and the others are served', async () => {
    await folder.write('illisible.txt', Buffer.from([0x4c, 0xe9, 0x0a]));
    await folder.write('lisible.txt', text('Un texte lisible'));
    await expectTitle('Un texte lisible');
    await expect.poll(server.err, soon).toContain(`${join(folder.path, 'illisible.txt')}:1: is not UTF-8`);
    await rm(join(folder.path, 'illisible.txt'));
    await rm(join(folder.path, 'lisible.txt'));
    await expect.poll(server.titles, soon).not.toContain('Un texte lisible');
  });
  const expectNoTitle = (title: string) => expect.poll(server.titles, soon).not.toContain(title);
  /** Saves as many editors do: writes beside the file, then puts the new one in its place. */
  async function replace(file: string, content: string): Promise<void> {
    await folder.write(`${file}.part`, content);
    await rename(join(folder.path, `${file}.part`), join(folder.path, file));
  }

  it('a new text appears, in a new folder too, and goes with its file', async () => {
    await folder.write('n.txt', text('Un texte neuf'));
    await expectTitle('Un texte neuf');
    await folder.write('sous-dossier/m.TXT', text('Un texte plus neuf'));
    await expectTitle('Un texte plus neuf');
    await rm(join(folder.path, 'sous-dossier'), { recursive: true });
    await expectNoTitle('Un texte plus neuf');
    await rm(join(folder.path, 'n.txt'));
    await expectNoTitle('Un texte neuf');
    expect(await server.titles()).toContain('Un texte du début');
  });

  it('a text that was saved is served as saved', async () => {
    await folder.write('c.txt', text('Un texte à changer'));
    await expectTitle('Un texte à changer');
    await folder.write('c.txt', text('Un texte changé'));
    await expectTitle('Un texte changé');
    expect(await server.titles()).not.toContain('Un texte à changer');
  });

  it('a text that was replaced is still watched', async () => {
    await folder.write('r.txt', text('Un texte à remplacer'));
    await expectTitle('Un texte à remplacer');
    await replace('r.txt', text('Un autre texte à sa place'));
    await expectTitle('Un autre texte à sa place');
    await folder.write('r.txt', text('Un texte changé sur place'));
    await expectTitle('Un texte changé sur place');
    await rm(join(folder.path, 'r.txt'));
    await expectNoTitle('Un texte changé sur place');
  });

  it('a change to the catalogue is served', async () => {
    const names = () => ask(server.url, '{ articles: people { nodes { title: name } } }');
    await folder.write('catalogue/people.yaml', 'kais-hammami:\n  name: Kaïs Hammami\n');
    await expect.poll(names, soon).toEqual({ articles: { nodes: [{ title: 'Kaïs Hammami' }] } });
  });

  it('a bad text is told of, and all is served as before until it is mended', async () => {
    await folder.write('b.txt', text('Un texte en ordre'));
    await expectTitle('Un texte en ordre');
    await folder.write('b.txt', '---\ndate: hier\n---\nUn texte en désordre');
    await expect.poll(server.err, soon).toContain(`${join(folder.path, 'b.txt')}:2: date: `);
    await symlink(join(folder.path, 'nulle-part'), join(folder.path, 'lien.txt'));
    await expect
      .poll(server.err, soon)
      .toContain(`${join(folder.path, 'lien.txt')}: cannot be read (ENOENT)`);
    expect(await server.titles()).toContain('Un texte en ordre');
    await rm(join(folder.path, 'lien.txt'));
    await folder.write('b.txt', text('Un texte remis en ordre'));
    await expectTitle('Un texte remis en ordre');
    expect(await server.titles()).not.toContain('Un texte en ordre');
  });
});

describe('while npm start runs and the database is away', () => {
  it('a seeding is tried again with growing pauses, and what was served before stays', async () => {
    const proxy = await faultProxy(embedded.endpoint);
    onTestFinished(() => proxy.close());
    const folder = await folderOf({ 'a.txt': text('Un texte du début') });
    const server = await serve(folder, { ...ownTable(), AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
    // Half way: entities are written, then the database is away for whoever writes.
    let batches = 0;
    proxy.befall((operation) => {
      if (operation === 'BatchWriteItem') batches += 1;
      return operation === 'BatchWriteItem' && batches > 2 ? 'fail' : null;
    });
    await folder.write('b.txt', text('Un texte qui attend la base'));
    await expect.poll(server.err, { timeout: 30_000 }).toContain('Trying again in 2 s');
    expect(server.err()).toContain('Trying again in 1 s');
    expect(server.err()).toContain('what was served before stays');
    expect(server.err()).not.toMatch(/^\s+at /m);
    // Whole pages without an error, each with as many articles as it says: never half of one.
    const { articles } = await ask(
      server.url,
      '{ articles { totalCount nodes { title people { nodes { name } } } } }',
    );
    expect(articles.nodes).toHaveLength(articles.totalCount ?? -1);
    expect(articles.nodes.map(({ title }) => title)).toContain('Un texte du début');
    proxy.befall(() => null);
    await expect.poll(server.titles, { timeout: 20_000 }).toContain('Un texte qui attend la base');
    const tries = server.err().split('Trying again').length;
    await setTimeout(3_000);
    expect(server.err().split('Trying again')).toHaveLength(tries);
  }, 90_000);
});

it('npm start names a text that it leaves out once, not again as long as nothing changes', async () => {
  const folder = await folderOf({ 'a.txt': text('Un texte en ordre'), 'b.txt': '---\ndate: hier\n---\nX.' });
  const server = await serve(folder, ownTable());
  // As long as several looks at the folder take.
  await setTimeout(3_000);
  expect(server.err().match(/b\.txt:2: date: /g)).toHaveLength(1);
  expect(server.out().match(/^Items: /gm)).toHaveLength(1);
  await folder.write('b.txt', '---\ndate: demain\n---\nX.');
  await expect.poll(() => server.err().match(/b\.txt:2: date: /g), soon).toHaveLength(2);
});
