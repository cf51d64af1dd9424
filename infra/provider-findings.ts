import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Provider } from 'aws-cdk-lib/custom-resources';
import { EXPLAINED, explain } from './findings.ts';

/** CDK's own functions and state machine, between CloudFormation and the functions that `provider` calls. */
export function explainProvider(provider: Provider, called: readonly LambdaFunction[]): void {
  const theirs = provider.node.children.filter((child) => child instanceof LambdaFunction);
  const invoked = [...called, ...theirs].map((fn) => [
    `AwsSolutions-IAM5[Resource::<${logicalId(fn)}.Arn>:*]`,
    'CDK lets its functions call any version of ours.',
  ]);
  explain(provider, {
    ...Object.fromEntries(invoked),
    [EXPLAINED.basicExecution]: 'CDK’s functions write their log with the policy that AWS made for it.',
    'AwsSolutions-SF1': 'Each step is a function that logs.',
    'AwsSolutions-SF2': 'It runs during a deployment alone; the functions that do the work can be traced.',
    'Serverless-StepFunctionStateMachineXray':
      'It runs during a deployment alone; the functions that do the work can be traced.',
    'Serverless-LambdaDLQ': 'CloudFormation waits for every call and reports its failure.',
    'Serverless-LambdaDefaultMemorySize': 'CDK’s functions only pass events on: the default is plenty.',
    'Serverless-LambdaTracing': 'CDK’s functions only pass events on; those that do the work can be traced.',
  });
}

function logicalId(fn: LambdaFunction): string {
  const { 'Fn::GetAtt': attribute } = fn.stack.resolve(fn.functionArn);
  return String(attribute[0]);
}
