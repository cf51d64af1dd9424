import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, type ITableV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableDefinition } from '../store/table.ts';
import type { Settings } from './settings.ts';

/** The stack's own, or one that was imported. */
export type DeployedTable = TableV2 | ITableV2;

/**
 * The table: whatever becomes of the rest, the data stay (docs/adr/0023). Its id in the stack and the properties that
 * CloudFormation cannot change in place are the table: with another of them a deployment would begin with an empty one.
 */
export function keptTable(
  scope: Construct,
  { stage, maxReadRequestUnits }: Pick<Settings, 'stage' | 'maxReadRequestUnits'>,
): TableV2 {
  const isKept = stage === 'prod';
  // No name: CloudFormation could not replace a table whose name is taken, and two deployments would collide.
  return new TableV2(scope, 'Table', {
    partitionKey: { name: tableDefinition.partitionKey, type: AttributeType.STRING },
    sortKey: { name: tableDefinition.sortKey, type: AttributeType.STRING },
    billing: Billing.onDemand(maxReadRequestUnits === null ? {} : { maxReadRequestUnits }),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: isKept,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
