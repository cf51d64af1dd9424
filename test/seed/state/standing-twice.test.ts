import { expect, it, onTestFinished } from 'vitest';
import { planSeed } from '../../../seed/pipeline.ts';
import { contentIn } from '../../../seed/read/content.ts';
import { contentFolder } from '../../support/content-folder.ts';

const text = (ministry: string) =>
  `Une campagne de vaccination\n\nLe ${ministry} a annoncé mardi une campagne de vaccination contre la rougeole dans les écoles.\n`;
const TEXTS = {
  'a.txt': text('ministère français de la Santé'),
  'b.txt': text('ministère de la Santé'),
  'c.txt': text('ministère français de la Santé'),
  'd.txt': text('ministère allemand de la Santé'),
};

async function linesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await contentFolder({ 'catalogue/people.yaml': '', ...files });
  onTestFinished(() => folder.remove());
  const { notes } = await planSeed(
    null,
    await contentIn(folder.path),
    { onProgress: () => {}, stateFile: null },
    () => {},
  );
  return notes.lines();
}

it('tells of a body that stands twice, with its country and without, how one line makes it one', async () => {
  expect(await linesOf(TEXTS)).toEqual([
    '1 body stands twice, with a country and without: Ministère de la Santé. If the texts are of one country, say it once: country: FR in folder.yaml beside the catalogue (seed/catalogue/README.md)',
  ]);
});

it('says nothing of that where the folder says its country', async () => {
  expect(await linesOf({ ...TEXTS, 'catalogue/folder.yaml': 'country: FR\n' })).toEqual([]);
});
