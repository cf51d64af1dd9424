import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADDRESSES, FILES_POLICY } from '../../infra/edge-files.ts';
import { TELL_HOST } from '../../infra/edge-pages.ts';
import { ORIGIN_HEADER } from '../../server/front/origin-secret.ts';
import { PUBLIC_HOST_HEADER } from '../../server/pages/answer-pages.ts';
import { READER_PARAMETERS } from '../../server/pages/parameters.ts';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

const DISTRIBUTION = 'AWS::CloudFront::Distribution';

let deployable: StubDeployable;
let plain: Assembly;
let named: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  plain = await synthesise(deployable);
  named = await synthesise(deployable, {
    'kiosque:domainName': 'api.example.org',
    'kiosque:certificateArn': 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b-2c3d',
    'kiosque:hostedZoneId': 'Z0123456789',
  });
}, 120_000);
afterAll(async () => {
  await plain.remove();
  await named.remove();
  await deployable.remove();
});

test('/graphql goes to the API with every method, HTTPS alone, compressed', () => {
  plain.template.hasResourceProperties(DISTRIBUTION, {
    DistributionConfig: {
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({
          PathPattern: '/graphql',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          CachedMethods: ['GET', 'HEAD'],
          Compress: true,
          ViewerProtocolPolicy: 'https-only',
        }),
      ]),
    },
  });
});

test('a GET is kept as long as the API says, not at all where it says nothing, one copy for a query', () => {
  plain.template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: {
          QueryStringBehavior: 'whitelist',
          QueryStrings: ['query', 'operationName', 'variables', 'extensions'],
        },
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept', 'Origin', 'X-Kiosque-Cost'] },
      },
    },
  });
});

test('the function’s own address is asked with what it answers to', () => {
  const [distribution] = Object.values(plain.template.findResources(DISTRIBUTION));
  const [url] = Object.keys(plain.template.findResources('AWS::Lambda::Url'));
  const origin = distribution?.Properties.DistributionConfig.Origins.find(
    (one: { OriginCustomHeaders?: object }) => one.OriginCustomHeaders !== undefined,
  );
  const secret = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
  expect(origin).toMatchObject({
    DomainName: { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': [url, 'FunctionUrl'] }] }] },
    OriginCustomHeaders: [{ HeaderName: ORIGIN_HEADER, HeaderValue: secret }],
    CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
  });
  for (const name of ['ApiHandler', 'ApiSmokeCheckFunction']) {
    const functions = Object.entries(plain.template.findResources('AWS::Lambda::Function'));
    const [, found] = functions.find(([id]) => new RegExp(`^${name}[0-9A-F]{8}$`).test(id)) ?? [];
    expect(found?.Properties.Environment.Variables.ORIGIN_SECRET, name).toEqual(secret);
  }
});

test('a firewall that limits what an address asks comes where it is set', async () => {
  plain.template.resourceCountIs('AWS::WAFv2::WebACL', 0);
  const limited = await synthesise(deployable, { 'kiosque:rateLimit': 3_000 });
  limited.template.hasResourceProperties('AWS::WAFv2::WebACL', {
    Scope: 'CLOUDFRONT',
    Rules: [
      Match.objectLike({
        Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
        Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 3_000, EvaluationWindowSec: 300 } },
      }),
    ],
  });
  expect(limited.findings).toEqual([]);
  await limited.remove();
});

test('CloudFront forgets answers after a change of the content where that is set, and may keep them for a day', async () => {
  const type = 'Custom::KiosqueInvalidation';
  plain.template.resourceCountIs(type, 0);
  const told = await synthesise(deployable, { 'kiosque:invalidateEdge': true });
  const [invalidation] = Object.values(told.template.findResources(type));
  const update = JSON.stringify(invalidation?.Properties.Update);
  expect(update).toContain('CreateInvalidation');
  expect(update).toContain('/*');
  // The fingerprint of the content: another one is another update.
  expect(update).toContain('none');
  told.template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ EDGE_SECONDS: '86400' }) },
  });
  expect(told.findings).toEqual([]);
  await told.remove();
});

test('failures are not kept', () => {
  plain.template.hasResourceProperties(DISTRIBUTION, {
    DistributionConfig: {
      CustomErrorResponses: [500, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    },
  });
});

test('every answer has the security headers', () => {
  const policies = Object.values(plain.template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
  expect(policies).toHaveLength(3);
  for (const { Properties } of policies) {
    expect(Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ContentSecurityPolicy: { Override: true },
    });
  }
});

test('files are under the policy that npm start gives them', async () => {
  const local = await readFile(new URL('../../server/local/static-files.ts', import.meta.url), 'utf8');
  expect(local).toContain(FILES_POLICY);
});

test('files lie in a private bucket that only this distribution reads', () => {
  plain.template.hasResourceProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
  plain.template.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  plain.template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 's3:GetObject',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
        }),
      ]),
    },
  });
});

test.each([
  ['/playground', { uri: '/playground/index.html' }],
  ['/playground/', { uri: '/playground/index.html' }],
  ['/schema.graphql', { uri: '/playground/schema.graphql' }],
  ['/possibleTypes.json', { uri: '/playground/possibleTypes.json' }],
  ['/playground/main-ABC.js', { uri: '/playground/main-ABC.js' }],
])('the address %s leads where it does under npm start', (uri, outcome) => {
  const answer = runInNewContext(`${ADDRESSES}; handler({ request: { uri: ${JSON.stringify(uri)} } })`);
  expect(JSON.parse(JSON.stringify(answer))).toMatchObject(outcome);
});

test('every other address is a page of the function, kept by what its address may say and by the host it names', () => {
  plain.template.hasResourceProperties(DISTRIBUTION, {
    DistributionConfig: {
      DefaultCacheBehavior: Match.objectLike({
        Compress: true,
        ViewerProtocolPolicy: 'redirect-to-https',
        FunctionAssociations: [Match.objectLike({ EventType: 'viewer-request' })],
      }),
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({ PathPattern: '/playground*' }),
        Match.objectLike({ PathPattern: '/reader/*' }),
      ]),
    },
  });
  plain.template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: Match.objectLike({
        QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: [...READER_PARAMETERS] },
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: [PUBLIC_HOST_HEADER] },
      }),
    },
  });
});

test('the function is told by which name it was asked, whatever the client says', () => {
  const headers = { host: { value: 'news.example.org' }, [PUBLIC_HOST_HEADER]: { value: 'evil.example' } };
  const answer = runInNewContext(
    `${TELL_HOST}; handler({ request: { headers: ${JSON.stringify(headers)} } })`,
  );
  expect(answer.headers[PUBLIC_HOST_HEADER].value).toBe('news.example.org');
});

test('a name of one’s own is served with TLS 1.2 or newer and entered in its zone', () => {
  named.template.hasResourceProperties(DISTRIBUTION, {
    DistributionConfig: {
      Aliases: ['api.example.org'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    },
  });
  named.template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'api.example.org.', Type: 'A' });
  named.template.hasResourceProperties('AWS::Route53::RecordSet', { Name: 'api.example.org.', Type: 'AAAA' });
  named.template.hasOutput('ApiUrl', { Value: 'https://api.example.org/graphql' });
  named.template.hasOutput('ReaderUrl', { Value: 'https://api.example.org/' });
  named.template.hasOutput('PlaygroundUrl', { Value: 'https://api.example.org/playground' });
});

test('a request that can be copied into a terminal is among the outputs', () => {
  const outputs = named.template.findOutputs('Curl');
  expect(outputs.Curl?.Value).toMatch(
    /^curl -s https:\/\/api\.example\.org\/graphql -H 'content-type: application\/json' -d '\{"query":"\{ articles/,
  );
});
