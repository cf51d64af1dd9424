import { isDeepStrictEqual } from 'node:util';
import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETTINGS } from '../../infra/settings.ts';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

const TABLE = 'AWS::DynamoDB::GlobalTable';

let deployable: StubDeployable;
let prod: Assembly;
let dev: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  prod = await synthesise(deployable);
  dev = await synthesise(deployable, { 'kiosque:stage': 'dev' });
}, 120_000);
afterAll(async () => {
  await prod.remove();
  await dev.remove();
  await deployable.remove();
});

test('there is one table, keyed by pk and sk, that knows nothing of the schema', () => {
  const types = Object.values<{ Type: string }>(prod.template.toJSON().Resources).map(({ Type }) => Type);
  expect(types.filter((type) => type.startsWith('AWS::DynamoDB'))).toEqual([TABLE]);
  prod.template.hasResourceProperties(TABLE, {
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

/** Every setting but the stage and the table's own, each with another value than cdk.json's. */
const OTHER_SETTINGS = {
  'kiosque:allowedOrigins': 'https://example.org',
  'kiosque:domainName': 'api.example.org',
  'kiosque:certificateArn': 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b-2c3d',
  'kiosque:hostedZoneId': 'Z0123456789',
  'kiosque:rateLimit': 700,
  'kiosque:requestLog': 'full',
  'kiosque:dashboard': true,
  'kiosque:invalidateEdge': true,
  'kiosque:trustedOperations': 'operations.json',
  'kiosque:trustedOnly': true,
  'kiosque:alarmEmail': 'desk@example.org',
  'kiosque:monthlyBudget': 25,
  'kiosque:introspection': false,
  'kiosque:tracing': true,
  'kiosque:logRetentionDays': 7,
  'kiosque:reservedConcurrency': 20,
  'kiosque:removeMost': true,
};
/** And those that go with none of them. */
const BUCKET_SETTINGS = {
  'kiosque:contentBucket': true,
  'kiosque:webhookSecret': '/kiosque/webhook',
};
const IMPORTED = { 'kiosque:tableName': 'imported-1' };
const tableOf = (assembly: Assembly) => assembly.template.findResources(TABLE);

describe('what replaces the rest never touches the table', () => {
  test('its id and properties are these: with others CloudFormation would begin with an empty one', () => {
    expect(tableOf(prod)).toEqual({
      TableCD117FA1: {
        Type: TABLE,
        Properties: {
          AttributeDefinitions: [
            { AttributeName: 'pk', AttributeType: 'S' },
            { AttributeName: 'sk', AttributeType: 'S' },
          ],
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          Replicas: [
            {
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
              ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 4000 },
              Region: { Ref: 'AWS::Region' },
            },
          ],
        },
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      },
    });
  });

  test('every setting is either tried here or the table’s own', () => {
    const tried = [
      'kiosque:stage',
      'kiosque:maxReadRequestUnits',
      ...Object.keys({ ...OTHER_SETTINGS, ...BUCKET_SETTINGS, ...IMPORTED }),
    ];
    expect(tried.sort()).toEqual(SETTINGS.map((name) => `kiosque:${name}`).sort());
  });

  test('other content, code and settings change everything but the table', async () => {
    const other = await stubDeployable('other');
    const assembly = await synthesise(other, OTHER_SETTINGS);
    try {
      expect(tableOf(assembly)).toEqual(tableOf(prod));
      const before = prod.template.toJSON().Resources;
      const after = assembly.template.toJSON().Resources;
      const changed = Object.keys(after).filter((id) => !isDeepStrictEqual(before[id], after[id]));
      for (const type of ['Handler', 'Content', 'SmokeCheck', 'EdgeDistribution'])
        expect(
          changed.filter((id) => id.includes(type)),
          type,
        ).not.toEqual([]);
    } finally {
      await assembly.remove();
      await other.remove();
    }
  });

  test.each([BUCKET_SETTINGS, IMPORTED])('nor does %j', async (settings) => {
    const assembly = await synthesise(deployable, settings);
    expect(tableOf(assembly)).toEqual(tableOf(prod));
    await assembly.remove();
  });

  test('another limit of reads changes the limit alone, which needs no other table', async () => {
    const slower = await synthesise(deployable, { 'kiosque:maxReadRequestUnits': 100 });
    const expected = JSON.stringify(tableOf(prod)).replace('Units":4000', 'Units":100');
    expect(JSON.stringify(tableOf(slower))).toBe(expected);
    await slower.remove();
  });

  test('it waits for nothing, refers to nothing, and goes with nothing', () => {
    const { TableCD117FA1: table } = tableOf(prod);
    expect(table).not.toHaveProperty('DependsOn');
    const others = Object.keys(prod.template.toJSON().Resources).filter((id) => id !== 'TableCD117FA1');
    for (const id of others) expect(JSON.stringify(table)).not.toContain(id);
  });
});

test.each(['prod', 'dev'])(
  'in %s it bills on demand and can restore any moment of the last weeks',
  (stage) => {
    (stage === 'prod' ? prod : dev).template.hasResourceProperties(TABLE, {
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [
        Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
      ],
    });
  },
);

test('in prod the table is kept: protected from deletion, and retained with the stack gone', () => {
  prod.template.hasResource(TABLE, {
    Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })] },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
});

test('in dev it goes with its stack', () => {
  dev.template.hasResource(TABLE, {
    Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })] },
    DeletionPolicy: 'Delete',
  });
});

test('it tells the name of the table and how to seed it', () => {
  const [table] = Object.keys(tableOf(prod));
  prod.template.hasOutput('TableName', { Value: { Ref: table } });
  prod.template.hasOutput('SeedCommand', {
    Value: { 'Fn::Join': ['', ['TABLE_NAME=', { Ref: table }, ' npm run seed']] },
  });
});
