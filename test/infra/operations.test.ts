import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../cdk.json' with { type: 'json' };
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

const ALARM = 'AWS::CloudWatch::Alarm';

let deployable: StubDeployable;
let plain: Assembly;
let told: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  plain = await synthesise(deployable);
  told = await synthesise(deployable, {
    'kiosque:alarmEmail': 'desk@example.org',
    'kiosque:monthlyBudget': 25,
    'kiosque:tracing': true,
    'kiosque:dashboard': true,
  });
}, 120_000);
afterAll(async () => {
  await plain.remove();
  await told.remove();
  await deployable.remove();
});

function alarm(name: string) {
  const found = Object.entries(plain.template.findResources(ALARM)).filter(([id]) =>
    id.startsWith(`ApiAlarms${name}`),
  );
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties;
}
/** Of one that computes with metrics: how, and what each metric is called. */
function computation(name: string) {
  const queries: { Id: string; Expression?: string; MetricStat?: { Metric: { MetricName: string } } }[] =
    alarm(name).Metrics;
  const names = queries.flatMap(({ Id, MetricStat }) =>
    MetricStat ? [[Id, MetricStat.Metric.MetricName]] : [],
  );
  return {
    expressions: queries.flatMap(({ Expression }) => Expression ?? []),
    metrics: Object.fromEntries(names),
  };
}

describe('alarms', () => {
  test('five of them, a dashboard where it is set; where nothing is asked nothing has failed', () => {
    plain.template.resourceCountIs(ALARM, 5);
    plain.template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
    told.template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    plain.template.allResourcesProperties(ALARM, { TreatMissingData: 'notBreaching' });
    const alarms = Object.values(plain.template.findResources(ALARM));
    expect(alarms.map(({ Properties }) => Properties.Threshold).sort()).toEqual([1, 1, 1, 2000, 5]);
    expect(alarm('Latency')).toMatchObject({ ExtendedStatistic: 'p99', Threshold: 2000 });
  });

  test('failures of the seeding are those of its function, not of the API’s', () => {
    const functions = Object.keys(plain.template.findResources('AWS::Lambda::Function'));
    expect(alarm('SeedingFailed')).toMatchObject({
      MetricName: 'Errors',
      Dimensions: [
        { Name: 'FunctionName', Value: { Ref: functions.find((id) => id.startsWith('ApiContentSeeding')) } },
      ],
    });
  });

  test('Throttles adds up what Lambda and the table refused, 0 where one of them has refused nothing', () => {
    expect(computation('Throttles')).toEqual({
      expressions: ['SUM([FILL(containers, 0),FILL(getitem, 0),FILL(batchgetitem, 0),FILL(query, 0)])'],
      metrics: {
        containers: 'Throttles',
        getitem: 'ThrottledRequests',
        batchgetitem: 'ThrottledRequests',
        query: 'ThrottledRequests',
      },
    });
  });

  test('no alarm lets one missing metric hide the others', () => {
    for (const name of ['Errors', 'Throttles']) {
      const { expressions, metrics } = computation(name);
      for (const id of Object.keys(metrics)) expect(expressions.join(), name).toContain(`FILL(${id}, 0)`);
    }
  });

  test('ReadLimit tells when the table refuses reads beyond its limit', async () => {
    expect(alarm('ReadLimit')).toMatchObject({
      Namespace: 'AWS/DynamoDB',
      MetricName: 'ReadMaxOnDemandThroughputThrottleEvents',
      Dimensions: [{ Name: 'TableName', Value: { Ref: expect.stringMatching(/^Table/) } }],
      Statistic: 'Sum',
      Threshold: 1,
    });
  });

  test('without a limit there is no such alarm', async () => {
    const { 'kiosque:maxReadRequestUnits': _, ...context } = config.context;
    const unlimited = await synthesise(deployable, {}, context);
    const [table] = Object.values(unlimited.template.findResources('AWS::DynamoDB::GlobalTable'));
    expect(JSON.stringify(table)).not.toContain('MaxReadRequestUnits');
    unlimited.template.resourceCountIs(ALARM, 4);
    await unlimited.remove();
  });
});

describe('who is told', () => {
  test('nobody unless an address is set', () => {
    for (const type of ['AWS::SNS::Topic', 'AWS::SNS::Subscription', 'AWS::Budgets::Budget'])
      plain.template.resourceCountIs(type, 0);
  });

  test('an address, by mail, of every alarm', () => {
    told.template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'desk@example.org',
    });
    const topic = Object.keys(told.template.findResources('AWS::SNS::Topic'))[0];
    told.template.allResourcesProperties(ALARM, { AlarmActions: [{ Ref: topic }] });
    expect(told.findings).toEqual([]);
  });

  test('which the alarms of this account may write to, and nobody else’s', () => {
    const statement = {
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': Match.objectLike({ 'Fn::Join': Match.anyValue() }) },
      },
    };
    told.template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(statement)]) },
    });
  });

  test('and of a budget where one is set: when it is forecast to be passed, and when it is', () => {
    const notice = (NotificationType: string) => ({
      Notification: {
        NotificationType,
        ComparisonOperator: 'GREATER_THAN',
        Threshold: 100,
        ThresholdType: 'PERCENTAGE',
      },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'desk@example.org' }],
    });
    told.template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 25, Unit: 'USD' } },
      NotificationsWithSubscribers: [notice('FORECASTED'), notice('ACTUAL')],
    });
  });

  test('an address alone makes no budget', async () => {
    const alone = await synthesise(deployable, { 'kiosque:alarmEmail': 'desk@example.org' });
    alone.template.resourceCountIs('AWS::Budgets::Budget', 0);
    await alone.remove();
  });
});

describe('X-Ray', () => {
  const traced = ({ template }: Assembly) =>
    Object.entries(template.findResources('AWS::Lambda::Function'))
      .filter(([, { Properties }]) => Properties.TracingConfig?.Mode === 'Active')
      .map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))
      .sort();

  test('is off as it comes: no function traces, none may', () => {
    expect(traced(plain)).toEqual([]);
    expect(JSON.stringify(plain.template.toJSON())).not.toContain('xray:');
  });

  test('is on where it is set, for the functions that do the work', () => {
    expect(traced(told)).toEqual([
      'ApiContentBegin',
      'ApiContentSeeding',
      'ApiHandler',
      'ApiSmokeCheckFunction',
    ]);
    expect(JSON.stringify(told.template.toJSON())).toContain('xray:PutTraceSegments');
  });
});
