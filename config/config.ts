import { DEFAULT_TABLE_NAME } from '../store/table.ts';
import { type PlainAws, plainAws } from './plain-aws.ts';

/** What the environment says. This is the one file that reads it. */
export interface Config {
  readonly port: number;
  readonly tableName: string;
  /** Whether TABLE_NAME was given: then a seeding without an endpoint means AWS, not the embedded database. */
  readonly namesTable: boolean;
  /** AWS_ENDPOINT_URL_DYNAMODB; null for none. */
  readonly endpoint: string | null;
  /** Whether credentials for AWS are configured by environment. */
  readonly hasCredentials: boolean;
  /** Region and credentials, where they are all that is said of AWS; null where only the SDK knows. */
  readonly aws: PlainAws | null;
  /** CORS_ORIGINS: pages of which origins may ask the API; `*` for any, which is the default. */
  readonly origins: '*' | readonly string[];
  /** INTROSPECTION: whether clients may ask for the schema; `true` by default. */
  readonly introspection: boolean;
  /** ORIGIN_SECRET: what CloudFront shows in a header; null where whoever asks is answered. */
  readonly originSecret: string | null;
  /** REQUEST_LOG: what is logged of each request on AWS; `short` by default. */
  readonly requestLog: 'short' | 'full';
  /** EDGE_SECONDS: how long a cache in front of the API may keep an answer; null for the usual five minutes. */
  readonly edgeSeconds: number | null;
  /** TRUSTED_OPERATIONS: a manifest of operations that are known by their hash beside the project's own; null for none. */
  readonly trustedOperations: string | null;
  /** TRUSTED_ONLY: whether no other operation is answered; `false` by default. */
  readonly trustedOnly: boolean;
  /** READER: the folder of the reader's build, whose pages the function answers with; null for none. */
  readonly readerFolder: string | null;
  /** CONTENT_BUCKET: the bucket that holds the texts and the catalogue; null where a folder does. */
  readonly contentBucket: string | null;
  /** STATE_BUCKET: where seedings of the content bucket keep what they know, and tell what they did. */
  readonly stateBucket: string | null;
  /** AWS_ENDPOINT_URL_S3; null for AWS itself. */
  readonly objectsEndpoint: string | null;
  /** MAIL_TOPIC: the topic in SNS by which a seeding of the content bucket mails what is to be mended; null for none. */
  readonly mailTopic: string | null;
  /** WEBHOOK_SECRET: the name of the parameter in SSM that says who is told of what a seeding changed, and what that is signed with. */
  readonly webhookSecret: string | null;
  /** GRACE_MS: how long a request to the API may take, which a seeding leaves it; ten seconds by default. */
  readonly graceMs: number;
  /** API_URL: where the API is asked from outside. */
  readonly apiUrl: string | null;
  /** KIOSQUE_DATA: the folder of embedded databases and built pages; null for `.data` beside the code. */
  readonly dataFolder: string | null;
  /** Whether progress goes to a terminal, or line by line into a log. */
  readonly isCi: boolean;
}

/** A variable of the environment that cannot be used; every one that is wrong at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const DEFAULT_PORT = 4000;

/** Throws ConfigError. An empty variable counts as not set. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const value = (name: string): string | null => env[name]?.trim() || null;
  const port = Number(value('PORT') ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`PORT must be a number from 0 to 65535, not "${value('PORT')}"`);
  const address = (name: string, sample: string): string | null => {
    const given = value(name);
    if (given !== null && !(/^https?:\/\/[^\s/]+/.test(given) && URL.canParse(given)))
      faults.push(`${name} must be a web address such as ${sample}, not "${given}"`);
    return given;
  };
  const endpoint = address('AWS_ENDPOINT_URL_DYNAMODB', 'http://localhost:8000');
  const objectsEndpoint = address('AWS_ENDPOINT_URL_S3', 'http://localhost:9000');
  const apiUrl = address('API_URL', 'https://api.example.org/graphql');
  const tableName = value('TABLE_NAME');
  if (tableName !== null && !/^[A-Za-z0-9_.-]{3,255}$/.test(tableName)) {
    faults.push(
      `TABLE_NAME must be 3 to 255 letters, digits, dots, hyphens or underscores, not "${tableName}"`,
    );
  }
  const origins = readOrigins(value('CORS_ORIGINS'), faults);
  const introspection = value('INTROSPECTION') ?? 'true';
  if (introspection !== 'true' && introspection !== 'false')
    faults.push(`INTROSPECTION must be true or false, not "${introspection}"`);
  const requestLog = value('REQUEST_LOG') ?? 'short';
  if (requestLog !== 'short' && requestLog !== 'full')
    faults.push(`REQUEST_LOG must be short or full, not "${requestLog}"`);
  const edge = value('EDGE_SECONDS');
  if (edge !== null && !/^\d{1,8}$/.test(edge))
    faults.push(`EDGE_SECONDS must be a whole number of seconds, not "${edge}"`);
  const grace = value('GRACE_MS');
  if (grace !== null && !/^\d{1,6}$/.test(grace))
    faults.push(`GRACE_MS must be a whole number of milliseconds, not "${grace}"`);
  const trustedOnly = value('TRUSTED_ONLY') ?? 'false';
  if (trustedOnly !== 'true' && trustedOnly !== 'false')
    faults.push(`TRUSTED_ONLY must be true or false, not "${trustedOnly}"`);
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return {
    port,
    tableName: tableName ?? DEFAULT_TABLE_NAME,
    namesTable: tableName !== null,
    endpoint,
    hasCredentials: ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE'].some(
      (name) => value(name) !== null,
    ),
    aws: plainAws(value),
    origins,
    introspection: introspection === 'true',
    originSecret: value('ORIGIN_SECRET'),
    requestLog: requestLog === 'full' ? 'full' : 'short',
    edgeSeconds: edge === null ? null : Number(edge),
    trustedOperations: value('TRUSTED_OPERATIONS'),
    trustedOnly: trustedOnly === 'true',
    readerFolder: value('READER'),
    contentBucket: value('CONTENT_BUCKET'),
    stateBucket: value('STATE_BUCKET'),
    objectsEndpoint,
    mailTopic: value('MAIL_TOPIC'),
    webhookSecret: value('WEBHOOK_SECRET'),
    graceMs: grace === null ? 10_000 : Number(grace),
    apiUrl,
    dataFolder: value('KIOSQUE_DATA'),
    isCi: value('CI') !== null,
  };
}

/** Origins as browsers send them: scheme and host, nothing behind it. */
function readOrigins(given: string | null, faults: string[]): Config['origins'] {
  if (given === null || given === '*') return '*';
  const origins = given.split(',').map((origin) => origin.trim());
  for (const origin of origins) {
    if (origin.includes('*') || !URL.canParse(origin) || new URL(origin).origin !== origin)
      faults.push(
        `CORS_ORIGINS must be * or origins such as https://example.org, with commas, not "${origin}"`,
      );
  }
  return origins;
}

/**
 * Flags that npm was given, as in `npm run seed --content=DIR`: npm keeps them and sets a variable for each. A flag
 * without a value is `true`. npm's own settings are among them.
 */
export function npmFlags(env: NodeJS.ProcessEnv = process.env): Readonly<Record<string, string>> {
  const flags = Object.entries(env).flatMap(([name, value]) => {
    const [, flag] = /^npm_config_(\w+)$/i.exec(name) ?? [];
    return flag === undefined || value === undefined
      ? []
      : [[flag.toLowerCase().replaceAll('_', '-'), value]];
  });
  return Object.fromEntries(flags);
}
