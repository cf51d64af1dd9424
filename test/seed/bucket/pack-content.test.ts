import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { packContent } from '../../../seed/bucket/fill-bucket.ts';
import { contentIn } from '../../../seed/read/content.ts';
import { ContentError } from '../../../seed/read/content-error.ts';
import { contentFolder } from '../../support/content-folder.ts';

it('stops a deployment before it begins where a text of the folder cannot be read, and says which', async () => {
  const folder = await contentFolder({ 'a.txt': 'Un titre\n\nUn texte à lire.\n' });
  const out = await contentFolder();
  onTestFinished(async () => {
    await folder.remove();
    await out.remove();
  });
  await symlink('nulle-part.txt', join(folder.path, 'lien.txt'));
  const packed = packContent(await contentIn(folder.path), out.path);
  await expect(packed).rejects.toThrow(ContentError);
  await expect(packed).rejects.toMatchObject({ file: join(folder.path, 'lien.txt') });
});
