import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { API_HANDLER } from './bundle.ts';

export interface ApiStackProps extends StackProps {
  readonly table: TableV2;
  /** The folder that `bundleApi` made. */
  readonly bundleDir: string;
}

/** The GraphQL API over the table. It holds no state: it can be deleted and deployed again. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, { table, bundleDir, ...props }: ApiStackProps) {
    super(scope, id, props);
    const api = new HttpApi(this, 'HttpApi', { apiName: this.stackName });
    api.addRoutes({
      path: PATH,
      // OPTIONS too: the handler answers browsers' preflights, here as under npm start.
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Lambda', this.#createHandler(table, bundleDir), {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
    new CfnOutput(this, 'ApiUrl', { value: `${api.apiEndpoint}${PATH}` });
  }

  #createHandler(table: TableV2, bundleDir: string): LambdaFunction {
    const logGroup = new LogGroup(this, 'HandlerLogs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own: the one that CDK would make may write to every log group of the account.
    const role = new Role(this, 'HandlerRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    table.grant(role, ...READS);
    return new LambdaFunction(this, 'Handler', {
      code: Code.fromAsset(bundleDir),
      handler: API_HANDLER,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1024,
      timeout: Duration.seconds(10),
      environment: { TABLE_NAME: table.tableName, NODE_ENV: 'production' },
      logGroup,
      role,
    });
  }
}

const PATH = '/graphql';

/** What the API does with the table. `grantReadData` would allow Scan and streams besides. */
const READS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
