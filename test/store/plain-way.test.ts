import { afterEach, expect, it, vi } from 'vitest';
import { readConfig } from '../../config/config.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { endpointOf } from '../../store/endpoint.ts';
import { plainWay } from '../../store/plain-way.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
afterEach(() => {
  vi.unstubAllEnvs();
});

/** By the environment alone, and by the SDK in it. */
async function both(environment: Readonly<Record<string, string>>) {
  const { aws, endpoint } = readConfig(environment);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { client } = openDatabase({ tableName: 'test', endpoint, anonymous: false, serving: true });
  const bySdk = { endpoint: await endpointOf(client), credentials: await client.config.credentials() };
  return { plain: aws === null ? null : plainWay(aws, endpoint), bySdk };
}

const REGIONS = [
  'af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1',
  'ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1',
  'eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1',
  'mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
].flatMap((line) => line.split(' '));

it.each(REGIONS)(
  'in %s the endpoint is known without the SDK, and is the one that it finds',
  async (region) => {
    const { plain, bySdk } = await both({ ...KEYS, AWS_REGION: region });
    expect(plain?.endpoint).toEqual(bySdk.endpoint);
    expect(plain?.credentials).toMatchObject({ accessKeyId: 'a', secretAccessKey: 'b' });
  },
);

it.each([
  'http://127.0.0.1:8000',
  'http://[::1]:8123/',
  'https://proxy.example',
  'https://proxy.example:8443/dynamodb',
])('a given endpoint is taken as the SDK takes it: %s', async (given) => {
  const environment = { ...KEYS, AWS_SESSION_TOKEN: 'c', AWS_REGION: 'eu-west-3' };
  const { plain, bySdk } = await both({ ...environment, AWS_ENDPOINT_URL_DYNAMODB: given });
  expect(plain?.endpoint).toEqual(bySdk.endpoint);
  expect(bySdk.credentials).toMatchObject(plain?.credentials ?? {});
  expect(plain?.credentials.sessionToken).toBe('c');
});

it.each([
  { AWS_REGION: 'cn-north-1' },
  { AWS_REGION: 'us-gov-west-1' },
  { AWS_REGION: 'us-iso-east-1' },
  { AWS_REGION: 'eusc-de-east-1' },
  { AWS_REGION: 'us-east-1', AWS_USE_FIPS_ENDPOINT: 'true' },
  { AWS_REGION: 'us-east-1', AWS_USE_DUALSTACK_ENDPOINT: 'true' },
  { AWS_REGION: 'eu-west-3', AWS_ACCOUNT_ID: '123456789012' },
  { AWS_REGION: 'eu-west-3', AWS_ENDPOINT_URL: 'http://127.0.0.1:8123' },
])('with %o the SDK is asked', async (environment) => {
  const { plain } = await both({ ...KEYS, ...environment });
  expect(plain).toBeNull();
});

it.each([
  { AWS_REGION: 'eu-west-3' },
  { ...KEYS },
  { ...KEYS, AWS_REGION: 'eu-west-3', AWS_PROFILE: 'other' },
])('with no more than %o the SDK is asked', (environment) => {
  expect(readConfig(environment).aws).toBeNull();
});
