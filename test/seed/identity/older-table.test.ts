import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../../store/dynamodb.ts';
import { PutItemCommand, ScanCommand } from '../../../store/dynamodb.ts';
import { type Answer, startApi } from '../../support/api.ts';
import { editableContent } from '../../support/content.ts';

/** As an older version left it: articles' records had no pin, and nothing was remembered of what was removed. */
async function makeOlder({ client, tableName }: Database): Promise<void> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  for (const { pin, ...item } of Items) {
    if (pin?.S === undefined || !/^a\w{16}$/.test(item.pk?.S ?? '')) continue;
    await client.send(new PutItemCommand({ TableName: tableName, Item: { ...item, hash: { S: 'older' } } }));
  }
}

test('a table of the version before keeps its ids and slugs, also where texts were moved and retitled by now', async () => {
  const content = await editableContent({ copySeed: true });
  const api = await startApi({ content });
  try {
    const query =
      '{ articles { nodes { id slug } } people { nodes { id slug } } organisations { nodes { id slug } } initiatives { nodes { id slug } } }';
    const addresses = async () =>
      Object.values(await api.query(query)).map((list: Answer) =>
        list.nodes.map(({ id, slug }: Answer) => `${id} ${slug}`).sort(),
      );
    const before = await addresses();
    await makeOlder(api.database);
    await rename(join(content.articles, '002_4bb6cc350da165da.txt'), join(content.articles, 'déplacé.txt'));
    const file = '003_4447107370e65c0c.txt';
    const raw = await readFile(join(content.articles, file), 'utf8');
    await content.edit(file, raw.replace('Maroc : Une avancée remarquable', 'Le Maroc avance'));
    await api.seed(content);
    expect(await addresses()).toEqual(before);
    await api.seed(content);
    expect(await addresses()).toEqual(before);
  } finally {
    await api.close();
    await content.remove();
  }
});
