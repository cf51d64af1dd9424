import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { explain } from './findings.ts';
import type { Settings } from './settings.ts';

export interface GraphqlHttpApiProps {
  readonly handler: LambdaFunction;
  readonly throttle: Settings['throttle'];
  readonly logRetention: RetentionDays;
}

/** `/graphql` over HTTP. */
export class GraphqlHttpApi extends Construct {
  static readonly path = '/graphql';
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, { handler, throttle, logRetention }: GraphqlHttpApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false });
    const [route] = this.api.addRoutes({
      path: GraphqlHttpApi.path,
      // OPTIONS too: the handler answers browsers' preflights, here as under npm start.
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Lambda', handler, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    this.url = `${this.api.apiEndpoint}${GraphqlHttpApi.path}`;
    if (route !== undefined)
      explain(route, { 'AwsSolutions-APIG4': 'The API is public: it serves published texts, read-only.' });
  }
}

/** A line a request. No query: it may hold what a reader searched for. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  handlerMs: '$context.integrationLatency',
  error: '$context.error.message',
  handlerError: '$context.integrationErrorMessage',
};
