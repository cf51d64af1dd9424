import type { Context } from 'aws-lambda';

/** Stands in for Lambda's context outside Lambda. */
export const LOCAL: Context = {
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
