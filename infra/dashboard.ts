import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Watched } from './alarms.ts';

const PERIOD = { period: Duration.minutes(5) };
const READS = { operations: [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY], ...PERIOD };

/** One page: how much is asked, how fast and how often it fails, what it reads, and how the seedings went. */
export function createDashboard(scope: Construct, { handler, seeding, table }: Watched): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    defaultInterval: Duration.days(1),
    widgets: [
      [
        graph('Requests', [handler.metric('UrlRequestCount', { statistic: 'Sum', ...PERIOD })]),
        graph('Latency, ms', [
          handler.metric('UrlRequestLatency', { statistic: 'p50', ...PERIOD }),
          handler.metric('UrlRequestLatency', { statistic: 'p99', ...PERIOD }),
        ]),
        graph('Errors', [
          handler.metric('Url4xxCount', { statistic: 'Sum', ...PERIOD }),
          handler.metric('Url5xxCount', { statistic: 'Sum', ...PERIOD }),
          handler.metricErrors(PERIOD),
        ]),
      ],
      [
        graph('Containers', [
          handler.metric('ConcurrentExecutions', { statistic: 'Maximum', ...PERIOD }),
          handler.metricThrottles(PERIOD),
        ]),
        graph('Read units', [
          table.metricConsumedReadCapacityUnits(PERIOD),
          table.metricThrottledRequestsForOperations(READS),
        ]),
        graph('Seeding', [
          seeding.metricDuration({ statistic: 'Maximum', ...PERIOD }),
          seeding.metricErrors(PERIOD),
          table.metricConsumedWriteCapacityUnits(PERIOD),
        ]),
      ],
    ],
  });
}

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8 });
