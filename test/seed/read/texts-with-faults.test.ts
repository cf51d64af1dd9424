import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentIn } from '../../../seed/read/content.ts';
import { ContentErrors } from '../../../seed/read/content-error.ts';
import { MAX_TEXT_CHARACTERS, parseText } from '../../../seed/read/read.ts';
import type { ArticleRecord, MentionRecord } from '../../../store/records.ts';
import { built } from '../../support/built.ts';
import { bytes, type Files, faultsOf } from '../../support/content-faults.ts';
import { type ContentFolder, contentFolder } from '../../support/content-folder.ts';

const CATALOGUE: Files = {
  'catalogue/organisations.yaml':
    'pnud:\n  name: PNUD\ndco:\n  name: Organisation de coopération numérique\n',
};
const TITLE = 'Le PNUD signe un accord à Rabat';
const SENTENCE =
  'Le PNUD et l’Organisation de coopération numérique ont signé mardi à Rabat un accord sur l’intelligence artificielle.';
const ARTICLE = `${TITLE}\n\n${SENTENCE}\n`;

async function folderOf(files: Files): Promise<ContentFolder> {
  const folder = await contentFolder({ ...CATALOGUE, ...files });
  onTestFinished(() => folder.remove());
  return folder;
}

const textFaults = (text: string | Uint8Array): Promise<string[]> =>
  faultsOf(() => parseText('a.txt', 'a.txt', bytes(typeof text === 'string' ? text : [...text])));

const build = async (folder: ContentFolder) => {
  const { items, faults } = await built(await contentIn(folder.path));
  if (faults.length > 0) throw new ContentErrors(faults.map(({ error }) => error));
  return items;
};

async function buildFaults(files: Files): Promise<string[]> {
  const folder = await folderOf(files);
  return faultsOf(() => build(folder), folder.path);
}

/** The one article of a folder: its record and its mentions. */
async function articleOf(text: string | Uint8Array) {
  const items = await build(await folderOf({ 'a.txt': text }));
  const record = items.find(({ pk, sk }) => pk.startsWith('a') && sk === 'RECORD');
  const mentions = items.filter(({ pk }) => /^LIST#a\w+#mentions$/.test(pk));
  const article: ArticleRecord = JSON.parse(record?.doc ?? 'null');
  return { article, mentions: mentions.map(({ doc }): MentionRecord => JSON.parse(doc)) };
}

const FRONT_MATTER = `---
title: Un titre de la rédaction
date: 2026-07-01
language: EN
category: Diplomatie
author: Salma B.
source: Le Quotidien
url: https://quotidien.example/article
---
`;

describe('a text that cannot be an article', () => {
  it.each<[kind: string, text: string | Uint8Array, message: RegExp]>([
    [
      'has a byte that is not UTF-8',
      bytes('Un\nDeux ', [0xe9], '\n'),
      /^a\.txt:2: is not UTF-8.*save it as UTF-8$/,
    ],
    ['is UTF-16', Buffer.from('\uFEFFBonjour', 'utf16le'), /^a\.txt:1: is not UTF-8/],
    ['ends within a character', bytes('Un\nDeux\nTrois ', [0xc3]), /^a\.txt:3: is not UTF-8/],
    [
      'has a replacement character above the faulty byte',
      bytes('\uFFFD\nDeux ', [0xff]),
      /^a\.txt:2: is not UTF-8/,
    ],
    [
      'has a byte that is not UTF-8, and lines that end at CR',
      bytes('Un\rDeux\rTrois ', [0xe9], '\r'),
      /^a\.txt:3: is not UTF-8/,
    ],
    ['has a NUL character behind lines that end at CR', 'Un\rDeux\r\0', /^a\.txt:3: .*NUL/],
    ['has a NUL character', 'Un\nDeux\n\0', /^a\.txt:3: .*NUL.*save it as plain UTF-8 text$/],
    ['has no byte', '', /^a\.txt: is empty: write the article or remove the file$/],
    ['is blank', '\uFEFF \r\n\t\n\u00A0', /^a\.txt: is empty/],
    ['has nothing behind its front matter', '---\ntitle: Un titre\n---\n\n', /^a\.txt: is empty/],
    [
      'is too long',
      'é'.repeat(MAX_TEXT_CHARACTERS + 1),
      /^a\.txt: has 200,001 characters.*200,000.*split it$/,
    ],
  ])('%s', async (_, text, message) => {
    expect(await textFaults(text)).toEqual([expect.stringMatching(message)]);
  });

  it('is longer than 200,000 characters, not as long', async () => {
    expect(await textFaults('é'.repeat(MAX_TEXT_CHARACTERS))).toEqual([]);
  });
});

describe('front matter with a fault', () => {
  it.each<[kind: string, frontMatter: string, message: RegExp]>([
    ['is never closed', `---\ntitle: Un titre\n\n${ARTICLE}`, /^a\.txt:1: .*never closed.*---$/],
    ['has a field twice', '---\ntitle: x\ntitle: y\n---\n', /^a\.txt:3: is not YAML: .*unique/],
    ['has a day that no month has', '---\ndate: 2026-02-30\n---\n', /^a\.txt:2: date: .*as 2026-07-01$/],
    ['has a date in another order', '---\ndate: 01/07/2026\n---\n', /^a\.txt:2: date: .*as 2026-07-01$/],
    [
      'has a language by name',
      '---\nlanguage: français\n---\n',
      /^a\.txt:2: language: .*write fr, ar or en$/,
    ],
    [
      'has an address without https',
      '---\nurl: www.x.example\n---\n',
      /^a\.txt:2: url: .*begin with https:\/\/$/,
    ],
    ['has a title of two lines', '---\ntitle: |\n  x\n  y\n---\n', /^a\.txt:2: title: must be one line$/],
    ['has a title that is no text', '---\ntitle: [x]\n---\n', /^a\.txt:2: title: must be text$/],
    [
      'has a title too long',
      `---\ntitle: ${'é'.repeat(301)}\n---\n`,
      /^a\.txt:2: title: .*at most 300 characters$/,
    ],
    ['has a quote left open', '---\nauthor: x\ntitle: "x\n---\n', /^a\.txt:[34]: is not YAML: .*quote/],
    [
      'has Windows line ends',
      '\uFEFF---\r\ntitle: x\r\nurl: y\r\n---\r\n',
      /^a\.txt:3: url: must be a web address/,
    ],
  ])('%s', async (_, frontMatter, message) => {
    expect(await textFaults(frontMatter + ARTICLE)).toEqual([expect.stringMatching(message)]);
  });

  it('refers to an anchor that is not there', async () => {
    expect(await textFaults(`---\nauthor: x\ntitle: *Gras\n---\n${ARTICLE}`)).toEqual([
      expect.stringMatching(/^a\.txt:3: /),
    ]);
  });
});

describe('rules are no front matter', () => {
  it.each([
    ['around a title', `---\n${TITLE}\n---\n\n${SENTENCE}\n`],
    ['around a title, with blank lines', `---\n\n${TITLE}\n\n---\n\n${SENTENCE}\n`],
    ['above a text that another rule divides', `---\n\n${TITLE}\n\n${SENTENCE}\n\n---\n\n${SENTENCE}\n`],
    ['above a text, never closed', `---\n\n${TITLE}\n\n${SENTENCE}\n`],
    ['above a text with a colon in its lines', `---\n${TITLE}\nRabat : ${SENTENCE}\n---\n${SENTENCE}\n`],
    ['made of other signs', `***\n\n${TITLE}\n\n${SENTENCE}\n`],
  ])('%s', async (_, text) => {
    expect(await textFaults(text)).toEqual([]);
    expect((await articleOf(text)).article).toMatchObject({ title: TITLE, titleIsDerived: false });
  });
});

describe('front matter', () => {
  it('overrides what was found in the text', async () => {
    const { article } = await articleOf(`${FRONT_MATTER}${TITLE}\n\n- in Economie\n\n${SENTENCE}\n`);
    expect(article).toMatchObject({
      title: 'Un titre de la rédaction',
      titleIsDerived: false,
      publishedAt: '2026-07-01',
      language: 'en',
      category: 'Diplomatie',
      author: 'Salma B.',
      source: { name: 'Le Quotidien', url: 'https://quotidien.example/article', file: 'a.txt' },
    });
  });

  it('may be empty, or leave fields empty: what was found in the text stands', async () => {
    const found = { title: TITLE, publishedAt: null, language: 'fr', category: 'Economie', author: null };
    const text = `${TITLE}\n\n- in Economie\n\n${SENTENCE}\n`;
    expect((await articleOf(`---\n---\n${text}`)).article).toMatchObject(found);
    expect((await articleOf(`---\ntitle:\ndate: ""\nauthor:\n---\n${text}`)).article).toMatchObject(found);
  });

  it('counts a blank field as left empty', async () => {
    expect((await articleOf(`---\ntitle: "  "\n---\n${ARTICLE}`)).article.title).toBe(TITLE);
  });

  it('gives a title without receipts, for it stands nowhere in the text', async () => {
    const found = await articleOf(ARTICLE);
    expect(found.mentions.map(({ field, text }) => [field, text])).toContainEqual(['TITLE', 'PNUD']);
    const stated = await articleOf(`---\ntitle: Le PNUD à Rabat\n---\n${ARTICLE}`);
    expect(stated.article.title).toBe('Le PNUD à Rabat');
    expect(stated.mentions.map(({ field }) => field)).not.toContain('TITLE');
    expect(stated.mentions.map(({ text }) => text)).toContain('PNUD');
  });
});

describe('every receipt leads back into the text of the file, byte order mark aside', () => {
  it.each([
    ['with a byte order mark', `\uFEFF${ARTICLE}`],
    ['with Windows line ends', ARTICLE.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', ARTICLE.replaceAll('\n', '\r')],
    ['with all of it and front matter', `\uFEFF${FRONT_MATTER}${ARTICLE}`.replaceAll('\n', '\r\n')],
  ])('%s', async (_, text) => {
    const withoutMark = text.replace('\uFEFF', '');
    const { mentions } = await articleOf(text);
    expect(mentions.map((mention) => mention.text)).toContain('Organisation de coopération numérique');
    for (const { sourceStart, sourceEnd, text: mentioned, sentence } of mentions) {
      expect(withoutMark.slice(sourceStart, sourceEnd)).toBe(mentioned);
      expect(withoutMark).toContain(sentence);
    }
  });
});

describe('a folder of texts', () => {
  it('tells of every bad file at once', async () => {
    const faults = await buildFaults({
      'a.txt': '',
      'b.txt': ARTICLE,
      'c.txt': `---\ndate: 2026-02-30\n---\n${ARTICLE}`,
      'sous-dossier/d.TXT': bytes('Un\n', [0xff]),
    });
    expect(faults).toEqual([
      expect.stringMatching(/^a\.txt: is empty/),
      expect.stringMatching(/^c\.txt:2: date: /),
      expect.stringMatching(/^sous-dossier\/d\.TXT:2: is not UTF-8/),
    ]);
  });

  it.each([
    ['has nothing but the furniture of a page', 'Accueil\n', /^a\.txt: /],
    ['has one word', 'Bonjour\n', /^a\.txt: /],
  ])('a text that %s would be an article without a title, so it is a fault', async (_, text, message) => {
    expect(await buildFaults({ 'a.txt': text })).toEqual([expect.stringMatching(message)]);
  });

  it('names a link that leads nowhere', async () => {
    const folder = await folderOf({ 'a.txt': ARTICLE });
    await symlink(join(folder.path, 'nulle-part'), join(folder.path, 'b.txt'));
    expect(await faultsOf(() => build(folder), folder.path)).toEqual([
      'b.txt: cannot be read (ENOENT): it is a link that leads nowhere, or is gone; mend the link, or remove it',
    ]);
  });

  it('is the .txt files in it, in any case, also through links; hidden ones and folders aside', async () => {
    const folder = await folderOf({
      'A.TXT': ARTICLE,
      'sous-dossier/été.txt': ARTICLE,
      '.brouillon.txt': '',
      '.corbeille/b.txt': '',
      'notes.md': '',
      'dossier.txt/notes.md': '',
    });
    await symlink(join(folder.path, 'A.TXT'), join(folder.path, 'lien.txt'));
    const records = (await build(folder)).filter(({ pk, sk }) => pk.startsWith('a') && sk === 'RECORD');
    const files = records.map(({ doc }): ArticleRecord => JSON.parse(doc)).map(({ source }) => source.file);
    expect(files).toEqual(['A.TXT', 'lien.txt', 'sous-dossier/été.txt']);
  });

  it.each<[kind: string, files: Files, message: RegExp]>([
    ['without a text is a fault', { 'notes.csv': 'x' }, /: has no text: put a \.txt file in it$/],
    [
      'with pages alone is a fault that says how they become texts',
      { 'notes.md': 'x' },
      /: has no text, but pages: make texts of them, write npm run import -- '.+' --to '.+'$/,
    ],
    [
      'with a misspelt catalogue is a fault',
      { 'a.txt': ARTICLE, 'catalogue/people.yaml': 'x:\n  nom: X\n' },
      /people\.yaml:2: /,
    ],
  ])('%s', async (_, files, message) => {
    expect(await buildFaults(files)).toEqual([expect.stringMatching(message)]);
  });
});

it('two files whose names differ in how accents are stored are one too many', async () => {
  const [one, two] = ['é.txt'.normalize('NFC'), 'é.txt'.normalize('NFD')];
  const faults = await buildFaults({ [one]: ARTICLE, [two]: ARTICLE });
  expect(faults).toEqual([
    `${one}: has the same name as ${two}, but for how its accents are stored: rename one of the two`,
  ]);
});
