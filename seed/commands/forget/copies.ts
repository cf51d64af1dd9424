import { join } from 'node:path';
import { fold } from '../../../text/fold.ts';
import { type Content, listTexts } from '../../read/content.ts';
import { readBytes } from '../../read/read.ts';
import { count } from '../report.ts';

const MOST_NAMED = 20;

/** Texts that were looked through for somebody's full names, by path. */
export interface LookedThrough {
  /** They name them: the API goes on serving what they say. */
  readonly naming: readonly string[];
  /** They cannot be read. */
  readonly unread: readonly string[];
}

export async function textsNaming({ articles }: Content, names: readonly string[]): Promise<LookedThrough> {
  const full = names.map(fold).filter((name) => name.includes(' '));
  const naming: string[] = [];
  const unread: string[] = [];
  for (const path of await listTexts(articles)) {
    const bytes = await readBytes(join(articles, path)).catch(() => null);
    if (bytes === null) {
      unread.push(path);
      continue;
    }
    const text = ` ${fold(new TextDecoder().decode(bytes))} `;
    if (full.some((name) => text.includes(` ${name} `))) naming.push(path);
  }
  return { naming, unread };
}

/**
 * What no command of this project can take away, for whoever has to.
 *
 * @param command what seeds the same texts again, as it is typed
 */
export function copiesLeft(
  name: string,
  { naming, unread }: LookedThrough,
  { description, command }: { readonly description: string; readonly command: string },
): string {
  return [
    'Copies remain where this command does not reach:',
    ...(naming.length === 0
      ? [`- No text${unread.length === 0 ? '' : ' that can be read'} names ${name} in full.`]
      : [
          `- ${count(naming.length, 'text names', 'texts name')} ${name} in full, and the API serves their words: change or remove them, then ${command}.`,
          ...some(naming),
        ]),
    ...(unread.length === 0
      ? []
      : [
          `- ${count(unread.length, 'text', 'texts')} could not be read, and may name them: look yourself.`,
          ...some(unread),
        ]),
    '- Former versions of texts and catalogue in git, and in a bucket with versions: they stay until they are removed there.',
    '- Backups: point-in-time recovery of the table keeps 35 days, backups made by hand until they are deleted. After a table was restored, seed it.',
    '- Releases that were deployed before (assets in the bootstrap bucket): going back to one publishes what it holds.',
    '- Caches at the edge and in browsers, until they expire; logs, where a request named them.',
    '- The file of an embedded database (.data): freed pages keep old bytes until they are used again; delete the folder, and seed.',
    `- This was ${description}. Other tables and databases forget at their next seeding with this catalogue.`,
  ].join('\n');
}

const some = (paths: readonly string[]): string[] => {
  const more = paths.length - MOST_NAMED;
  return [
    ...paths.slice(0, MOST_NAMED).map((path) => `    ${path}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
};
