import { Aws, CfnRule, Fn, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

const FIVE_MINUTES = 300;

/**
 * Refuses, at the edge, an address that asks more often than `rateLimit` times in five minutes. $6 a month and $0.60 for
 * a million requests: so only where it is set. CloudFront takes firewalls of us-east-1 alone.
 *
 * @returns its ARN
 */
export function addFirewall(scope: Construct, rateLimit: number): string {
  new CfnRule(Stack.of(scope), 'FirewallRegion', {
    assertions: [
      {
        assert: Fn.conditionEquals(Aws.REGION, 'us-east-1'),
        assertDescription:
          'kiosque:rateLimit needs the stack in us-east-1, where CloudFront looks for firewalls.',
      },
    ],
  });
  const metrics = (metricName: string) => ({
    cloudWatchMetricsEnabled: true,
    metricName,
    sampledRequestsEnabled: false,
  });
  const firewall = new CfnWebACL(scope, 'Firewall', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: metrics('KiosqueFirewall'),
    rules: [
      {
        name: 'rate',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: {
          rateBasedStatement: {
            aggregateKeyType: 'IP',
            limit: rateLimit,
            evaluationWindowSec: FIVE_MINUTES,
          },
        },
        visibilityConfig: metrics('KiosqueRate'),
      },
    ],
  });
  return firewall.attrArn;
}
