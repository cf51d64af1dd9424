import { Duration, Stack } from 'aws-cdk-lib';
import {
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  type IOrigin,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { PUBLIC_HOST_HEADER, READER_POLICY } from '../server/pages/answer-pages.ts';
import { READER_PARAMETERS } from '../server/pages/parameters.ts';
import { securityHeaders } from './edge-api.ts';

/** The reader's pages, the feed and the sitemaps: made by the function, kept as long as the API's answers that they are made of. */
export function pagesBehavior(scope: Construct, origin: IOrigin): BehaviorOptions {
  return {
    origin,
    cachePolicy: new CachePolicy(scope, 'PagesCache', {
      comment: 'Kiosque: pages, as the API says of what they show',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.allowList(...READER_PARAMETERS),
      // A page holds its own address.
      headerBehavior: CacheHeaderBehavior.allowList(PUBLIC_HOST_HEADER),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    }),
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy: new ResponseHeadersPolicy(scope, 'PagesHeaders', {
      comment: 'Kiosque: the pages',
      securityHeadersBehavior: {
        ...securityHeaders,
        contentSecurityPolicy: { contentSecurityPolicy: READER_POLICY, override: true },
      },
    }),
    functionAssociations: [
      {
        function: new CloudFrontFunction(scope, 'PublicHost', {
          comment: `${Stack.of(scope).stackName}: by which name it was asked`,
          runtime: FunctionRuntime.JS_2_0,
          code: FunctionCode.fromInline(TELL_HOST),
        }),
        eventType: FunctionEventType.VIEWER_REQUEST,
      },
    ],
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    compress: true,
  };
}

/** The function has a host of its own, and CloudFront has to ask it by that: pages and feeds are to name the one that people know. */
export const TELL_HOST = `function handler(event) {
  var request = event.request;
  request.headers['${PUBLIC_HOST_HEADER}'] = { value: request.headers.host.value };
  return request;
}`;
