import { join } from 'node:path';
import { fold } from '../../../text/fold.ts';
import { type Content, listTexts } from '../../read/content.ts';
import { readBytes } from '../../read/read.ts';

const MOST_NAMED = 20;

/** The texts that name somebody by a full name, by path: the API goes on serving what they say. */
export async function textsNaming({ articles }: Content, names: readonly string[]): Promise<string[]> {
  const full = names.map(fold).filter((name) => name.includes(' '));
  const found: string[] = [];
  for (const path of await listTexts(articles)) {
    const bytes = await readBytes(join(articles, path)).catch(() => null);
    const text = ` ${fold(new TextDecoder().decode(bytes ?? new Uint8Array()))} `;
    if (full.some((name) => text.includes(` ${name} `))) found.push(path);
  }
  return found;
}

/** What no command of this project can take away, for whoever has to. */
export function copiesLeft(name: string, texts: readonly string[], description: string): string {
  const more = texts.length - MOST_NAMED;
  const named =
    texts.length === 0
      ? [`- No text names ${name} in full.`]
      : [
          `- ${texts.length === 1 ? '1 text names' : `${texts.length} texts name`} ${name} in full, and the API serves their words: change or remove them, and seed again.`,
          ...texts.slice(0, MOST_NAMED).map((path) => `    ${path}`),
          ...(more > 0 ? [`    and ${more} more`] : []),
        ];
  return [
    'Copies remain where this command does not reach:',
    ...named,
    '- Former versions of texts and catalogue in git, and in a bucket with versions: they stay until they are removed there.',
    '- Backups: point-in-time recovery of the table keeps 35 days, backups made by hand until they are deleted. After a table was restored, seed it.',
    '- Releases that were deployed before (assets in the bootstrap bucket): going back to one publishes what it holds.',
    '- Caches at the edge and in browsers, until they expire; logs, where a request named them.',
    '- The file of an embedded database (.data): freed pages keep old bytes until they are used again; delete the folder, and seed.',
    `- This was ${description}. Other tables and databases forget at their next seeding with this catalogue.`,
  ].join('\n');
}
