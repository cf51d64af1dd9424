/** What a container loads and does before its first answer, a part more each time. Entry files for `bundleLambda`. */
export interface Variant {
  readonly name: string;
  readonly source: string;
}

const ANSWER = `{ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"data":{}}' }`;
const handler = (body: string): string =>
  `export const handler = async () => { ${body}; return ${ANSWER}; };`;
const openTable = `import { openDatabase } from './store/dynamodb.ts'; import { readConfig } from './config/config.ts';
const { tableName, endpoint } = readConfig(); const database = openDatabase({ tableName, endpoint, anonymous: false, serving: true });`;

export const VARIANTS: readonly Variant[] = [
  { name: 'hello-world handler', source: handler('') },
  { name: '+ AWS SDK, a client', source: `${openTable} ${handler('database.client')}` },
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
  { name: 'the API, whole', source: `export { handler } from './server/lambda.ts';` },
];
