import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** The API is public and knows no cookies: a page of any origin may ask it. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };
const DAY = 86_400;

/** Answers a browser that asks whether it may send the request it has in mind. */
export function preflight(event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const asked = event.headers['access-control-request-headers'];
  return {
    statusCode: 204,
    headers: {
      ...ANY_ORIGIN,
      'access-control-allow-methods': 'GET, POST',
      ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
      'access-control-max-age': String(DAY),
      vary: 'access-control-request-headers',
    },
  };
}

export const withCors = (result: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 => ({
  ...result,
  headers: { ...result.headers, ...ANY_ORIGIN },
});
