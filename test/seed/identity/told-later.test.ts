import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Item } from '../../../store/items.ts';
import type { EntityRecord } from '../../../store/records.ts';
import { built } from '../../support/built.ts';
import { editableContent } from '../../support/content.ts';
import { reseeded } from '../../support/reseeded.ts';

const page = (paragraph: string) => `Les nouvelles du jour en bref\n\n${paragraph}\n`;
const MINISTRY = page('Le ministère de la Santé a ouvert trois hôpitaux dans la région.');

async function folder(files: Readonly<Record<string, string>>) {
  const content = await editableContent({ copySeed: false });
  onTestFinished(() => content.remove());
  for (const [path, text] of Object.entries(files)) await content.edit(path, text);
  return content;
}

/** Id, slug and country of whatever is called so, of all records. */
const named = (items: readonly Item[], name: string) =>
  items
    .filter(({ pk, sk }) => pk.startsWith('e') && sk === 'RECORD')
    .map(({ doc }): EntityRecord => JSON.parse(doc))
    .filter((record) => record.name === name)
    .map(({ id, slug, country }) => ({ id, slug, country }));

it('a body that was published without a country keeps id and address when the folder says one', async () => {
  const content = await folder({ 'a.txt': MINISTRY });
  const { items: before } = await built(content);
  const [published] = named(before, 'Ministère de la Santé');
  await writeFile(join(content.catalogue, 'folder.yaml'), 'country: MA\n');
  const { items: after } = await reseeded(before, content);
  expect(named(after, 'Ministère de la Santé')).toEqual([{ ...published, country: 'MA' }]);
});

it('another country’s that comes later gets an address of its own, and takes nobody’s', async () => {
  const content = await folder({ 'a.txt': MINISTRY });
  const { items: before } = await built(content);
  await content.edit('0.txt', page('Le ministère portugais de la Santé a publié une circulaire.'));
  const { items: after } = await reseeded(before, content);
  const [published] = named(before, 'Ministère de la Santé');
  expect(named(after, 'Ministère de la Santé')).toEqual(
    expect.arrayContaining([published, expect.objectContaining({ slug: 'ministere-de-la-sante-portugal' })]),
  );
  expect(named(after, 'Ministère de la Santé')).toHaveLength(2);
});

it('a person whose age a text says later keeps id and address; one of another age gets others', async () => {
  const content = await folder({ 'a.txt': page('M. Karim Bensalah a présenté le bilan devant les élus.') });
  const { items: before } = await built(content);
  const [published] = named(before, 'Karim Bensalah');
  await content.edit('a.txt', page('Karim Bensalah, 34 ans, a présenté le bilan devant les élus.'));
  const { items: aged } = await reseeded(before, content);
  expect(named(aged, 'Karim Bensalah')).toEqual([published]);
  await content.edit('0.txt', page('Karim Bensalah, 71 ans, a ouvert le musée de la ville.'));
  await content.edit('1.txt', page('Karim Bensalah, 71 ans, a quitté le musée de la ville.'));
  const { items: two } = await reseeded(aged, content);
  const found = named(two, 'Karim Bensalah');
  expect(found).toHaveLength(2);
  const young = two.filter(({ pk, sk }) => pk === published?.id && sk === 'RECORD');
  expect(young.map(({ doc }) => JSON.parse(doc).counts.articles)).toEqual([1]);
});
