import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { addBudget } from './budget.ts';
import type { SeededTexts } from './content.ts';
import { allow } from './content-buckets.ts';
import { explain } from './findings.ts';
import type { Settings } from './settings.ts';
import type { DeployedTable } from './table.ts';

/** What can be watched. */
export interface Watched {
  readonly handler: LambdaFunction;
  readonly seeding: LambdaFunction;
  readonly table: DeployedTable;
}

export interface AlarmsProps extends Watched {
  /** Null without a content bucket. */
  readonly texts: SeededTexts | null;
  /** What the webhook could not be told; null without one. */
  readonly untold: Queue | null;
  /** Without an `alarmEmail` the alarms show in the console and on the dashboard, and tell nobody. */
  readonly settings: Pick<Settings, 'alarmEmail' | 'monthlyBudget' | 'maxReadRequestUnits'>;
}

const FIVE_MINUTES = { period: Duration.minutes(5) };
const READS = ['GetItem', 'BatchGetItem', 'Query'];

/** What has to wake somebody. docs/operations.md says what each means and what to do. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { handler, seeding, table, texts, untold, settings } = props;
    const alarms = [
      this.#alarm('Errors', 'The API answered with 5xx, or its function failed', {
        metric: filled('MAX', {
          answers: handler.metric('Url5xxCount', { statistic: 'Sum' }),
          failures: handler.metricErrors(),
        }),
        threshold: 5,
      }),
      this.#alarm('Latency', 'One in a hundred requests takes longer than two seconds', {
        metric: handler.metric('UrlRequestLatency', { statistic: 'p99', ...FIVE_MINUTES }),
        threshold: 2000,
        evaluationPeriods: 3,
      }),
      this.#alarm('Throttles', 'Lambda or DynamoDB refused work', {
        metric: filled('SUM', {
          containers: handler.metricThrottles(),
          ...Object.fromEntries(
            READS.map((operation) => [operation.toLowerCase(), refused(table, operation)]),
          ),
        }),
        threshold: 1,
      }),
      this.#alarm('SeedingFailed', 'The content of a deployment was not applied', {
        metric: seeding.metricErrors(FIVE_MINUTES),
        threshold: 1,
      }),
    ];
    if (texts !== null)
      alarms.push(
        this.#alarm(
          'TextSetAside',
          'A text of the content bucket cannot be read: its message was set aside',
          {
            metric: texts.setAside.metricApproximateNumberOfMessagesVisible({
              statistic: 'Maximum',
              ...FIVE_MINUTES,
            }),
            threshold: 1,
          },
        ),
        this.#alarm('TextsFailed', 'What lies in the content bucket could not be seeded', {
          metric: texts.seeding.metricErrors(FIVE_MINUTES),
          threshold: 1,
        }),
      );
    if (untold !== null)
      alarms.push(
        this.#alarm('Untold', 'The webhook did not take what a seeding changed', {
          metric: untold.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', ...FIVE_MINUTES }),
          threshold: 1,
        }),
      );
    if (settings.maxReadRequestUnits !== null)
      alarms.push(
        this.#alarm(
          'ReadLimit',
          `The table refused reads beyond ${settings.maxReadRequestUnits} units a second`,
          {
            metric: table.metric('ReadMaxOnDemandThroughputThrottleEvents', {
              statistic: 'Sum',
              ...FIVE_MINUTES,
            }),
            threshold: 1,
          },
        ),
      );
    const { alarmEmail, monthlyBudget } = settings;
    if (alarmEmail === null) return;
    if (monthlyBudget !== null) addBudget(this, 'Budget', { dollars: monthlyBudget, email: alarmEmail });
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmEmail));
    letAlarmsPublish(topic);
    explain(topic, {
      'Serverless-SNSRedrivePolicy': 'An alarm that cannot be mailed still shows on the dashboard.',
    });
    // An alarm knows no names, and mails when it changes: of what else is set aside meanwhile it says nothing.
    for (const fn of texts === null ? [] : [texts.seeding, seeding]) letMail(fn, topic);
    for (const alarm of alarms) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }

  #alarm(
    id: string,
    alarmDescription: string,
    props: { metric: IMetric; threshold: number } & Partial<AlarmProps>,
  ): Alarm {
    return new Alarm(this, id, {
      alarmDescription,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nobody asked, nothing failed.
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    });
  }
}

/** A topic with a policy of its own, as the one that asks for TLS, has no longer the one by which alarms of the account may write to it. */
function letAlarmsPublish(topic: Topic): void {
  const { account, region, partition } = Stack.of(topic);
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
      },
    }),
  );
}

/** What is to be mended in the content bucket a seeding writes itself, by name. */
function letMail(seeding: LambdaFunction, topic: Topic): void {
  seeding.addEnvironment('MAIL_TOPIC', topic.topicArn);
  allow(seeding, ['sns:Publish'], [topic.topicArn]);
}

/**
 * Of several metrics that are there only when something happened: 0 where one is missing. Without it one missing
 * metric makes the whole expression missing, and an alarm that takes missing data for good stays silent.
 */
const filled = (combine: 'MAX' | 'SUM', usingMetrics: Record<string, IMetric>): MathExpression =>
  new MathExpression({
    expression: `${combine}([${Object.keys(usingMetrics).map((id) => `FILL(${id}, 0)`)}])`,
    usingMetrics,
    ...FIVE_MINUTES,
  });

/** Requests of an operation that the table refused for whatever limit. */
const refused = (table: DeployedTable, Operation: string): IMetric =>
  table.metric('ThrottledRequests', {
    statistic: 'Sum',
    dimensionsMap: { TableName: table.tableName, Operation },
    ...FIVE_MINUTES,
  });
