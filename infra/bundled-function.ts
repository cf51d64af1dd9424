import { type Duration, RemovalPolicy, type Size } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { BUNDLE_MODULE } from './bundle.ts';
import { explain } from './findings.ts';

export interface BundledFunctionProps {
  readonly description: string;
  /** The folder that becomes the function's code: a bundle, and what it reads beside it. */
  readonly dir: string;
  /** The bundle's export that Lambda calls. */
  readonly handler: string;
  readonly memorySize: number;
  /** Disk; 512 MiB where it is not given. */
  readonly ephemeralStorageSize?: Size;
  readonly timeout: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  readonly reservedConcurrentExecutions?: number;
  readonly logRetention: RetentionDays;
  /** Whether it sends traces to X-Ray. */
  readonly tracing: boolean;
}

/** A Lambda function that may write its own log, and traces where they are on; what else it may do its owner grants. */
export function bundledFunction(
  scope: Construct,
  id: string,
  { dir, handler, logRetention, tracing, environment = {}, ...props }: BundledFunctionProps,
): LambdaFunction {
  const logGroup = new LogGroup(scope, `${id}Logs`, {
    retention: logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // A role of our own: the one that CDK would make may write to every log group of the account.
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  if (tracing)
    explain(role, {
      'AwsSolutions-IAM5[Resource::*]': 'X-Ray takes traces for no resource in particular.',
    });
  const created = new LambdaFunction(scope, id, {
    ...props,
    code: Code.fromAsset(dir),
    handler: `${BUNDLE_MODULE}.${handler}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    // graphql reads NODE_ENV when it is loaded, and Lambda does not set it.
    environment: { NODE_ENV: 'production', ...environment },
    tracing: tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
  });
  explain(created, {
    'Serverless-LambdaDLQ': 'Every call is waited for: none can be lost unseen.',
    ...(tracing
      ? {}
      : { 'Serverless-LambdaTracing': 'Traces cost more than queries: kiosque:tracing turns them on.' }),
  });
  return created;
}
