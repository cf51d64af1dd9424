import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookupTags } from '../../text/language-tag.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type EditableContent, editableContent } from '../support/content.ts';

/** Language tags as devices send them (RFC 5646), looked up as RFC 4647 has it. */
const TEXT = 'Le programme avance. Les équipes se réunissent à nouveau dans la ville pour en parler.';
const text = (language: string, date: string) => `---\nlanguage: ${language}\ndate: ${date}\n---\n${TEXT}\n`;

let content: EditableContent;
let api: Api;
beforeAll(async () => {
  content = await editableContent({ copySeed: true });
  await content.edit('fr-1.txt', text('fr-FR', '2026-01-04'));
  await content.edit('fr-2.txt', text('fr-fr', '2026-01-03'));
  await content.edit('fr-3.txt', text('FR-ma', '2026-01-02'));
  await content.edit('zh.txt', text('zh-Hant-TW', '2026-01-01'));
  api = await startApi({ content });
});
afterAll(async () => {
  await api.close();
  await content.remove();
});

const files = async (language: string, more = ''): Promise<string[]> => {
  const query = `query ($l: Language!) { articles(first: 50, filter: { language: $l ${more} }) { totalCount totalCountIsExact nodes { source { file } } } }`;
  const { articles } = await api.query(query, { l: language });
  expect(articles).toMatchObject({ totalCount: articles.nodes.length, totalCountIsExact: true });
  return articles.nodes.map((node: Answer) => node.source.file.replace('.txt', ''));
};

it('a tag is shortened from its end, and what a single letter opens goes with it', () => {
  expect(lookupTags('zh-Hant-CN-x-private1-private2')).toEqual([
    'zh-hant-cn-x-private1-private2',
    'zh-hant-cn-x-private1',
    'zh-hant-cn',
    'zh-hant',
    'zh',
  ]);
  expect(lookupTags('FR')).toEqual(['fr']);
});

describe('a name', () => {
  const name = async (...languages: string[]): Promise<string> =>
    (
      await api.query('query ($l: [Language!]) { organisation(slug: "dco") { name(languages: $l) } }', {
        l: languages,
      })
    ).organisation.name;

  it.each(['ar', 'AR', 'ar-MA', 'ar-ma', 'ar-Arab-MA', 'ar-MA-u-nu-latn'])(
    'in %s is the Arabic one',
    async (tag) => {
      expect(await name(tag)).toBe('منظمة التعاون الرقمي');
    },
  );

  it('is in the first of several that has one, each shortened before the next is tried', async () => {
    expect(await name('de-CH', 'ar-MA', 'fr')).toBe(await name('ar'));
    expect(await name('en-GB', 'ar')).toBe(await name('en'));
    expect(await name('de', 'nl-BE')).toBe(await name());
  });
});

describe('a filter', () => {
  it('finds the texts of every region, however the tag is written', async () => {
    const french = await files('fr');
    expect(french).toHaveLength(8);
    expect(french.slice(0, 3)).toEqual(['fr-1', 'fr-2', 'fr-3']);
    for (const tag of ['FR', 'Fr', 'fr-CA', 'fr-Latn-BE']) expect(await files(tag)).toEqual(french);
  });

  it('finds the texts of one region where there are any', async () => {
    for (const tag of ['fr-FR', 'FR-fr', 'fr-FR-u-nu-latn'])
      expect(await files(tag)).toEqual(['fr-1', 'fr-2']);
    expect(await files('fr-MA')).toEqual(['fr-3']);
    for (const tag of ['zh', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']) expect(await files(tag)).toEqual(['zh']);
    expect(await files('zh-Hans')).toEqual(['zh']);
    expect(await files('nl-BE')).toEqual([]);
  });

  it('does so together with other conditions', async () => {
    expect(await files('fr-CA', ', publishedAt: { from: "2026-01-03" }')).toEqual(['fr-1', 'fr-2']);
    const { person } = await api.query('{ person(slug: "amal-el-fallah-seghrouchni") { id } }');
    expect(await files('fr-CH', `, mentions: { any: ["${person.id}"] }`)).toHaveLength(5);
    expect(await files('zh-TW', `, mentions: { any: ["${person.id}"] }`)).toEqual([]);
  });

  it('is one Query on a key, after one look at which lists have a text', async () => {
    const cost = async (tag: string) =>
      (await api.costOf(`{ articles(filter: { language: "${tag}" }) { nodes { id } } }`)).cost;
    expect(await cost('fr')).toMatchObject({ requests: 1, rounds: 1 });
    expect(await cost('fr-CA')).toMatchObject({ requests: 2, rounds: 2 });
    expect(await cost('zh-Hant-HK')).toMatchObject({ requests: 2, rounds: 2 });
  });

  it('gives cursors that hold when content of the very region comes', async () => {
    const page = async (after: string) =>
      (
        await api.query(
          `{ articles(first: 2, filter: { language: "fr-CH" } ${after}) { pageInfo { endCursor } nodes { source { file } } } }`,
        )
      ).articles;
    const { pageInfo } = await page('');
    await content.edit('fr-0.txt', text('fr-CH', '2025-12-31'));
    await api.seed(content);
    const { nodes } = await page(`, after: "${pageInfo.endCursor}"`);
    expect(nodes).toEqual([{ source: { file: 'fr-0.txt' } }]);
    await content.edit('fr-0.txt', null);
    await api.seed(content);
  });
});

it('a language is given out in lower case', async () => {
  const { articles } = await api.query('{ articles(first: 4) { nodes { language } } }');
  expect(articles.nodes.map((node: Answer) => node.language)).toEqual([
    'fr-fr',
    'fr-fr',
    'fr-ma',
    'zh-hant-tw',
  ]);
});

it('what is no tag is refused', async () => {
  for (const tag of ['', 'f', 'fr_FR', 'fr-', '-fr', 'fr--FR', 'français', '*', `fr${'-abcdefg'.repeat(5)}`])
    expect(
      await api.refusal('query ($l: Language!) { articles(filter: { language: $l }) { totalCount } }', {
        l: tag,
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('such as fr or ar-MA') });
});
