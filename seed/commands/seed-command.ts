import { shellWord } from '../read/import-command.ts';

/**
 * `npm run seed` as whoever reads it types it, for the texts that they gave: without the folder it would seed others.
 *
 * @param folder what stood behind `--content`; undefined for the texts that come with Kiosque
 */
export function seedCommand(folder: string | undefined, ...flags: readonly string[]): string {
  const given = [...(folder === undefined ? [] : [`--content ${shellWord(folder)}`]), ...flags];
  return ['npm run seed', ...(given.length === 0 ? [] : ['--', ...given])].join(' ');
}
