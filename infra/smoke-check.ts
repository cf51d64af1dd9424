import { CustomResource, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { EXPECTATIONS_FILE } from '../seed/release/expectation.ts';
import { bundledFunction } from './bundled-function.ts';
import { allow } from './content-buckets.ts';
import { originSecret } from './origin.ts';
import { explainProvider } from './provider-findings.ts';

export interface SmokeCheckProps {
  readonly apiUrl: string;
  /** The check's bundle with the expectations beside it. */
  readonly dir: string;
  /** The bucket where what is expected lies; null where it lies beside the bundle. */
  readonly expectations: Bucket | null;
  /** Whatever an answer depends on: the check runs again when one of them changes. */
  readonly dependsOn: Readonly<Record<string, string>>;
  readonly logRetention: RetentionDays;
  readonly tracing: boolean;
}

/** Asks the deployed API real queries. A wrong answer fails the deployment, and CloudFormation rolls back. */
export class SmokeCheck extends Construct {
  constructor(scope: Construct, id: string, props: SmokeCheckProps) {
    super(scope, id);
    const { apiUrl, dir, expectations, dependsOn, logRetention, tracing } = props;
    const check = bundledFunction(this, 'Function', {
      description: 'Kiosque: asks the deployed API real queries',
      dir,
      handler: 'onEvent',
      memorySize: 256,
      timeout: Duration.seconds(90),
      environment: {
        ORIGIN_SECRET: originSecret(),
        ...(expectations === null ? {} : { STATE_BUCKET: expectations.bucketName }),
      },
      logRetention,
      tracing,
    });
    if (expectations !== null)
      allow(check, ['s3:GetObject'], [expectations.arnForObjects(EXPECTATIONS_FILE)]);
    const provider = new Provider(this, 'Provider', {
      onEventHandler: check,
      logGroup: new LogGroup(this, 'ProviderLogs', {
        retention: logRetention,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    explainProvider(provider, [check]);
    new CustomResource(this, 'Resource', {
      resourceType: 'Custom::KiosqueSmokeCheck',
      serviceToken: provider.serviceToken,
      properties: { ApiUrl: apiUrl, ...dependsOn },
    });
  }
}
