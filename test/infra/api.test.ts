import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

let deployable: StubDeployable;
let prod: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  prod = await synthesise(deployable);
}, 120_000);
afterAll(async () => {
  await prod.remove();
  await deployable.remove();
});

const TABLE_ARN = { 'Fn::GetAtt': [expect.stringMatching(/^Table\w{8}$/), 'Arn'] };
const only = <Value>(values: readonly Value[]): Value => {
  expect(values).toHaveLength(1);
  return values[0] as Value;
};

function functionCalled(prefix: string) {
  const functions = Object.entries(prod.template.findResources('AWS::Lambda::Function'));
  return only(functions.filter(([id]) => id.startsWith(`Api${prefix}`)))[1];
}
function statementsOf(prefix: string) {
  const policies = Object.entries(prod.template.findResources('AWS::IAM::Policy'));
  const [, policy] = only(policies.filter(([id]) => id.startsWith(`Api${prefix}RoleDefaultPolicy`)));
  return policy.Properties.PolicyDocument.Statement;
}
const customResource = (type: string) => only(Object.entries(prod.template.findResources(type)));

describe('the API’s function', () => {
  test('runs on Node 24, ARM, not traced, with 1 GB and ten seconds', () => {
    expect(functionCalled('Handler').Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 1024,
      Timeout: 10,
    });
    expect(functionCalled('Handler').Properties).not.toHaveProperty('TracingConfig');
  });

  test('is told the table, origins, introspection, what to log and what its edge shows, which operations it knows, nothing more', () => {
    expect(functionCalled('Handler').Properties.Environment.Variables).toEqual({
      NODE_ENV: 'production',
      READER: 'reader',
      TRUSTED_OPERATIONS: 'operations.json',
      TRUSTED_ONLY: 'false',
      TABLE_NAME: { Ref: expect.stringMatching(/^Table\w{8}$/) },
      CORS_ORIGINS: '*',
      INTROSPECTION: 'true',
      REQUEST_LOG: 'short',
      ORIGIN_SECRET: { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] },
    });
  });

  test('may get and query in this table, write its log, nothing more', () => {
    const roles = prod.template.findResources('AWS::IAM::Role');
    const [, role] = only(Object.entries(roles).filter(([id]) => id.startsWith('ApiHandlerRole')));
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(role.Properties).not.toHaveProperty('Policies');
    expect(statementsOf('Handler')).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^ApiHandlerLogs/), 'Arn'] },
      },
      {
        Effect: 'Allow',
        Action: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        Resource: TABLE_ARN,
      },
    ]);
  });

  test('is limited where a limit is set', async () => {
    const limited = await synthesise(deployable, { 'kiosque:reservedConcurrency': 20 });
    limited.template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.handler',
      ReservedConcurrentExecutions: 20,
    });
    await limited.remove();
    const free = await synthesise(deployable, { 'kiosque:reservedConcurrency': 0 });
    expect(JSON.stringify(free.template.toJSON())).not.toContain('ReservedConcurrentExecutions');
    await free.remove();
  });

  test('reserves nothing as it comes: AWS refuses that to an account that has few containers', () => {
    expect(JSON.stringify(prod.template.toJSON())).not.toContain('ReservedConcurrentExecutions');
  });

  test('has an address of its own, and no gateway before it', () => {
    prod.template.resourceCountIs('AWS::Lambda::Url', 1);
    prod.template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'NONE', Cors: Match.absent() });
    prod.template.resourceCountIs('AWS::ApiGatewayV2::Api', 0);
  });

  test('knows the project’s own operations, and those of a manifest where one is given', async () => {
    prod.template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({ TRUSTED_OPERATIONS: 'operations.json', TRUSTED_ONLY: 'false' }),
      },
    });
    const trusting = await synthesise(deployable, {
      'kiosque:trustedOperations': 'operations.json',
      'kiosque:trustedOnly': true,
    });
    trusting.template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({ TRUSTED_OPERATIONS: 'operations.json', TRUSTED_ONLY: 'true' }),
      },
    });
    await trusting.remove();
  });
});

describe('content', () => {
  test('comes with the deployment: again when the fingerprint changes, before the new API', () => {
    const [id, content] = customResource('Custom::KiosqueContent');
    expect(content.Properties.Fingerprint).toBe('none');
    expect(functionCalled('Handler').DependsOn).toContain(id);
  });

  test('is seeded in runs of a quarter of an hour, for an hour', () => {
    expect(functionCalled('ContentSeeding').Properties).toMatchObject({
      // docs/operations.md counts on them.
      MemorySize: 3008,
      EphemeralStorage: { Size: 10_240 },
      Timeout: 900,
      Handler: 'index.isComplete',
    });
    const [, machine] = customResource('AWS::StepFunctions::StateMachine');
    const steps = JSON.stringify(machine.Properties.DefinitionString);
    expect(steps).toContain('\\"IntervalSeconds\\":10,\\"MaxAttempts\\":360');
  });

  test('is seeded by a function that may read and write this table, nothing more', () => {
    expect(statementsOf('ContentSeeding').slice(1)).toEqual([
      {
        Effect: 'Allow',
        Action: expect.arrayContaining(['dynamodb:Scan', 'dynamodb:BatchWriteItem']),
        Resource: TABLE_ARN,
      },
    ]);
    expect(JSON.stringify(statementsOf('ContentBegin'))).not.toContain('dynamodb:');
  });

  test('shows in the outputs', () => {
    const [id] = customResource('Custom::KiosqueContent');
    prod.template.hasOutput('SeededContent', { Value: { 'Fn::GetAtt': [id, 'Content'] } });
    prod.template.hasOutput('SeededItems', { Value: { 'Fn::GetAtt': [id, 'Items'] } });
  });
});

describe('the smoke check', () => {
  test('comes last, after content and every part of the API', () => {
    const [, check] = customResource('Custom::KiosqueSmokeCheck');
    const [url] = customResource('AWS::Lambda::Url');
    expect(check.DependsOn).toEqual(
      expect.arrayContaining([customResource('Custom::KiosqueContent')[0], url]),
    );
  });

  test('runs again when the handler or its settings change', async () => {
    const [, before] = customResource('Custom::KiosqueSmokeCheck');
    const changed = await synthesise(deployable, { 'kiosque:introspection': false });
    const [after] = Object.values(changed.template.findResources('Custom::KiosqueSmokeCheck'));
    expect(after?.Properties.Handler).not.toEqual(before.Properties.Handler);
    await changed.remove();
  });
});
