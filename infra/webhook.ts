import { Duration, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as ToLambda } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { closedQueue } from './bucket-events.ts';
import { bundledFunction } from './bundled-function.ts';
import { allow, type ContentBuckets } from './content-buckets.ts';
import { explain } from './findings.ts';

export interface WebhookProps {
  readonly buckets: ContentBuckets;
  /** The name of the parameter in SSM with address and key. */
  readonly secret: string;
  readonly dir: string;
  readonly logRetention: RetentionDays;
  readonly tracing: boolean;
}

/** Tells one address of every seeding that changed something. */
export class Webhook extends Construct {
  readonly teller: LambdaFunction;
  /** What could not be told. */
  readonly untold: Queue;

  constructor(scope: Construct, id: string, props: WebhookProps) {
    super(scope, id);
    const { buckets, secret, dir, logRetention, tracing } = props;
    this.untold = closedQueue(this, 'Untold', {});
    this.teller = bundledFunction(this, 'Teller', {
      description: 'Kiosque: tells what a seeding changed',
      dir,
      handler: 'onNews',
      memorySize: 256,
      timeout: Duration.minutes(5),
      environment: {
        STATE_BUCKET: buckets.state.bucketName,
        WEBHOOK_SECRET: secret,
      },
      logRetention,
      tracing,
    });
    this.teller.configureAsyncInvoke({
      // A minute after the first failure, two after the second.
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(this.untold),
    });
    allow(this.teller, ['s3:GetObject'], [buckets.state.arnForObjects('seedings/*')]);
    allow(
      this.teller,
      ['ssm:GetParameter'],
      [
        Stack.of(this).formatArn({
          service: 'ssm',
          resource: 'parameter',
          resourceName: secret.slice(1),
        }),
      ],
    );
    const state = Stack.of(this).getLogicalId(buckets.state.node.defaultChild as CfnBucket);
    explain(this.teller.role ?? this.teller, {
      [`AwsSolutions-IAM5[Resource::<${state}.Arn>/seedings/*]`]:
        'What seedings tell lies there, and nothing else.',
    });
    new Rule(this, 'Rule', {
      description: 'Kiosque: a seeding is done',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [buckets.state.bucketName] },
          object: { key: [{ prefix: 'seedings/' }] },
        },
      },
      targets: [new ToLambda(this.teller, { deadLetterQueue: this.untold })],
    });
  }
}
