import { ApolloServer } from '@apollo/server';
import DataLoader from 'dataloader';
import type { EntityRecord } from '../../store/records.ts';
import { tellParent } from './contestant.ts';
import { memoryOf } from './memory-data.ts';
import { memorySchema } from './memory-schema.ts';

/** Apollo Server 5 as it comes, over data in memory, with a DataLoader. Usage: node apollo.ts SNAPSHOT */
interface Context {
  readonly entities: DataLoader<string, EntityRecord | undefined>;
}
interface Standalone {
  startStandaloneServer(server: object, options: object): Promise<{ readonly url: string }>;
}
const memory = await memoryOf(process.argv[2] ?? '');
const server = new ApolloServer<Context>({
  schema: memorySchema<Context>(memory, (id, { entities }) => entities.load(id)),
});
// The package types it twice, for ESM and for CommonJS, and means the same class.
const { startStandaloneServer }: Standalone = await import('@apollo/server/standalone');
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({
    entities: new DataLoader(async (ids: readonly string[]) => ids.map((id) => memory.entities.get(id))),
  }),
});
tellParent(Number(new URL(url).port));
