import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { type Config, ConfigError } from '../config/config.ts';
import { type Database, type DatabaseConfig, openDatabase, tableExists } from './dynamodb.ts';
import {
  hasTransactions,
  type RunningStore,
  runningStore,
  StoreInUseError,
  startEmbeddedDynamoDB,
} from './embedded/start.ts';
import { asStorageError } from './storage-error.ts';

/** A table to work with, wherever it is, and how to leave it. */
export interface OpenStore {
  /** For seeding: it waits for slow writes. */
  readonly database: Database;
  /** What `database` was opened with, for another thread. */
  readonly config: DatabaseConfig;
  /** For answering clients: it gives up in time. */
  readonly serving: Database;
  /** For people: which database this is. */
  readonly description: string;
  /** Whether another process holds it, and may close it. */
  readonly isShared?: boolean;
  /** Where a seeding keeps what it knows beside the table. */
  readonly stateFile: string;
  /** The longest that a request to an API over this store takes. */
  readonly graceMs: number;
  /** `because` is the error that ends the work: where it says that an embedded database is damaged, that is set aside. */
  close(because?: unknown): Promise<void>;
  /** Where the database's folder is the trouble, an error whose message says what to do; else the error itself. */
  explain?(error: unknown): unknown;
}

const LOCAL_MS = 1_000;
const LAMBDA_TIMEOUT_MS = 10_000;

/** Where embedded databases and built pages are kept: nothing in it is worth keeping. */
export const dataFolderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  resolve(dataFolder ?? join(import.meta.dirname, '../.data'));

/** Each content folder has a database of its own, so that serving another folder loses nothing. */
function storeFolder(config: Config, articles: string): string {
  const path = resolve(articles);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return join(dataFolderOf(config), `${basename(path)}-${hash}`);
}

const STATE_FILE = 'seed-state.db';

/** Of a table elsewhere: which it is stands in the state itself, so that two of one name are told apart. */
function stateOf(config: Config, articles: string, where: string): string {
  const hash = createHash('sha256').update(`${where}\n${config.tableName}`).digest('hex').slice(0, 8);
  return join(storeFolder(config, articles), `${hash}-${STATE_FILE}`);
}

/** Whether the database itself answered with the error. Of other errors the words prove nothing: they may quote a text. */
const isOfDatabase = (error: unknown): boolean => error instanceof Error && '$metadata' in error;

/** The database that the environment names, else an embedded one. Throws StoreInUseError. */
export async function openLocalStore(
  config: Config,
  articles: string,
  onFailure: (error: Error) => void,
): Promise<OpenStore> {
  if (config.endpoint !== null) return openEndpoint(config, config.endpoint, articles);
  const folder = storeFolder(config, articles);
  const embedded = await startEmbeddedDynamoDB({ dir: folder, onFailure });
  return {
    ...openBoth(embeddedConfig(config, embedded)),
    stateFile: join(folder, STATE_FILE),
    description: `embedded DynamoDB (${embedded.engine})`,
    graceMs: LOCAL_MS,
    close: (because) => embedded.close(isOfDatabase(because) ? because : undefined),
    explain: (error) => (isOfDatabase(error) ? asStorageError(error, folder, 'KIOSQUE_DATA') : error),
  };
}

/**
 * Where `npm run seed` writes: the endpoint or the table on AWS that the environment names, else the embedded
 * database, also while `npm start` has it open.
 */
export async function openSeedStore(config: Config, articles: string): Promise<OpenStore> {
  if (config.endpoint !== null) return openEndpoint(config, config.endpoint, articles);
  if (config.namesTable) {
    return {
      ...openBoth({ tableName: config.tableName, endpoint: null, anonymous: false }),
      stateFile: stateOf(config, articles, 'aws'),
      description: `table ${config.tableName} on AWS`,
      graceMs: LAMBDA_TIMEOUT_MS,
      close: async () => {},
    };
  }
  const running = await runningStore(storeFolder(config, articles));
  if (running === null) {
    try {
      return await openLocalStore(config, articles, (error) => console.error(error.message));
    } catch (error) {
      // Another process opened it since we looked.
      if (error instanceof StoreInUseError) return openSeedStore(config, articles);
      throw error;
    }
  }
  return {
    ...openBoth(embeddedConfig(config, running)),
    stateFile: join(storeFolder(config, articles), STATE_FILE),
    description: 'the embedded DynamoDB that another process has open',
    isShared: true,
    graceMs: LOCAL_MS,
    close: async () => {},
  };
}

/**
 * Whether the table is there: the first request to a database, so that what fails here is where it is or who asks.
 * Throws ConfigError.
 */
export async function reachTable({ database, description }: OpenStore): Promise<boolean> {
  try {
    return await tableExists(database);
  } catch (error) {
    // A name with several addresses (localhost) fails once for each; the error of all of them has no message.
    const [first] = error instanceof AggregateError ? error.errors : [error];
    const reason = first instanceof Error ? first.message.split('\n')[0] : String(first);
    throw new ConfigError(
      `No DynamoDB answers (${description}): ${reason}\nCheck AWS_ENDPOINT_URL_DYNAMODB, or the region and credentials of AWS.`,
    );
  }
}

function openEndpoint(config: Config, endpoint: string, articles: string): OpenStore {
  const { tableName, hasCredentials } = config;
  // A local database checks no credentials, but the AWS SDK does not send a request without any.
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(endpoint).hostname);
  return {
    ...openBoth({ tableName, endpoint, anonymous: isLocal && !hasCredentials }),
    stateFile: stateOf(config, articles, endpoint),
    description: `table ${tableName} at ${endpoint}`,
    graceMs: isLocal ? LOCAL_MS : LAMBDA_TIMEOUT_MS,
    close: async () => {},
  };
}

const embeddedConfig = ({ tableName }: Config, { endpoint, engine }: RunningStore): DatabaseConfig => ({
  tableName,
  endpoint,
  anonymous: true,
  transactions: hasTransactions(engine),
});

const openBoth = (config: DatabaseConfig) => ({
  config,
  database: openDatabase(config),
  serving: openDatabase({ ...config, serving: true }),
});

export { StoreInUseError };
