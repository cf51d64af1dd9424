import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { explained } from '../../../seed/commands/explained.ts';
import { contentIn } from '../../../seed/read/content.ts';
import { ContentError } from '../../../seed/read/content-error.ts';
import { openDesk } from '../../../web/review/desk.ts';
import { openTextList } from '../../../web/review/list-texts.ts';
import { tellFault } from '../../../web/review/tell-fault.ts';
import { bytes, type Files } from '../../support/content-faults.ts';
import { contentFolder } from '../../support/content-folder.ts';

const root = join(import.meta.dirname, '../../..');
const content = { articles: '/machine/textes', catalogue: '/machine/textes/catalogue' };
/** With spaces as they are typed. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const UNKNOWN = /^Ce qui ne va pas, en anglais/m;

describe('a fault is told in French', () => {
  /** How what the commands say of a file begins. */
  const BEGINS =
    /(['`])((?:is|are|has|have|must|cannot|does not|was changed|states the|held texts|begins with|front matter is|a key has|the parent of|key "|it is a name|there is no entry|answer to "|"\$\{)[^\n]*?)(?<!\\)\1(?=[,;:)\s])/g;
  /** Put together of several literals, which the cases below have whole; or said of what comes with Kiosque. */
  const COMPOSED =
    /^(?:has no text\$\{why|cannot be read \(\$\{code\}\)\$|is not YAML: |isNullEmpty$|must not be empty$)/;
  /** Said of something else than a file that an editor reads or writes here. */
  const NOT_HERE = /^seed\/(?:bucket|commands|export|import|release|write|state\/(?!lay-out))/;

  it('whatever a step that the page asks may say', async () => {
    const untold: string[] = [];
    let said = 0;
    for (const folder of ['read', 'editor', 'analysis', 'state'])
      for (const file of await readdir(join(root, 'seed', folder), { recursive: true })) {
        const path = `seed/${folder}/${file}`;
        if (!file.endsWith('.ts') || NOT_HERE.test(path)) continue;
        const text = await readFile(join(root, path), 'utf8');
        if (!/ContentError|v\.|yaml\.ts/.test(text)) continue;
        for (const [, , message = ''] of text.matchAll(BEGINS)) {
          if (COMPOSED.test(message)) continue;
          const line = message.replace(/\$\{[^}]*\}/g, 'Z');
          said += 1;
          if (UNKNOWN.test(tellFault(content, line).fr)) untold.push(`${path}: ${message}`);
        }
      }
    expect(said).toBeGreaterThan(45);
    expect(untold).toEqual([]);
  });

  it.each([
    [
      '/machine/textes/catalogue/people.yaml:3: a.name: is missing',
      'catalogue/people.yaml, ligne 3 : a.name : manque',
    ],
    [
      '/machine/textes/catalogue/review.yaml: the answers go against /machine/textes/catalogue/people.yaml:7: key "a" is also used by /machine/textes/catalogue/people.yaml:1',
      'catalogue/review.yaml : les réponses contredisent catalogue/people.yaml, ligne 7 : la clé « a » sert aussi dans catalogue/people.yaml:1',
    ],
    [
      '/machine/textes: has no text: put a .txt file in it',
      'textes : n’a aucun texte : mettez-y un fichier .txt',
    ],
    ['/machine/textes/a.txt: of a new kind', 'Ce qui ne va pas, en anglais : a.txt: of a new kind'],
    [
      '/machine/textes/a.txt: is empty: write the article or remove the file\n/machine/textes/b.txt:2: must be text',
      'a.txt : est vide : écrivez l’article ou supprimez le fichier\nb.txt, ligne 2 : doit être un texte',
    ],
  ])('%s', (said, french) => {
    expect(plain(tellFault(content, said).fr)).toBe(french);
    expect(tellFault(content, said).en).not.toContain('/machine');
  });

  it.each<[what: string, files: Files]>([
    ['a text that is not UTF-8', { 'a.txt': bytes('Un texte\n\nCr', [0xe9], 'e.\n') }],
    ['an empty text', { 'a.txt': '\n' }],
    ['front matter that is not closed', { 'a.txt': '---\ntitle: Un\n\nTexte.\n' }],
    [
      'a value that begins with a star',
      { 'a.txt': 'Un texte.\n', 'catalogue/people.yaml': 'a:\n  name: *A\n' },
    ],
    ['a misspelt date', { 'a.txt': '---\ndate: hier\n---\nUn texte.\n' }],
    ['a catalogue that is no YAML', { 'a.txt': 'Un texte.\n', 'catalogue/people.yaml': 'a:\n\tname: A\n' }],
    [
      'a misspelt field',
      { 'a.txt': 'Un texte.\n', 'catalogue/people.yaml': 'a:\n  name: A\n  acronyme: B\n' },
    ],
    [
      'a catalogue file that nobody reads',
      { 'a.txt': 'Un texte.\n', 'catalogue/persons.yaml': 'a:\n  name: A\n' },
    ],
    ['a country that is none', { 'a.txt': 'Un texte.\n', 'catalogue/folder.yaml': 'country: Marocain\n' }],
  ])('%s, and by its way inside the folder', async (_, files) => {
    const folder = await contentFolder(files);
    onTestFinished(() => folder.remove());
    const served = await contentIn(folder.path);
    const thrown = await explained(served, join(folder.path, 'a.txt')).then(
      () => null,
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(ContentError);
    const { fr } = tellFault(served, String(thrown));
    expect(fr).not.toMatch(UNKNOWN);
    expect(fr).not.toMatch(/\b(?:is|the|write|must|from)\b/);
    expect(fr).not.toContain(folder.path);
    expect(fr).toMatch(/^(?:a\.txt|catalogue\/)/);
  });
});

it('the list of texts marks those of which there is no article, and no longer once they are mended', async () => {
  const stated = (title: string) =>
    `---\ntitle: ${title}\nid: a0123456789abcdef\n---\nKais Hammami a parlé.\n`;
  const folder = await contentFolder({
    'a.txt': 'Un texte.\n\nKais Hammami a parlé.\n',
    'menu.txt': 'Accueil\n\nContact\n\nPartager\n',
    'un.txt': stated('Un'),
    'deux.txt': stated('Deux'),
    'e\u0301t\u00e9.txt': 'Un texte.\n\nKais Hammami a parlé de l’été.\n',
    '\u00e9t\u00e9.txt': 'Un texte.\n\nKais Hammami a parlé de l’été.\n',
    'b.txt': '',
    'sous/c.txt': bytes('Un texte\n\nCr', [0xe9], 'e.\n'),
  });
  onTestFinished(() => folder.remove());
  const served = await contentIn(folder.path);
  const list = openTextList();
  const now = async () => (await list(served)).map(({ path, fault }) => [path, fault && plain(fault.fr)]);
  expect(await now()).toEqual([
    ['a.txt', null],
    ['b.txt', 'est vide : écrivez l’article ou supprimez le fichier'],
    ['deux.txt', null],
    ['e\u0301t\u00e9.txt', null],
    ['menu.txt', 'n’a aucune phrase d’article : écrivez l’article ou supprimez le fichier'],
    ['sous/c.txt', 'n’est plus de l’UTF-8 à partir de cette ligne : enregistrez le fichier en UTF-8'],
    [
      'un.txt',
      'porte le même id que deux.txt : un id est celui d’un seul article, retirez-le de l’un des deux',
    ],
    [
      '\u00e9t\u00e9.txt',
      'a le même nom que e\u0301t\u00e9.txt, à l’encodage de ses accents près : renommez l’un des deux',
    ],
  ]);
  await folder.write('menu.txt', 'Un texte au menu.\n\nKais Hammami a parlé du menu.\n');
  await folder.write('a.txt', 'Accueil\n');
  expect((await now()).filter(([, fault]) => fault !== null).map(([path]) => path)).toEqual([
    'a.txt',
    'b.txt',
    'sous/c.txt',
    'un.txt',
    '\u00e9t\u00e9.txt',
  ]);
  const { catalogue } = await openDesk(
    async () => served,
    async () => [],
  ).waiting();
  expect(catalogue).toBe(`${basename(folder.path)}/catalogue`);
});
