import { describe, expect, it, vi } from 'vitest';
import { contentIn } from '../../../seed/read/content.ts';
import { ContentError } from '../../../seed/read/content-error.ts';
import { parseText } from '../../../seed/read/read.ts';
import type { ArticleRecord, MentionRecord } from '../../../store/records.ts';
import { built } from '../../support/built.ts';
import { contentFolder } from '../../support/content-folder.ts';

const BODY =
  'Le PNUD et l’Agence du numérique ont signé mardi à Rabat un accord sur la formation des agents.\n';

const read = (text: string) => parseText('a.txt', 'a.txt', Buffer.from(text));
const fieldsOf = (frontMatter: string) => read(`---\n${frontMatter}\n---\n${BODY}`).frontMatter;
function faultOf(text: string): string {
  try {
    read(text);
    return '';
  } catch (error) {
    return error instanceof ContentError ? String(error) : 'no fault of an editor';
  }
}

describe('front matter is found', () => {
  const FRONT_MATTER = '---\ntitle: Titre voulu\nlanguage: en\n---\n';
  it.each([
    ['behind a blank line', `\n${FRONT_MATTER}`],
    ['behind lines of blanks and a second byte order mark', `\uFEFF\uFEFF \r\n\t\n${FRONT_MATTER}`],
    ['with the line ends of old Macs', FRONT_MATTER.replaceAll('\n', '\r')],
    ['with Windows line ends behind a blank line', `\n${FRONT_MATTER}`.replaceAll('\n', '\r\n')],
    ['with blanks behind its lines', FRONT_MATTER.replaceAll('---\n', '--- \t\n')],
    ['with a comment first', `\n${FRONT_MATTER.replace('title', '# À relire\ntitle')}`],
  ])('%s, and what it says counts', (_, frontMatter) => {
    const raw = read(frontMatter + BODY);
    expect(raw.frontMatter).toMatchObject({ title: 'Titre voulu', language: 'en' });
    expect(raw.text.slice(raw.contentStart)).toBe(BODY);
  });

  it('and every receipt still leads to its place in the raw file', async () => {
    const text = `\uFEFF\n\r${FRONT_MATTER.replaceAll('\n', '\r')}${BODY}`;
    await using folder = await removable({
      'a.txt': `\uFEFF${text}`,
      'catalogue/organisations.yaml': 'pnud:\n  name: PNUD\n',
    });
    const { items } = await built(await contentIn(folder.path));
    const mentions = items.filter(({ pk }) => /^LIST#a\w+#mentions$/.test(pk));
    expect(mentions.length).toBeGreaterThan(0);
    for (const { doc } of mentions) {
      const { sourceStart, sourceEnd, text: mentioned }: MentionRecord = JSON.parse(doc);
      expect(text.slice(sourceStart, sourceEnd)).toBe(mentioned);
    }
  });

  it('not where a rule divides a text that begins with blank lines', () => {
    expect(read(`\n---\nUn titre sans champ\n---\n${BODY}`)).toMatchObject({
      frontMatter: {},
      contentStart: 0,
    });
  });

  it('and a fault in it has the line of the file, whatever stands above', () => {
    expect(faultOf(`\n\r\n---\r\ntitle: x\rdate: hier\n---\n${BODY}`)).toMatch(/^a\.txt:5: date: /);
    expect(faultOf(`\n\n---\ntitle: x\n\n${BODY}`)).toMatch(/^a\.txt:3: .*never closed/);
  });
});

describe('a value of front matter', () => {
  it.each([
    ['Maroc : une avancée', 'Maroc : une avancée'],
    ['Maroc: une avancée', 'Maroc: une avancée'],
    ['« Maroc » : l’IA, « demain » : et après ?', '« Maroc » : l’IA, « demain » : et après ?'],
    ['Le point sur :', 'Le point sur :'],
    ['Il a dit : "non"\\n', 'Il a dit : "non"\\n'],
    ['"Maroc : une avancée"', 'Maroc : une avancée'],
    ["'Maroc : une avancée'", 'Maroc : une avancée'],
    ['2030', '2030'],
    ['"null"', 'null'],
  ])('title: %s', (written, title) => {
    expect(fieldsOf(`title: ${written}`)).toEqual({ title });
  });

  it.each(['null', '~', 'NULL', '', '""'])('that is %s counts as not given', (empty) => {
    expect(fieldsOf(`title: ${empty}\nauthor: Salma B.`)).toEqual({ author: 'Salma B.' });
  });

  it.each([
    ['2026-07-01', '2026-07-01'],
    ['2026-07-01T10:00:00Z', '2026-07-01'],
    ['2026-07-01 10:00', '2026-07-01'],
    ['2026-07-01T23:30:00.123+01:00', '2026-07-01'],
    ['2026-07-01 23:30:00 +0100', '2026-07-01'],
    ['"2026-07-01T10:00"', '2026-07-01'],
    ['2026-7-1', '2026-07-01'],
  ])('date: %s is the day that it names', (written, date) => {
    expect(fieldsOf(`date: ${written}`)).toEqual({ date });
  });

  it.each(['2026-02-30T10:00:00Z', '2026-07-01 demain', '01/07/2026 10:00', '2026-07'])(
    'date: %s is no day',
    (written) => {
      expect(faultOf(`---\ndate: ${written}\n---\n${BODY}`)).toMatch(/^a\.txt:2: date: .*as 2026-07-01$/);
    },
  );

  it('given twice is a fault', () => {
    expect(faultOf(`---\ntitle: a\ntitle: b\n---\n${BODY}`)).toMatch(/^a\.txt:3: is not YAML: .*unique/);
  });
});

describe('front matter in another form is named, with what to write instead', () => {
  it.each([
    ['TOML', `+++\ntitle = "Un titre"\n+++\n${BODY}`, 1],
    ['TOML', `\n---toml\ntitle = "Un titre"\n---\n${BODY}`, 2],
    ['JSON', `{\n  "title": "Un titre"\n}\n${BODY}`, 1],
    ['JSON', `{"title": "Un titre"}\n${BODY}`, 1],
  ])('%s', (name, text, line) => {
    expect(faultOf(text)).toBe(
      `a.txt:${line}: begins with front matter in ${name}: write it as YAML, between two lines ---, a field a line such as title: Un titre`,
    );
  });

  it('but not where a text begins so by chance', () => {
    expect(faultOf(`+++\n\n${BODY}`)).toBe('');
    expect(faultOf(`{ Note } ${BODY}`)).toBe('');
  });
});

describe('front matter nested beyond measure has its line named, whatever nests', () => {
  it.each([
    ['lists', '['.repeat(50_000)],
    ['mappings', '{a: '.repeat(40_000)],
    ['lists and mappings', '[{a: '.repeat(30_000)],
    ['items', '- '.repeat(50_000)],
    ['keys', '? '.repeat(50_000)],
    ['lists that are closed', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('%s', (_, value) => {
    const expected = 'is nested too deeply: write each field as a line, as name: value';
    expect(faultOf(`---\ntitle: Un titre\ntags: ${value}\n---\n${BODY}`)).toBe(`a.txt:3: ${expected}`);
    expect(faultOf(`---\ntitle: Un titre\n${value}\n---\n${BODY}`)).toBe(`a.txt:3: ${expected}`);
  });

  it('lines', () => {
    const lines = Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(faultOf(`---\n${lines}\n---\n${BODY}`)).not.toMatch(/call stack|no fault/);
  });

  it('but not many brackets beside each other, or in a text', () => {
    expect(fieldsOf(`tags: [${'[a], '.repeat(500)}]`)).toHaveProperty('tags');
    expect(fieldsOf('title: Un - - - titre [? ? ?]')).toMatchObject({
      title: 'Un - - - titre [? ? ?]',
    });
  });
});

it('a key that is no word makes no warning of its own, which would name no file', () => {
  const warn = vi.spyOn(process, 'emitWarning');
  try {
    expect(fieldsOf('title: Un titre\n? {a: b}\n: c\n? [d]\n: e')).toMatchObject({ title: 'Un titre' });
    expect(warn).not.toHaveBeenCalled();
  } finally {
    warn.mockRestore();
  }
});

it('a field that means nothing here is named once for all texts and ignored, and the texts are published', async () => {
  const text = (fields: string) => `---\ntitle: Un titre\n${fields}\n---\n${BODY}`;
  await using folder = await removable({
    'a.txt': text('tags:\n  - un: deux\n  - [trois]\ntitel: x'),
    'b.txt': text('titel: y'),
    'c.txt': text('author: Salma B.'),
  });
  const { items, faults, notes } = await built(await contentIn(folder.path));
  expect(faults).toEqual([]);
  const records = items.filter(({ pk, sk }) => pk.startsWith('a') && sk === 'RECORD');
  expect(records.map(({ doc }): ArticleRecord => JSON.parse(doc)).map(({ title }) => title)).toEqual([
    'Un titre',
    'Un titre',
    'Un titre',
  ]);
  expect(notes.lines()).toEqual([
    expect.stringMatching(
      /^Fields of front matter that mean nothing here, ignored: tags \(a\.txt\); titel \(a\.txt, b\.txt\)\. Fields are .*title, date, language/,
    ),
  ]);
});

async function removable(files: Readonly<Record<string, string>>) {
  const folder = await contentFolder(files);
  return { ...folder, [Symbol.asyncDispose]: () => folder.remove() };
}
