/** What a container loads and does before its first answer, a part more each time. Entry files for `bundleLambda`. */
export interface Variant {
  readonly name: string;
  readonly source: string;
  /** Beside what all are given. */
  readonly environment?: Readonly<Record<string, string>>;
}

const ANSWER = `{ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"data":{}}' }`;
const handler = (body: string): string =>
  `export const handler = async () => { ${body}; return ${ANSWER}; };`;
const openTable = `import { openServed } from './store/open-served.ts'; import { readConfig } from './config/config.ts';
const database = openServed(readConfig());`;
const api = `export { handler } from './server/lambda.ts';`;

export const VARIANTS: readonly Variant[] = [
  { name: 'hello-world handler', source: handler('') },
  {
    name: '+ one read',
    source: `${openTable} import { openReader } from './store/read.ts';
      ${handler(`await openReader(database).get([{ pk: 'COUNT#articles', sk: 'COUNT' }])`)}`,
  },
  {
    name: '+ graphql-js, the schema',
    source: `${openTable} import { openReader } from './store/read.ts'; import { buildSchema } from './server/schema.ts';
      const schema = buildSchema();
      ${handler(`schema.getQueryType(); await openReader(database).get([{ pk: 'COUNT#articles', sk: 'COUNT' }])`)}`,
  },
  { name: 'the API, whole', source: api },
  // An account that has endpoints of its own is among what only the SDK knows.
  {
    name: 'the API, where it needs the SDK',
    source: api,
    environment: { AWS_ACCOUNT_ID: '123456789012', AWS_ACCOUNT_ID_ENDPOINT_MODE: 'disabled' },
  },
];
