import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { analyse } from '../../seed/analyse.ts';
import { buildItems } from '../../seed/build.ts';
import { readCatalogue } from '../../seed/catalogue.ts';
import { seedContent } from '../../seed/content.ts';
import { layOut } from '../../seed/lay-out.ts';
import { buildMatcher } from '../../seed/matcher.ts';
import { noPins } from '../../seed/pins.ts';
import { parseText } from '../../seed/read.ts';
import { noRejections } from '../../seed/review/rejections.ts';
import { seed } from '../../seed/seed.ts';
import type { Item } from '../../store/items.ts';
import { PARAGRAPH_JOIN } from '../../text/paragraph-join.ts';
import { type Api, quietly, startApi } from '../support/api.ts';
import { editableContent } from '../support/content.ts';
import { hostileText } from '../support/hostile-texts.ts';

/** DynamoDB's own limit. The attributes' names count: pk, sk, phase, hash, doc, pin. */
const MOST_BYTES = 409_600;
const sizeOf = ({ pk, sk, phase, hash, doc, pin }: Item): number =>
  Buffer.byteLength(`pk${pk}sk${sk}phase${phase}hash${hash}doc${doc}${pin === null ? '' : `pin${pin}`}`);

const GOOD = 'Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.';
const END = 'Mardi, les députés ont remercié la ministre du Budget de sa venue, puis ils ont voté la loi.';

describe('items of texts and catalogues of hostile sizes', () => {
  it('are never larger than a table takes', async () => {
    const random = randomFrom(4);
    for (let folder = 0; folder < 4; folder++) {
      const content = await editableContent({ copySeed: false });
      try {
        const kinds: string[] = [];
        for (let i = 0; i < 8; i++) {
          const { kind, text } = hostileText(random);
          kinds.push(kind);
          await content.edit(`${i}.txt`, text);
        }
        await content.edit('ok.txt', GOOD);
        let largest = { bytes: 0, at: '' };
        const note = (item: Item) => {
          const bytes = sizeOf(item);
          if (bytes > largest.bytes) largest = { bytes, at: `${item.pk} ${item.sk}` };
        };
        const { summary } = await buildItems(content, noPins, note, () => {});
        expect(largest.bytes, `${largest.at} of ${kinds.join(', ')}`).toBeLessThanOrEqual(MOST_BYTES);
        expect(summary.articles).toBeGreaterThan(0);
      } finally {
        await content.remove();
      }
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
    const analyses = {
      async *[Symbol.asyncIterator]() {
        yield* analysed;
      },
    };
    const items: Item[] = [];
    const { tooLarge, summary } = await layOut(
      { catalogue, rejections: noRejections, analyses },
      noPins,
      (item) => void items.push(item),
    );
    expect(tooLarge).toEqual(['b.txt']);
    expect(summary.articles).toBe(2);
    expect(items.filter(({ pk, doc }) => pk === large.text.id || doc.includes(large.text.id))).toEqual([]);
  });
});

describe('an entity with thousands of names in thousands of roles', () => {
  it('keeps the names and roles that fit', async () => {
    const content = await editableContent({ copySeed: false });
    try {
      for (let file = 0; file < 12; file++) {
        const lines = Array.from({ length: 400 }, (_, i) => {
          const n = file * 400 + i;
          const bits = n.toString(2).padStart(13, '0');
          const name = [...'karimbenaliou']
            .map((letter, at) => (bits[at] === '1' ? letter.toUpperCase() : letter))
            .join('');
          return `M. K${name.slice(1, 5)} B${name.slice(6)}, directeur du pôle ${'très long '.repeat(12)}numéro${n} de l’Agence du Numérique (ADN), a parlé.`;
        });
        await content.edit(`${file}.txt`, lines.join('\n\n').slice(0, 199_000));
      }
      let largest = 0;
      await buildItems(
        content,
        noPins,
        (item) => {
          largest = Math.max(largest, sizeOf(item));
        },
        () => {},
      );
      expect(largest).toBeLessThanOrEqual(MOST_BYTES);
      expect(largest).toBeGreaterThan(100_000);
    } finally {
      await content.remove();
    }
  }, 120_000);
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
