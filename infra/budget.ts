import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';

export interface BudgetProps {
  /** A month. */
  readonly dollars: number;
  /** Who is mailed, by AWS Budgets itself: it asks for no confirmation. */
  readonly email: string;
}

/**
 * Mails when the month's costs are forecast to pass the budget, and when they have. Of the whole account: what a single
 * stack costs AWS can tell only of tags that somebody has activated for it. It stops nothing.
 */
export function addBudget(scope: Construct, id: string, { dollars, email }: BudgetProps): CfnBudget {
  return new CfnBudget(scope, id, {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: dollars, unit: 'USD' },
    },
    notificationsWithSubscribers: ['FORECASTED', 'ACTUAL'].map((notificationType) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: email }],
    })),
  });
}
