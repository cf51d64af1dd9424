import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { explain } from './findings.ts';
import type { Settings } from './settings.ts';

export interface ContentBuckets {
  /** Texts and catalogue. Whatever becomes of the rest, it stays, like the table. */
  readonly content: Bucket;
  /** What seedings know and tell: all of it can be made anew. */
  readonly state: Bucket;
}

/** The buckets of a stack whose content needs no deployment (docs/adr/0077). */
export function contentBuckets(scope: Construct, { stage }: Pick<Settings, 'stage'>): ContentBuckets {
  const isKept = stage === 'prod';
  const closed = {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
  };
  const content = new Bucket(scope, 'ContentBucket', {
    ...closed,
    versioned: true,
    // The version before is what is published while the present one cannot be read.
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(365),
        noncurrentVersionsToRetain: 5,
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
    ],
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    autoDeleteObjects: !isKept,
  });
  const state = new Bucket(scope, 'ContentState', {
    ...closed,
    // Whoever waits for a text does so for minutes; what could not be told is looked into within weeks.
    lifecycleRules: ['seedings/', 'waiting/', 'unreadable/', 'mailed/'].map((prefix) => ({
      prefix,
      expiration: Duration.days(30),
    })),
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  });
  for (const bucket of [content, state]) {
    tellEventBridge(bucket);
    explain(bucket, {
      'AwsSolutions-S1': 'Who put what stands in its versions, and in CloudTrail where an account has that.',
    });
  }
  return { content, state };
}

/** CDK's own way would add a function that may set the notifications of every bucket in the account. */
function tellEventBridge(bucket: Bucket): void {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket is made by CloudFormation');
  defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/** Allows what a seeding does with the buckets; filling an empty one puts texts as well. */
export function grantSeeding(
  fn: LambdaFunction,
  { content, state }: ContentBuckets,
  { fills }: { readonly fills: boolean },
): void {
  allow(fn, ['s3:ListBucket', 's3:ListBucketVersions'], [content.bucketArn]);
  allow(fn, ['s3:GetObject', 's3:GetObjectVersion'], [content.arnForObjects('*')]);
  // An editor's answers become entries of the catalogue.
  allow(fn, ['s3:PutObject'], [content.arnForObjects(fills ? '*' : 'catalogue/*')]);
  allow(fn, ['s3:ListBucket'], [state.bucketArn]);
  allow(fn, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [state.arnForObjects('*')]);
  const { stack } = fn;
  const nameOf = (bucket: Bucket): string => stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  explain(fn.role ?? fn, {
    [`AwsSolutions-IAM5[Resource::<${nameOf(content)}.Arn>/*]`]:
      'Every object in it is a text or the catalogue.',
    [`AwsSolutions-IAM5[Resource::<${nameOf(content)}.Arn>/catalogue/*]`]: 'The files of the catalogue.',
    [`AwsSolutions-IAM5[Resource::<${nameOf(state)}.Arn>/*]`]:
      'Every object in it is what a seeding put there.',
  });
}

/** Allows a function to do something, by its own policy. */
export const allow = (fn: IGrantable, actions: string[], resources: string[]): void =>
  void fn.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
