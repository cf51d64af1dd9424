import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../cdk.json' with { type: 'json' };
import { ApiStack } from '../../infra/api-stack.ts';
import { DataStack } from '../../infra/data-stack.ts';

let bundleDir: string;
let data: Template;
let api: Template;

beforeAll(async () => {
  bundleDir = await mkdtemp(join(tmpdir(), 'bundle-'));
  await writeFile(join(bundleDir, 'index.cjs'), 'exports.handler = async () => {};');
  const app = new App({ context: config.context });
  const dataStack = new DataStack(app, 'Data');
  const apiStack = new ApiStack(app, 'Api', { table: dataStack.table, bundleDir });
  data = Template.fromStack(dataStack);
  api = Template.fromStack(apiStack);
});

afterAll(() => rm(bundleDir, { recursive: true, force: true }));

describe('the data stack', () => {
  test('makes one table, keyed by pk and sk, that knows nothing of the schema', () => {
    data.resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
    expect(Object.keys(data.toJSON().Resources)).toHaveLength(1);
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: Match.absent(),
      LocalSecondaryIndexes: Match.absent(),
    });
  });

  test('bills on demand and can restore any moment of the last weeks', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  test('keeps the table: protected from deletion, and retained with the stack gone', () => {
    data.hasResource('AWS::DynamoDB::GlobalTable', {
      Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })] },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('tells the name of the table', () => {
    const [table] = Object.keys(data.findResources('AWS::DynamoDB::GlobalTable'));
    data.hasOutput('TableName', { Value: { Ref: table } });
  });
});

describe('the API stack', () => {
  test('runs the bundle on Node 24, ARM, with 1 GB and ten seconds', () => {
    api.resourceCountIs('AWS::Lambda::Function', 1);
    api.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 1024,
      Timeout: 10,
    });
  });

  test('gives the handler the table name and NODE_ENV, nothing more', () => {
    api.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.exact({
          TABLE_NAME: { 'Fn::ImportValue': Match.stringLikeRegexp('^Data:ExportsOutputRefTable') },
          NODE_ENV: 'production',
        }),
      },
    });
  });

  test('lets the handler get and query in this table, write its log, nothing more', () => {
    const roles = Object.values(api.findResources('AWS::IAM::Role'));
    expect(roles).toHaveLength(1);
    expect(roles[0]?.Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(roles[0]?.Properties).not.toHaveProperty('Policies');
    const [policy, ...others] = Object.values(api.findResources('AWS::IAM::Policy'));
    expect(others).toEqual([]);
    expect(policy?.Properties.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^HandlerLogs/), 'Arn'] },
      },
      {
        Effect: 'Allow',
        Action: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        Resource: { 'Fn::ImportValue': expect.stringMatching(/^Data:ExportsOutputFnGetAttTable\w*Arn/) },
      },
    ]);
  });

  test('keeps the log for a month', () => {
    const [logGroup] = Object.keys(api.findResources('AWS::Logs::LogGroup'));
    api.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    api.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: logGroup } } });
  });

  test('sends every method of /graphql to the handler, preflights too, as payload format 2.0', () => {
    api.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
    api.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'ANY /graphql' });
    api.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
    api.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      ProtocolType: 'HTTP',
      CorsConfiguration: Match.absent(),
    });
  });

  test('tells the address of the API', () => {
    const [httpApi] = Object.keys(api.findResources('AWS::ApiGatewayV2::Api'));
    api.hasOutput('ApiUrl', {
      Value: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [httpApi, 'ApiEndpoint'] }, '/graphql']] },
    });
  });
});
