import { ContentError, ContentErrors } from '../../seed/read/content-error.ts';

/** Files by their names, as text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

/** What an editor reads about the work of `attempt`: a line for each fault, the folder's own path aside. */
export async function faultsOf(attempt: () => unknown, folder?: string): Promise<string[]> {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors || error instanceof ContentError)) throw error;
    const errors = error instanceof ContentErrors ? error.errors : [error];
    return errors
      .map(String)
      .map((fault) => (folder === undefined ? fault : fault.replaceAll(`${folder}/`, '')));
  }
}
