import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ContentBuckets } from './content-buckets.ts';
import { explain } from './findings.ts';

export interface BucketEventsProps {
  readonly buckets: ContentBuckets;
  /** Takes the messages. */
  readonly seeding: LambdaFunction;
  /** As long as a run of it at least. */
  readonly visibility: Duration;
}

/** What the bucket tells of its objects, on its way to the seeding: many at once are one message batch. */
export class BucketEvents extends Construct {
  /** Messages about texts that cannot be read. */
  readonly setAside: Queue;

  constructor(scope: Construct, id: string, { buckets, seeding, visibility }: BucketEventsProps) {
    super(scope, id);
    this.setAside = closedQueue(this, 'SetAside', {});
    const queue = closedQueue(this, 'Queue', {
      visibilityTimeout: visibility,
      deadLetterQueue: { queue: this.setAside, maxReceiveCount: 3 },
    });
    new Rule(this, 'Rule', {
      description: 'Kiosque: texts and catalogue of the content bucket',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: {
          bucket: { name: [buckets.content.bucketName] },
          object: { key: [{ suffix: { 'equals-ignore-case': '.txt' } }, { prefix: 'catalogue/' }] },
        },
      },
      // What EventBridge cannot hand over is not lost unseen either.
      targets: [new SqsQueue(queue, { deadLetterQueue: this.setAside })],
    });
    explain(seeding, {
      'Serverless-LambdaEventSourceMappingDestination': 'Its queue sets aside what fails.',
    });
    seeding.addEventSource(
      new SqsEventSource(queue, {
        // FIFO queues would have no window.
        batchSize: 1_000,
        maxBatchingWindow: Duration.seconds(5),
        reportBatchItemFailures: true,
        // Two are the least. The second waits for the lease of the first.
        maxConcurrency: 2,
      }),
    );
  }
}

/** For EventBridge and those that it serves, by TLS alone. */
export function closedQueue(
  scope: Construct,
  id: string,
  props: ConstructorParameters<typeof Queue>[2],
): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    ...props,
  });
  if (props?.deadLetterQueue === undefined)
    explain(queue, {
      'AwsSolutions-SQS3': 'It is where messages are set aside.',
      'Serverless-SQSRedrivePolicy': 'It is where messages are set aside.',
    });
  return queue;
}
