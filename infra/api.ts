import { Duration } from 'aws-cdk-lib';
import type { FunctionUrl } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { bundledFunction } from './bundled-function.ts';
import { Content } from './content.ts';
import type { ContentBuckets } from './content-buckets.ts';
import { createDashboard } from './dashboard.ts';
import { explain } from './findings.ts';
import { API_PATH, functionUrl, originSecret } from './origin.ts';
import { READER_FOLDER, TRUSTED_OPERATIONS_FILE } from './prepare.ts';
import type { Settings } from './settings.ts';
import { SmokeCheck } from './smoke-check.ts';
import type { DeployedTable } from './table.ts';
import { Webhook } from './webhook.ts';

export interface ApiProps {
  readonly table: DeployedTable;
  /** Null where the content is what was deployed. */
  readonly buckets: ContentBuckets | null;
  readonly settings: Settings;
  /** Folders with the code of the functions. */
  readonly code: FunctionFolders;
  /** Of the release that lies in the seeding's folder. */
  readonly fingerprint: string;
}

export interface FunctionFolders {
  readonly api: string;
  readonly seeding: string;
  readonly smokeCheck: string;
  /** Null where nobody is told of changes. */
  readonly webhook: string | null;
}

/**
 * The GraphQL API over the table. It holds no state: it can be replaced. First comes the content,
 * while the API of the last release still answers, then the new API, then the smoke check.
 */
export class Api extends Construct {
  /** The function's own, which answers CloudFront alone. */
  readonly functionUrl: FunctionUrl;
  readonly content: Content;

  constructor(scope: Construct, id: string, { table, buckets, settings, code, fingerprint }: ApiProps) {
    super(scope, id);
    const observed = { logRetention: settings.logRetentionDays, tracing: settings.tracing };
    const { removeMost } = settings;
    const content = new Content(this, 'Content', {
      table,
      buckets,
      dir: code.seeding,
      fingerprint,
      removeMost,
      ...observed,
    });
    this.content = content;
    const handler = bundledFunction(this, 'Handler', {
      description: 'Kiosque: answers GraphQL, and with pages',
      dir: code.api,
      handler: 'handler',
      memorySize: 1024,
      // Above the four seconds that the API gives a request, below the thirty that CloudFront gives an origin.
      timeout: Duration.seconds(10),
      environment: {
        TABLE_NAME: table.tableName,
        CORS_ORIGINS: settings.allowedOrigins.join(','),
        INTROSPECTION: String(settings.introspection),
        ORIGIN_SECRET: originSecret(),
        REQUEST_LOG: settings.requestLog,
        ...(settings.invalidateEdge ? { EDGE_SECONDS: String(DAY) } : {}),
        READER: READER_FOLDER,
        TRUSTED_OPERATIONS: TRUSTED_OPERATIONS_FILE,
        TRUSTED_ONLY: String(settings.trustedOnly),
        // Nothing tells the edge of a text that is put into a bucket. It answers so long with what it has, and as long again while
        // it asks anew: with window and notice of the seeding that is less than a minute.
        ...(buckets === null ? {} : { EDGE_SECONDS: String(QUARTER_OF_A_MINUTE) }),
      },
      ...(settings.reservedConcurrency === null
        ? {}
        : { reservedConcurrentExecutions: settings.reservedConcurrency }),
      ...observed,
    });
    table.grant(handler, ...READS);
    explain(handler, {
      'Annotation::@aws-cdk/aws-lambda:addPermissionsToVersionOrAlias':
        'Its version only tells the smoke check that something changed: nothing calls it.',
    });
    // The release before reads the new items for a moment: this way only, never the other (docs/adr/0020).
    handler.node.addDependency(content.resource);
    this.functionUrl = functionUrl(handler);
    const smokeCheck = new SmokeCheck(this, 'SmokeCheck', {
      apiUrl: `${this.functionUrl.url}${API_PATH.slice(1)}`,
      dir: code.smokeCheck,
      expectations: buckets?.state ?? null,
      dependsOn: { Fingerprint: fingerprint, Handler: handler.currentVersion.functionArn },
      ...observed,
    });
    smokeCheck.node.addDependency(this.functionUrl, content.resource);
    const webhook =
      buckets === null || settings.webhookSecret === null || code.webhook === null
        ? null
        : new Webhook(this, 'Webhook', {
            buckets,
            secret: settings.webhookSecret,
            dir: code.webhook,
            ...observed,
          });
    new Alarms(this, 'Alarms', {
      handler,
      seeding: content.seeding,
      table,
      texts: content.texts,
      untold: webhook?.untold ?? null,
      settings,
    });
    if (settings.dashboard) createDashboard(this, { handler, seeding: content.seeding, table });
  }
}

/** An edge that is told of changes need not ask for them, in seconds. */
const DAY = 86_400;
const QUARTER_OF_A_MINUTE = 15;

/** What the API does with the table. `grantReadData` would allow Scan and streams besides. */
const READS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
