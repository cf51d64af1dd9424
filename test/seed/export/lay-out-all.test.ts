import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readHere } from '../../../seed/analysis/read-texts.ts';
import { layOutAll } from '../../../seed/export/lay-out-all.ts';
import { openFolder } from '../../../seed/folder-source.ts';
import { contentIn } from '../../../seed/read/content.ts';
import { ContentError } from '../../../seed/read/content-error.ts';
import { contentFolder } from '../../support/content-folder.ts';

it('a folder that cannot be read is named as left out, and no table is said to hold all', async () => {
  const folder = await contentFolder({
    'a.txt': 'Un texte\n\nKais Hammami était à Rabat avec le conseil.\n',
  });
  onTestFinished(() => folder.remove());
  const source = await openFolder(await contentIn(folder.path), readHere, () => {});
  const closed = new ContentError('fermé', null, 'cannot be read (EACCES)');
  const withClosed: typeof source = {
    ...source,
    all: async function* (notes) {
      notes.closedFolder('fermé', closed);
      yield* source.all(notes);
    },
  };
  const stateFile = join(folder.path, '.state.db');
  const { faults, beside } = await layOutAll(withClosed, null, stateFile, async () => {});
  expect(faults).toEqual([closed]);
  expect(beside.map(({ doc }) => JSON.parse(doc))).toContainEqual(
    expect.objectContaining({ fingerprint: null }),
  );
});
