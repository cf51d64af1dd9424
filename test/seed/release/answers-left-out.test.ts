import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { packRelease } from '../../../seed/release/pack-release.ts';
import { editableContent } from '../../support/content.ts';

it('a deployment does not leave answers out unsaid', async () => {
  const content = await editableContent({ copySeed: false });
  onTestFinished(() => content.remove());
  await writeFile(
    join(content.catalogue, 'review.yaml'),
    'questions:\n  - question: new-entity\n    type: person\n    name: Nadia Lahmidi\n    answer: accept\n',
  );
  await expect(packRelease(content, join(content.catalogue, '..', 'release'))).rejects.toThrow(
    /^has 1 answers that are not in the catalogue yet: npm run seed/,
  );
});
