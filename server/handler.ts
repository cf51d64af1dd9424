import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context as LambdaContext,
} from 'aws-lambda';
import { createContext } from '../resolvers/context.ts';
import type { Database } from '../store/dynamodb.ts';
import { buildServer, type OnAnswer } from './build-server.ts';
import { preflight, withCors } from './cors.ts';

/** Answers one API Gateway v2 event. `lambda` is what Lambda passes along; the API does not look at it. */
export type Handler = (
  event: APIGatewayProxyEventV2,
  lambda?: LambdaContext,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The API over one table: the handler that Lambda runs, and the local server and the tests with it. */
export function createHandler(database: Database, onAnswer: OnAnswer = () => {}): Handler {
  const answer = startServerAndCreateLambdaHandler(
    buildServer(onAnswer),
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
    { context: async () => createContext(database) },
  );
  return async (event, lambda) => {
    if (event.requestContext.http.method === 'OPTIONS') return preflight(event);
    const result = await answer(event, lambda ?? LOCAL, () => {});
    return withCors(typeof result === 'object' ? result : { statusCode: 200, body: result ?? '' });
  };
}

/** Stands in for Lambda's context outside Lambda. */
const LOCAL: LambdaContext = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'local',
  functionVersion: '$LATEST',
  invokedFunctionArn: '',
  memoryLimitInMB: '0',
  awsRequestId: 'local',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};
