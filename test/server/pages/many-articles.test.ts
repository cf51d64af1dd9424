import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { type ServedReader, startReader } from '../../support/reader.ts';

/** More than the page of an entity shows. */
const TEXTS = 34;
let content: EditableContent;
let served: ServedReader;
beforeAll(async () => {
  content = await editableContent({ copySeed: false });
  for (let i = 0; i < TEXTS; i++)
    await content.edit(
      `${i}.txt`,
      `Visite numéro ${i} à Orvalle\n\nAwa Brelaz a visité avec Karim Bensalah le quartier numéro ${i} de la ville.\n`,
    );
  for (const country of ['marocain', 'portugais'])
    await content.edit(
      `${country}.txt`,
      `Une circulaire pour les hôpitaux\n\nLe ministère ${country} de la Santé a publié une circulaire.\n`,
    );
  served = await startReader(content);
});
afterAll(async () => {
  await served.close();
  await content.remove();
});

const page = async (path: string): Promise<string> => (await fetch(served.url + path)).text();
const shown = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

it('the page of whom many articles name leads to them all, and says of how many its counts are', async () => {
  const html = await page('/people/awa-brelaz');
  expect(shown(html)).toContain('parmi les 30 articles de cette page');
  const [, all = ''] = /<a href="([^"]*)">Voir les 34 articles<\/a>/.exec(html) ?? [];
  expect(all).toMatch(/^\/\?person=/);
  expect(shown(await page(all))).toContain('34 articles');
});

it('two ministries of one name stand in lists, filters and searches with their countries', async () => {
  const list = shown(await page('/organisations'));
  expect(list.match(/Ministère de la Santé (?:Maroc|Portugal)/g)).toHaveLength(2);
  expect(shown(await page('/'))).toContain('Ministère de la Santé (Portugal)');
  expect(shown(await page('/?q=minist%C3%A8re'))).toContain('Ministère de la Santé Portugal');
  const slug = /href="(\/organisations\/[^"]*portugal)"/.exec(await page('/organisations'))?.[1] ?? '';
  expect(shown(await page(`${slug}?lang=ar`))).toContain('البرتغال');
});
