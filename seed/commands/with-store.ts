import { type Config, ConfigError } from '../../config/config.ts';
import { type OpenStore, openSeedStore } from '../../store/open-store.ts';
import type { Content } from '../read/content.ts';

/**
 * Opens the table that a command is about, and closes it. Another seeding may hold the embedded database and close it when
 * it is done: then it is opened here, and `use` begun anew. Throws what `use` throws, and what to do where the database's
 * folder is the trouble.
 */
export async function withStore<Result>(
  config: Config,
  content: Content,
  use: (store: OpenStore) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const store = await openSeedStore(config, content.articles);
    try {
      return await use(store);
    } catch (error) {
      if (!store.isShared || tries === 3 || !isGone(error)) {
        await store.close(error);
        throw store.explain?.(error) ?? error;
      }
      console.error('The other seeding is done and has closed the database: opening it …');
    } finally {
      await store.close();
    }
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof ConfigError ||
  (error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ECONNRESET'].includes(String(error.code)));
