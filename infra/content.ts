import { CustomResource, Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { BucketEvents } from './bucket-events.ts';
import { type BundledFunctionProps, bundledFunction } from './bundled-function.ts';
import { type ContentBuckets, grantSeeding } from './content-buckets.ts';
import { explainProvider } from './provider-findings.ts';
import type { DeployedTable } from './table.ts';

export interface ContentProps {
  readonly table: DeployedTable;
  /** Null where the content is what was deployed. */
  readonly buckets: ContentBuckets | null;
  /** The seeding's bundle with the release beside it, or with what an empty bucket is filled with. */
  readonly dir: string;
  /** The release's: where it stays the same, a deployment leaves the content alone. */
  readonly fingerprint: string;
  /** Whether it may remove more than half of the articles that are in the table. */
  readonly removeMost: boolean;
  readonly logRetention: RetentionDays;
  readonly tracing: boolean;
}

/** Makes the table hold the release, in as many runs of a quarter of an hour as it takes, for up to an hour. */
export class Content extends Construct {
  readonly seeding: LambdaFunction;
  /** What becomes of texts in a bucket between deployments; null without one. */
  readonly texts: SeededTexts | null;
  /** Depend on it to come after the content. */
  readonly resource: CustomResource;

  constructor(scope: Construct, id: string, props: ContentProps) {
    super(scope, id);
    const { table, buckets, dir, fingerprint, removeMost, logRetention, tracing } = props;
    const places: Readonly<Record<string, string>> =
      buckets === null
        ? {}
        : { CONTENT_BUCKET: buckets.content.bucketName, STATE_BUCKET: buckets.state.bucketName };
    const settings = {
      dir,
      // Keys and hashes of what is stored are held to be compared: docs/operations.md has what they take. Two processors
      // come with it.
      memorySize: 3008,
      environment: { TABLE_NAME: table.tableName, ...places },
      logRetention,
      tracing,
    };
    const begin = bundledFunction(this, 'Begin', {
      ...settings,
      description: 'Kiosque: begins a seeding',
      handler: 'onEvent',
      memorySize: 256,
      timeout: Duration.seconds(30),
    });
    this.seeding = bundledFunction(this, 'Seeding', {
      ...settings,
      description: 'Kiosque: makes the table hold the texts that were deployed',
      handler: 'isComplete',
      // Items wait there to be written, some 50 KB an article. Billed while it runs alone.
      ephemeralStorageSize: Size.gibibytes(10),
      timeout: RUN,
    });
    table.grant(this.seeding, ...WRITES);
    this.texts = buckets === null ? null : this.#takeTexts(table, buckets, settings);
    if (buckets !== null) grantSeeding(this.seeding, buckets, { fills: true });
    const provider = new Provider(this, 'Provider', {
      onEventHandler: begin,
      isCompleteHandler: this.seeding,
      queryInterval: Duration.seconds(10),
      totalTimeout: Duration.hours(1),
      logGroup: new LogGroup(this, 'ProviderLogs', {
        retention: logRetention,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    explainProvider(provider, [begin, this.seeding]);
    this.resource = new CustomResource(this, 'Resource', {
      resourceType: 'Custom::KiosqueContent',
      serviceToken: provider.serviceToken,
      properties: {
        Fingerprint: fingerprint,
        Table: table.tableName,
        // Where it is not set, nothing of it is there: the content of a stack is not applied again for it.
        ...(removeMost ? { RemoveMost: 'true' } : {}),
      },
    });
  }

  #takeTexts(
    table: DeployedTable,
    buckets: ContentBuckets,
    settings: Pick<BundledFunctionProps, 'dir' | 'environment' | 'logRetention' | 'tracing'>,
  ): SeededTexts {
    const seeding = bundledFunction(this, 'Texts', {
      ...settings,
      description: 'Kiosque: makes the table hold the texts that lie in the bucket',
      handler: 'onMessages',
      memorySize: 2048,
      // Texts, state and snapshot: some 15 KB an article.
      ephemeralStorageSize: Size.gibibytes(4),
      timeout: RUN,
    });
    table.grant(seeding, ...WRITES);
    grantSeeding(seeding, buckets, { fills: false });
    const { setAside } = new BucketEvents(this, 'Events', { buckets, seeding, visibility: RUN });
    return { seeding, setAside };
  }
}

export interface SeededTexts {
  readonly seeding: LambdaFunction;
  /** Messages about texts that cannot be read. */
  readonly setAside: Queue;
}

/** As long as Lambda lets a function run. */
const RUN = Duration.minutes(15);

/** What seeding does with the table. `grantReadWriteData` would allow streams and more besides. */
const WRITES = [
  'dynamodb:Scan',
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:PutItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
];
