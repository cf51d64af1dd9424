import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableDefinition } from '../store/table.ts';
import type { Settings } from './settings.ts';

export interface DataStackProps extends StackProps {
  readonly stage: Settings['stage'];
}

/** The table, in a stack of its own: whatever becomes of the API, the data stay. */
export class DataStack extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { stage, ...props }: DataStackProps) {
    super(scope, id, props);
    const isKept = stage === 'prod';
    // No name: CloudFormation could not replace a table whose name is taken, and two deployments would collide.
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: tableDefinition.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableDefinition.sortKey, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: isKept,
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'SeedCommand', {
      value: `TABLE_NAME=${this.table.tableName} npm run seed`,
      description: 'Seeds the table without a deployment',
    });
  }
}
