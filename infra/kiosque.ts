import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Api } from './api.ts';
import { contentBuckets } from './content-buckets.ts';
import { Edge } from './edge.ts';
import { checkRules } from './findings.ts';
import { addInvalidation } from './invalidation.ts';
import { API_PATH } from './origin.ts';
import type { Deployable } from './prepare.ts';
import { readSettings } from './settings.ts';
import { keptTable } from './table.ts';

/**
 * The one stack (docs/adr/0023): the table, which must never be lost; what answers from it; what the world sees of
 * both. Settings come from the app's context. Throws SettingsError. No account and no region: the stack goes where the
 * credentials of `cdk deploy` point, and synth needs neither.
 */
export function addKiosque(app: App, { code, fingerprint, playgroundDir, readerDir }: Deployable): Stack {
  const settings = readSettings(app.node.getAllContext());
  const isKept = settings.stage === 'prod';
  // Both stages fit into one account.
  const stack = new Stack(app, isKept ? 'Kiosque' : 'KiosqueDev', {
    terminationProtection: isKept,
    description: 'Kiosque: texts as a GraphQL API',
  });
  const kept = keptTable(stack, settings);
  // One that was imported is read in its place; the stack's own stays what it is.
  const table =
    settings.tableName === null ? kept : TableV2.fromTableName(stack, 'ImportedTable', settings.tableName);
  const buckets = settings.contentBucket ? contentBuckets(stack, settings) : null;
  const api = new Api(stack, 'Api', { table, buckets, settings, code, fingerprint });
  const edge = new Edge(stack, 'Edge', { functionUrl: api.functionUrl, settings, playgroundDir, readerDir });
  if (settings.invalidateEdge)
    addInvalidation(edge, {
      distribution: edge.distribution,
      content: fingerprint,
      after: api.content.resource,
      logRetention: settings.logRetentionDays,
    });
  const url = `${edge.address}${API_PATH}`;
  const outputs = {
    ApiUrl: url,
    ReaderUrl: `${edge.address}/`,
    PlaygroundUrl: `${edge.address}/playground`,
    Curl: `curl -s ${url} -H 'content-type: application/json' -d '${EXAMPLE}'`,
    // What a CNAME of a name of one's own points to.
    DistributionName: edge.hostName,
    SeededContent: api.content.resource.getAttString('Content'),
    SeededItems: api.content.resource.getAttString('Items'),
    TableName: table.tableName,
    ...(buckets === null
      ? { SeedCommand: `TABLE_NAME=${table.tableName} npm run seed` }
      : {
          ContentBucketName: buckets.content.bucketName,
          PublishCommand: `CONTENT_BUCKET=${buckets.content.bucketName} STATE_BUCKET=${buckets.state.bucketName} API_URL=${url} npm run publish --`,
        }),
  };
  for (const [id, value] of Object.entries(outputs)) new CfnOutput(stack, id, { value });
  checkRules(app);
  return stack;
}

const EXAMPLE = JSON.stringify({
  query: '{ articles(first: 3) { totalCount nodes { title people { nodes { name } } } } }',
});
