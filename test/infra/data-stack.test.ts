import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
}, 60_000);
afterAll(async () => {
  await prod.remove();
  await dev.remove();
  await deployable.remove();
});

test('it makes one table, keyed by pk and sk, that knows nothing of the schema', () => {
  prod.data.resourceCountIs(TABLE, 1);
  expect(Object.keys(prod.data.toJSON().Resources)).toHaveLength(1);
  prod.data.hasResourceProperties(TABLE, {
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

test('no table is anywhere else', () => {
  for (const template of [prod.api, prod.edge]) {
    const types = Object.values(template.toJSON().Resources).map((resource) => JSON.stringify(resource));
    expect(types.filter((type) => type.includes('"Type":"AWS::DynamoDB'))).toEqual([]);
  }
});

test('other content, so another schema or code, changes nothing of the data stack', async () => {
  const other = await stubDeployable('other');
  const assembly = await synthesise(other);
  try {
    expect(assembly.data.toJSON()).toEqual(prod.data.toJSON());
    expect(assembly.api.toJSON()).not.toEqual(prod.api.toJSON());
  } finally {
    await assembly.remove();
    await other.remove();
  }
});

test.each(['prod', 'dev'])(
  'in %s it bills on demand and can restore any moment of the last weeks',
  (stage) => {
    (stage === 'prod' ? prod : dev).data.hasResourceProperties(TABLE, {
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [
        Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
      ],
    });
  },
);

test('in prod the table is kept: protected from deletion, and retained with the stack gone', () => {
  prod.data.hasResource(TABLE, {
    Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })] },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
});

test('in dev it goes with its stack', () => {
  dev.data.hasResource(TABLE, {
    Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })] },
    DeletionPolicy: 'Delete',
  });
});

test('it tells the name of the table and how to seed it', () => {
  const [table] = Object.keys(prod.data.findResources(TABLE));
  prod.data.hasOutput('TableName', { Value: { Ref: table } });
  prod.data.hasOutput('SeedCommand', {
    Value: { 'Fn::Join': ['', ['TABLE_NAME=', { Ref: table }, ' npm run seed']] },
  });
});
