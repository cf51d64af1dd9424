import { Aws, Fn } from 'aws-cdk-lib';
import {
  type FunctionUrl,
  FunctionUrlAuthType,
  type Function as LambdaFunction,
} from 'aws-cdk-lib/aws-lambda';
import { explain } from './findings.ts';

/** Where the API is, for clients and for CloudFront. */
export const API_PATH = '/graphql';

/**
 * What CloudFront shows the function in a header: the random part of the stack's id, which nobody outside the account
 * knows. It needs no store that costs by the month, and stands in no template. See docs/adr/0060.
 */
export const originSecret = (): string => Fn.select(2, Fn.split('/', Aws.STACK_ID));

/** The function's own address. Whoever comes to it without the secret is refused (server/front/origin-secret.ts). */
export function functionUrl(handler: LambdaFunction): FunctionUrl {
  const url = handler.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
  explain(handler, {
    'AwsSolutions-L1': 'It runs on the newest Node that Lambda has.',
  });
  return url;
}

/** Its host alone: a function URL is `https://<host>/`. */
export const hostOf = ({ url }: FunctionUrl): string => Fn.select(2, Fn.split('/', url));
