import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Answer } from './finish.ts';
import { asksSomething } from './parameters.ts';

/**
 * Where people ask. It stands beside `/graphql` under `npm start` and at CloudFront. The function's own address, which
 * CloudFront asks and no output names, has no pages.
 */
const PLAYGROUND = '/playground';

/** Somebody who opens the API's address in a browser is led to the playground; null for every other request. */
export function pageForPeople(event: APIGatewayProxyEventV2): Answer | null {
  const { method } = event.requestContext.http;
  const isReading = method === 'GET' || method === 'HEAD';
  if (!isReading || !wantsPage(event.headers.accept) || asksSomething(event.rawQueryString)) return null;
  // Not for good: what a browser remembers would outlive the address.
  return { statusCode: 303, headers: { location: PLAYGROUND }, body: '' };
}

/** Browsers name HTML and take anything else; clients of an API name JSON. */
function wantsPage(accept = ''): boolean {
  const types = accept.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '');
  return types.includes('text/html') && !types.some((type) => type.endsWith('json'));
}
