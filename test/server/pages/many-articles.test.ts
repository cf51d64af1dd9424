import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { type ServedReader, startReader } from '../../support/reader.ts';

/** More than the page of an entity shows. */
const TEXTS = 34;
const MEMBERS = ['Awa', 'Karim', 'Fatou', 'Jean', 'Nadia', 'Paul'].flatMap((given) =>
  ['Verdon', 'Lanvin', 'Kerouan', 'Sorgue', 'Tilmont', 'Diallo'].map((surname) => `${given} ${surname}`),
);
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
  await content.edit(
    'membres.txt',
    `Les membres de l’Office\n\n${MEMBERS.map((name) => `${name}, directeur de l’Office des lagunes, a parlé.`).join(' ')}\n`,
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

it('the people of an organisation are all reached, page by page', async () => {
  const path = '/organisations/office-des-lagunes';
  const named = (html: string) => [...html.matchAll(/<h3><a class="entity person"/g)].length;
  const first = await page(path);
  const [, next = ''] = /<a rel="next" href="([^"]*)">La suite<\/a>/.exec(first) ?? [];
  const second = await page(next.replaceAll('&amp;', '&'));
  expect([named(first), named(second)]).toEqual([30, MEMBERS.length - 30]);
  expect(second).toContain(`<a href="${path}">Revenir au début</a>`);
  const { status } = await fetch(`${served.url}${path}?after=zzz`);
  expect(status).toBe(400);
});

it('two ministries of one name stand in lists, filters and searches with their countries', async () => {
  const list = shown(await page('/organisations'));
  expect(list.match(/Ministère de la Santé (?:Maroc|Portugal)/g)).toHaveLength(2);
  expect(shown(await page('/'))).toContain('Ministère de la Santé (Portugal)');
  expect(shown(await page('/?q=minist%C3%A8re'))).toContain('Ministère de la Santé Portugal');
  const slug = /href="(\/organisations\/[^"]*portugal)"/.exec(await page('/organisations'))?.[1] ?? '';
  expect(shown(await page(`${slug}?lang=ar`))).toContain('البرتغال');
});
