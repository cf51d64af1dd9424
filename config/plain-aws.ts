/** A region and fixed credentials, as Lambda gives them to a function. */
export interface PlainAws {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** By any of these the SDK asks elsewhere, or as somebody else, than region and keys say. */
const OTHERWISE = [
  'AWS_ACCOUNT_ID',
  'AWS_ACCOUNT_ID_ENDPOINT_MODE',
  'AWS_CREDENTIAL_EXPIRATION',
  'AWS_ENDPOINT_URL',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'AWS_PROFILE',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_USE_FIPS_ENDPOINT',
];

/** Null where they are not all that the environment says about it: then the SDK has to be asked. */
export function plainAws(value: (name: string) => string | null): PlainAws | null {
  const region = value('AWS_REGION');
  const accessKeyId = value('AWS_ACCESS_KEY_ID');
  const secretAccessKey = value('AWS_SECRET_ACCESS_KEY');
  const sessionToken = value('AWS_SESSION_TOKEN');
  if (region === null || accessKeyId === null || secretAccessKey === null) return null;
  if (OTHERWISE.some((name) => value(name) !== null)) return null;
  return {
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
  };
}
