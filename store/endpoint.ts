import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Where a client's requests go, and what their signatures are for. */
export interface Endpoint {
  readonly protocol: string;
  readonly hostname: string;
  /** Undefined for the protocol's own. */
  readonly port: number | undefined;
  readonly path: string;
  readonly region: string;
  readonly service: string;
}

/**
 * The endpoint as the SDK itself resolves it: the one that was given, else the environment's, else AWS's for region,
 * account and the flavours that the environment asks for. On AWS `config.endpoint` is not there at all.
 */
export async function endpointOf({ config }: DynamoDBClient): Promise<Endpoint> {
  const { useFipsEndpoint: fips, useDualstackEndpoint: dualStack } = config;
  const region = await config.region();
  const { accountId } = await config.credentials();
  const given = await givenEndpoint(config);
  const { url, properties } = config.endpointProvider({
    Region: region,
    UseFIPS: await fips(),
    UseDualStack: await dualStack(),
    ...(given === null ? {} : { Endpoint: given }),
    ...(accountId === undefined ? {} : { AccountId: accountId }),
    AccountIdEndpointMode: await config.accountIdEndpointMode(),
  });
  const [scheme] = (properties?.authSchemes ?? []).filter(({ name }) => name === 'sigv4');
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port === '' ? undefined : Number(url.port),
    path: url.pathname,
    region: scheme?.signingRegion ?? region,
    service: scheme?.signingName ?? 'dynamodb',
  };
}

async function givenEndpoint(config: DynamoDBClient['config']): Promise<string | null> {
  const own = await config.endpoint?.();
  if (own !== undefined) {
    const port = own.port === undefined ? '' : `:${own.port}`;
    return `${own.protocol}//${own.hostname}${port}${own.path}`;
  }
  return (await config.serviceConfiguredEndpoint?.()) ?? null;
}
