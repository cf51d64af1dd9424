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

export async function startListening(options: HandlerOptions = {}): Promise<Listening> {
  const api = await startApi();
  const handler = Promise.resolve(createHandler(api.database, () => {}, options));
  const { stop, port } = await listen(0, { handler, playground: Promise.resolve(import.meta.dirname) });
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
