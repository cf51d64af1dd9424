import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../seed/analysis/analyse.ts';
import { readCatalogue } from '../../../seed/editor/catalogue.ts';
import { noRejections } from '../../../seed/editor/rejections.ts';
import { foundPin, noPins } from '../../../seed/identity/pins.ts';
import { edgeItem, ownItems } from '../../../seed/items/entity-items.ts';
import type { EntityNode } from '../../../seed/items/entity-node.ts';
import { buildMatcher } from '../../../seed/names/matcher.ts';
import { buildItems, seed } from '../../../seed/pipeline.ts';
import { seedContent } from '../../../seed/read/content.ts';
import { parseText } from '../../../seed/read/read.ts';
import { asRead, layOut, TOO_LARGE } from '../../../seed/state/lay-out.ts';
import type { Item } from '../../../store/items.ts';
import type { EntityRecord } from '../../../store/records.ts';
import { PARAGRAPH_JOIN } from '../../../text/paragraph-join.ts';
import { type Api, quietly, startApi } from '../../support/api.ts';
import { editableContent } from '../../support/content.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

/** DynamoDB's own limit. The attributes' names count: pk, sk, phase, hash, doc, pin. */
const MOST_BYTES = 409_600;
const sizeOf = ({ pk, sk, phase, hash, doc, pin }: Item): number =>
  Buffer.byteLength(`pk${pk}sk${sk}phase${phase}hash${hash}doc${doc}${pin === null ? '' : `pin${pin}`}`);

const GOOD = 'Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.';
const END = 'Mardi, les députés ont remercié la ministre du Budget de sa venue, puis ils ont voté la loi.';

describe('items of texts and catalogues of hostile sizes', () => {
  it('are never larger than a table takes', async () => {
    const content = await editableContent({ copySeed: false });
    try {
      const texts = hostileTexts();
      for (const [i, { text }] of texts.entries()) await content.edit(`${i}.txt`, text);
      const tooLarge: string[] = [];
      const note = (item: Item) => {
        if (sizeOf(item) > MOST_BYTES) tooLarge.push(`${item.pk} ${item.sk}: ${sizeOf(item)}`);
      };
      const { summary, faults } = await buildItems(content, noPins, note, () => {});
      expect(tooLarge).toEqual([]);
      // None was left out for it either.
      expect(faults.filter(({ error }) => error.message === TOO_LARGE)).toEqual([]);
      expect(summary.articles + faults.length).toBe(texts.length);
      expect(summary.articles).toBeGreaterThan(texts.length / 2);
    } finally {
      await content.remove();
    }
  }, 240_000);

  it('of an entity that the catalogue gives too many names are not made: the entry is named', async () => {
    const content = await editableContent({ copySeed: false });
    try {
      await content.edit('ok.txt', GOOD);
      const aliases = Array.from({ length: 4_000 }, (_, i) => `    - Nom ${i} de Karim\n`).join('');
      await content.editCatalogue(
        'people.yaml',
        `autre:\n  name: Un Autre\nkarim:\n  name: Karim Benali\n  aliases:\n${aliases}`,
      );
      await expect(
        buildItems(
          content,
          noPins,
          () => {},
          () => {},
        ),
      ).rejects.toThrow(
        /^"karim" has \d{3},\d{3} bytes of names, labels and addresses, more than the 100,000 of one entity/,
      );
    } finally {
      await content.remove();
    }
  });
});

describe('a text that makes an item too large all the same', () => {
  it('is left out and named by its path; the others are laid out, whoever else is in it', async () => {
    const catalogue = await readCatalogue(seedContent.catalogue);
    const matcher = buildMatcher(catalogue);
    const of = (path: string) => analyse(parseText(path, path, new TextEncoder().encode(GOOD)), matcher);
    const good = of('a.txt');
    const large = of('b.txt');
    const title = '新'.repeat(140_000);
    const analysed = [good, { ...large, text: { ...large.text, title } }, of('c.txt')];
    const items: Item[] = [];
    const { faults, summary } = await layOut(
      { catalogue, rejections: noRejections, texts: asRead(analysed) },
      noPins,
      (item) => void items.push(item),
    );
    expect(faults.map(({ path, error }) => [path, error.message])).toEqual([['b.txt', TOO_LARGE]]);
    expect(summary.articles).toBe(2);
    expect(items.filter(({ pk, doc }) => pk === large.text.id || doc.includes(large.text.id))).toEqual([]);
  });
});

describe('two entities with thousands of names and roles', () => {
  it('keep the first names and roles that fit, in records and in what lists show', async () => {
    const catalogue = await readCatalogue(seedContent.catalogue);
    const [person, organisation] = ['PERSON', 'ORGANISATION'].map((kind) =>
      catalogue.find((entry) => entry.kind === kind && entry.parent === null),
    );
    if (person === undefined || organisation === undefined) throw new Error('the catalogue lacks a kind');
    const forms = Array.from({ length: 9_000 }, (_, i) => ({
      value: `${'新'.repeat(60)}${i}`,
      uses: 9_000 - i,
      doubtful: false,
    }));
    const roles = Array.from({ length: 3_000 }, (_, i) => ({
      id: `f${i}`,
      organisation: organisation.id,
      title: `${'新'.repeat(1_000)}${i}`,
      articles: 3_000 - i,
      newest: '',
    }));
    const counts = { articles: 9_000, people: 1, organisations: 1, initiatives: 0, parts: 0 };
    const nodeOf = (entry: typeof person): EntityNode => ({ entry, forms, roles, parent: null, counts });
    const card = { ...person, slug: 'x', acronym: null };
    const items = [
      ...ownItems(nodeOf(person), ['x'], []),
      ...ownItems({ ...nodeOf(organisation), roles: [] }, ['y'], []),
      edgeItem('list', card, { roles }),
    ];
    expect(items.filter((item) => sizeOf(item) > MOST_BYTES).map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
    const record: EntityRecord = JSON.parse(
      items.find(({ pk, sk }) => pk === person.id && sk === 'RECORD')?.doc ?? '',
    );
    expect(record.names[0]?.value).toBe(person.name);
    expect(record.names.at(-1)?.value).toBe(
      `${'新'.repeat(60)}${record.names.length - 1 - person.forms.length}`,
    );
    expect(record.names.length).toBeGreaterThan(500);
  });

  it('and pins of thousands of spellings keep what fits', () => {
    const keys = Array.from({ length: 9_000 }, (_, i) => `PERSON karim benali ${i}`);
    expect(Buffer.byteLength(foundPin('Karim Benali', keys))).toBeLessThan(60_000);
  });
});

describe('a text of one long line', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ content: null });
  });
  afterAll(() => api.close());

  it.each(['新闻报道说这个项目很好。', 'كلمة ', '𝕏𝕐', '\u0001\u0002', 'é"'])(
    'in « %s » is served as it stands, with what stands beside it',
    async (piece) => {
      const content = await editableContent({ copySeed: false });
      try {
        const line = piece.repeat(Math.floor(190_000 / piece.length)).trim();
        await content.edit('ok.txt', GOOD);
        await content.edit('long.txt', `---\ntitle: Long\nlanguage: fr\n---\n${GOOD}\n\n${line}\n\n${END}\n`);
        const { faults } = await seed(api.database, content, quietly);
        expect(faults).toEqual([]);
        const { article } = await api.query('{ article(slug: "long") { body paragraphs } }');
        expect(article.paragraphs).toEqual([GOOD, line, END]);
        expect(article.body).toBe(article.paragraphs.join(PARAGRAPH_JOIN));
        const { articles } = await api.query('{ articles { totalCount } }');
        expect(articles.totalCount).toBe(2);
      } finally {
        await content.remove();
      }
    },
    60_000,
  );
});
