import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchContent } from '../../../seed/commands/watch.ts';
import { editableContent } from '../../support/content.ts';

it('twenty saves within a second are one change, which names their texts alone', async () => {
  const content = await editableContent({ copySeed: true });
  const told: (readonly string[])[] = [];
  // As long as a busy machine may need between two saves of this test.
  const quietMs = 1_900;
  let whole = 0;
  watchContent(
    async () => content,
    async (touched) => {
      if (touched === null) whole += 1;
      else told.push([...touched].sort());
    },
    { quietMs },
  );
  // The first look at all files is when it begins to listen.
  await expect.poll(() => whole, { timeout: 20_000 }).toBeGreaterThan(0);
  const names = Array.from({ length: 20 }, (_, i) => `texte-${String(i).padStart(2, '0')}.txt`);
  for (const name of names) {
    await writeFile(join(content.articles, name), 'Un texte\n\nUn texte neuf est arrivé à Rabat.\n');
    await pause(40);
  }
  await expect.poll(() => told, { timeout: 20_000 }).toEqual([names]);
  await content.remove();
}, 60_000);
