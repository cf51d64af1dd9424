import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  AwsCustomResource,
  AwsCustomResourcePolicy,
  PhysicalResourceId,
  PhysicalResourceIdReference,
} from 'aws-cdk-lib/custom-resources';
import type { Construct } from 'constructs';
import { EXPLAINED, explain } from './findings.ts';

export interface InvalidationProps {
  readonly distribution: Distribution;
  /** Whatever an answer depends on: where it stays the same, nothing is invalidated. */
  readonly content: string;
  readonly after: Construct;
  readonly logRetention: RetentionDays;
}

/** Makes CloudFront forget answers and pages once a deployment has changed the content. 1,000 a month are free. */
export function addInvalidation(
  scope: Construct,
  { distribution, content, after, logRetention }: InvalidationProps,
): void {
  const arn = Stack.of(scope).formatArn({
    service: 'cloudfront',
    region: '',
    resource: 'distribution',
    resourceName: distribution.distributionId,
  });
  const invalidation = new AwsCustomResource(scope, 'Invalidation', {
    resourceType: 'Custom::KiosqueInvalidation',
    installLatestAwsSdk: false,
    logGroup: new LogGroup(scope, 'InvalidationLogs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    // At its creation a distribution has nothing to forget.
    onCreate: {
      service: 'CloudFront',
      action: 'GetDistributionConfig',
      parameters: { Id: distribution.distributionId },
      outputPaths: ['ETag'],
      physicalResourceId: PhysicalResourceId.of('none yet'),
    },
    onUpdate: {
      service: 'CloudFront',
      action: 'CreateInvalidation',
      parameters: {
        DistributionId: distribution.distributionId,
        InvalidationBatch: {
          // The one before: so each is asked for once, even where content goes back to what it was.
          CallerReference: new PhysicalResourceIdReference(),
          // Pages are made of answers. One path is asked for, whatever number it stands for.
          Paths: { Quantity: 1, Items: ['/*'] },
        },
        Content: content,
      },
      outputPaths: ['Invalidation.Id'],
      physicalResourceId: PhysicalResourceId.fromResponse('Invalidation.Id'),
    },
    policy: AwsCustomResourcePolicy.fromStatements([
      new PolicyStatement({
        actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetDistributionConfig'],
        resources: [arn],
      }),
    ]),
  });
  invalidation.node.addDependency(after);
  for (const child of Stack.of(scope).node.children)
    if (child.node.id.startsWith('AWS679'))
      explain(child, {
        [EXPLAINED.basicExecution]: 'It writes its log with the policy that AWS made for it.',
        'AwsSolutions-L1': 'CDK chooses the Node that its function was tested with.',
        'Serverless-LambdaLatestVersion': 'CDK chooses the Node that its function was tested with.',
        'Serverless-LambdaDefaultMemorySize': 'It makes one call, which needs no more than the least.',
        'Serverless-LambdaDLQ': 'CloudFormation waits for it and reports its failure.',
        'Serverless-LambdaTracing': 'It runs during a deployment alone.',
      });
}
