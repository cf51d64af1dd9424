import type { PlainAws } from '../config/plain-aws.ts';
import type { Endpoint } from './endpoint.ts';
import type { Credentials } from './sign.ts';

/** Where reads go, and who asks. */
export interface KnownWay {
  readonly endpoint: Endpoint;
  readonly credentials: Credentials;
}

/** The regions of AWS's first partition, the one of amazonaws.com: as the SDK tells them from those of China and others. */
const REGION = /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/;

/**
 * What `endpointOf` finds by the SDK, where it can be told without: an endpoint that was given, else the public one of a
 * region. Null for other partitions. A test compares the two.
 *
 * @param given an endpoint in the region's stead
 */
export function plainWay({ region, credentials }: PlainAws, given: string | null): KnownWay | null {
  if (!REGION.test(region)) return null;
  const { protocol, hostname, port, pathname } = new URL(given ?? `https://dynamodb.${region}.amazonaws.com`);
  const place = { protocol, hostname, port: port === '' ? undefined : Number(port), path: pathname };
  return { endpoint: { ...place, region, service: 'dynamodb' }, credentials };
}
