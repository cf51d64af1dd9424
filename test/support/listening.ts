import type { Content } from '../../seed/read/content.ts';
import { createHandler, type HandlerOptions } from '../../server/handler.ts';
import { listen } from '../../server/local/listen.ts';
import { type Api, startApi } from './api.ts';

/** The API behind the local server's HTTP layer, in this process, for clients that speak HTTP by themselves. */
export interface Listening {
  readonly api: Api;
  readonly port: number;
  /** Of `/graphql`. */
  readonly url: string;
  close(): Promise<void>;
}

/** `content`: null for an empty table. `playground`: the folder of built pages, for tests that open them. */
export async function startListening({
  content,
  playground = import.meta.dirname,
  ...options
}: HandlerOptions & {
  readonly content?: Content | null;
  readonly playground?: string;
} = {}): Promise<Listening> {
  const api = await startApi(content === undefined ? {} : { content });
  const handler = Promise.resolve(createHandler(api.database, () => {}, options));
  const { stop, port } = await listen(0, { handler, playground: Promise.resolve(playground) });
  return {
    api,
    port,
    url: `http://localhost:${port}/graphql`,
    async close() {
      await stop(0);
      await api.close();
    },
  };
}
