import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { explain } from './findings.ts';

/** What can be watched. */
export interface Watched {
  readonly http: HttpApi;
  readonly handler: LambdaFunction;
  readonly seeding: LambdaFunction;
  readonly table: TableV2;
}

export interface AlarmsProps extends Watched {
  /** Null: the alarms show in the console and on the dashboard, and tell nobody. */
  readonly email: string | null;
}

const FIVE_MINUTES = { period: Duration.minutes(5) };
const READS = {
  operations: [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY],
  ...FIVE_MINUTES,
};

/** What has to wake somebody. docs/operations.md says what each means and what to do. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { http, handler, seeding, table, email }: AlarmsProps) {
    super(scope, id);
    const alarms = [
      this.#alarm('Errors', 'The API answered with 5xx, or its function failed', {
        metric: new MathExpression({
          expression: 'MAX([answers, failures])',
          usingMetrics: {
            answers: http.metricServerError({ statistic: 'Sum' }),
            failures: handler.metricErrors(),
          },
          ...FIVE_MINUTES,
        }),
        threshold: 5,
      }),
      this.#alarm('Latency', 'One in a hundred requests takes longer than two seconds', {
        metric: http.metricLatency({ statistic: 'p99', ...FIVE_MINUTES }),
        threshold: 2000,
        evaluationPeriods: 3,
      }),
      this.#alarm('Throttles', 'Lambda or DynamoDB refused work', {
        metric: new MathExpression({
          expression: 'containers + reads',
          usingMetrics: {
            containers: handler.metricThrottles(),
            reads: table.metricThrottledRequestsForOperations(READS),
          },
          ...FIVE_MINUTES,
        }),
        threshold: 1,
      }),
      this.#alarm('SeedingFailed', 'The content of a deployment was not applied', {
        metric: seeding.metricErrors(FIVE_MINUTES),
        threshold: 1,
      }),
    ];
    if (email === null) return;
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    explain(topic, {
      'Serverless-SNSRedrivePolicy': 'An alarm that cannot be mailed still shows on the dashboard.',
    });
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
