import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../../seed/pipeline.ts';
import { ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { quietly } from '../../support/api.ts';
import { editableContent } from '../../support/content.ts';
import { linesOf, reseeded } from '../../support/reseeded.ts';
import { storedItems } from '../../support/table.ts';

let embedded: EmbeddedDynamoDB;
let folder: string;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  folder = await mkdtemp(join(tmpdir(), 'kiosque-refused-'));
});
afterAll(async () => {
  await embedded.close();
  await rm(folder, { recursive: true });
});

it('a name that an editor refuses goes, and comes back, without a text being read or the table scanned', async () => {
  const content = await editableContent({ copySeed: false });
  await content.edit(
    'a.txt',
    'Un accord\n\nM. Karim Benali, directeur de l’Agence des Sports (ADS), a signé un accord.\n',
  );
  await content.edit('b.txt', 'Un bilan\n\nMme Nadia Lahlimi a présenté le bilan de l’ADS à Rabat.\n');
  const database = openDatabase({ tableName: 'refused', endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
  const options = { ...quietly, stateFile: join(folder, 'state.db') };
  await seed(database, content, options);
  let scans = 0;
  database.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'ScanCommand') scans += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  const file = join(content.catalogue, 'rejected.yaml');
  for (const [names, isThere] of [
    ['[Karim Benali]', false],
    ['[]', true],
    ['[Nadia Lahlimi]', true],
  ] as const) {
    const before = await storedItems(database);
    await writeFile(file, `people: ${names}\n`);
    const expected = await reseeded(before, content);
    scans = 0;
    const { texts } = await seed(database, content, options);
    expect({ texts, scans }).toEqual({ texts: 0, scans: 0 });
    const now = await storedItems(database);
    expect(linesOf(now)).toEqual(linesOf(expected.items));
    expect(now.some(({ pk, phase }) => pk === 'SLUG#PERSON#karim-benali' && phase === 'entity')).toBe(
      isThere,
    );
  }
  await content.remove();
}, 60_000);
