import { contentIn } from '../../seed/read/content.ts';
import { contentFolder } from './content-folder.ts';
import { startReader } from './reader.ts';

/** A reader over texts with dates, to which one can be added. */
export interface ServedContent {
  readonly url: string;
  /** Seeds an undated text whose title has to be escaped. */
  add(): Promise<void>;
  close(): Promise<void>;
}

const BODY =
  'Kais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué longuement.\n';
const text = (title: string, date: string) => `---\ndate: ${date}\n---\n${title}\n\n${BODY}`;

export async function dateFolder(): Promise<ServedContent> {
  const folder = await contentFolder({
    'a.txt': text('Un premier conseil', '2025-12-31'),
    'b.txt': text('Un deuxième conseil', '2026-02-14'),
    'c.txt': text('Un troisième conseil', '2026-02-01'),
  });
  const served = await startReader(await contentIn(folder.path));
  return {
    url: served.url,
    async add() {
      await folder.write('d.txt', `Un conseil de plus & <un bilan>\n\n${BODY}`);
      await served.api.seed(await contentIn(folder.path));
    },
    async close() {
      await served.close();
      await folder.remove();
    },
  };
}
