import { randomFrom } from '../../bench/random.ts';
import { seed } from '../../seed/pipeline.ts';
import { createHandler } from '../../server/handler.ts';
import { contentVersion } from '../../store/content-version.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { createKeptReads } from '../../store/kept-reads.ts';
import { type Answer, quietly, startApi } from './api.ts';
import { editableContent } from './content.ts';
import { postEvent } from './events.ts';

const EDITION = `{ articles(first: 10) { nodes { source { file } title body
  people { nodes { name } } organisations { nodes { name articles(first: 9) { nodes { title } } } } related { title } } } }`;

/** Four texts, of which each edition leaves another one out: its article goes, and comes back. */
const texts = (edition: number) =>
  [1, 2, 3, 4].map(
    (i) =>
      [
        `texte-${i}.txt`,
        edition % 4 === i - 1
          ? null
          : `Édition ${edition} du texte ${i} à Rabat\n\nMme Amal El Fallah Seghrouchni, ministre de la Transition numérique, a reçu l’UNESCO pour l’édition ${edition} du projet.\n`,
      ] as const,
  );

export interface ReseedTally {
  readonly answers: number;
  /** Of these while nothing was written, each compared with the edition of that time. */
  readonly checked: number;
}

/**
 * Seeds edition after edition while three clients ask, with reads kept. Throws at the first answer that has an error (a
 * link that leads nowhere), or that is not of one edition though nothing was written meanwhile.
 *
 * @param isOwn whether the seeding is in the process that answers, as under `npm start`, or in another, which gives notice
 */
export async function reseedUnderLoad(
  seedings: number,
  isOwn: boolean,
  onSeeded: (done: number) => void = () => {},
): Promise<ReseedTally> {
  const content = await editableContent({ copySeed: false });
  const put = async (edition: number) => {
    for (const [name, text] of texts(edition))
      if (text !== null || edition > 0) await content.edit(name, text);
  };
  await put(0);
  const api = await startApi({ content });
  const kept = createKeptReads({ versionNow: () => contentVersion(api.database), lifetimeMs: 5 });
  const opened = { tableName: 'test', endpoint: api.endpoint, anonymous: true, serving: true };
  const handler = createHandler(openDatabase(opened), () => {}, { kept });
  const random = randomFrom(3);
  let [edition, changing, answers, checked] = [0, 0, 0, 0];
  let failed: unknown = null;
  let isDone = false;
  const ask = async () => {
    const before = [edition, changing];
    const { body } = await handler(postEvent({ query: EDITION }));
    const { data, errors }: Answer = JSON.parse(body);
    if (errors !== undefined) throw new Error(body);
    answers += 1;
    if (random.chance(0.1)) await new Promise(setImmediate);
    // What was asked while nothing was written is of the present edition as a whole.
    if (before[0] !== edition || before[1] !== changing || changing % 2 === 1) return;
    const editions = new Set(body.match(/[Éé]dition \d+/g)?.map((one) => one.slice(8)));
    if ([...editions].join() !== String(edition) || data.articles.nodes.length !== 3)
      throw new Error(`edition ${edition}: ${body}`);
    checked += 1;
  };
  const reader = async () => {
    try {
      while (!isDone) await ask();
    } catch (error) {
      failed ??= error;
      isDone = true;
    }
  };
  const readers = [reader(), reader(), reader()];
  try {
    for (let next = 1; next <= seedings && !isDone; next++) {
      await put(next);
      changing += 1;
      if (isOwn) await kept.pause();
      await seed(api.database, content, { ...quietly, graceMs: 60, noticeMs: isOwn ? 0 : 60 });
      if (isOwn) kept.resume();
      edition = next;
      changing += 1;
      onSeeded(next);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  } finally {
    isDone = true;
    await Promise.all(readers);
    await api.close();
    await content.remove();
  }
  if (failed !== null) throw failed;
  return { answers, checked };
}
