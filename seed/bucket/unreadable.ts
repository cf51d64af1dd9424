import { hash } from 'node:crypto';
import { ObjectChangedError, type ObjectStore } from '../../store/objects.ts';

/** An object that is put there is mailed: its text, and what is to be mended about it. */
const UNREADABLE = 'unreadable/';

/** Says once of each fault of a text that it cannot be read. */
export async function reportUnreadable(state: ObjectStore, path: string, message: string): Promise<void> {
  // A key has 1,024 bytes at most.
  const named = [...path].slice(0, 200).join('');
  const key = `${UNREADABLE}${hash('sha256', `${path}\n${message}`).slice(0, 12)}/${named}`;
  try {
    await state.put(key, message, 'new');
  } catch (error) {
    if (!(error instanceof ObjectChangedError)) throw error;
  }
}
