import * as v from 'valibot';
import { PREFIX, settingLike, unreadKeys } from './misspelt-settings.ts';

/** What a deployment can be told, by `kiosque:…` in cdk.json's context or `-c kiosque:…=…`. docs/operations.md lists it. */
export interface Settings {
  /** `prod` keeps its table whatever happens; `dev` is taken away whole by `cdk destroy`. */
  readonly stage: 'prod' | 'dev';
  /** Origins whose pages may read the API; `*` for any. */
  readonly allowedOrigins: readonly string[];
  /** Null: CloudFront's own name. */
  readonly domain: CustomDomain | null;
  /** Requests of one address in five minutes beyond which a firewall at the edge refuses; null for no firewall. */
  readonly rateLimit: number | null;
  /** Whom alarms are mailed to; null for nobody. */
  readonly alarmEmail: string | null;
  /** Dollars of the whole account after which it is mailed as well; null for no budget. */
  readonly monthlyBudget: number | null;
  readonly introspection: boolean;
  /** Whether functions send traces to X-Ray. */
  readonly tracing: boolean;
  readonly logRetentionDays: number;
  /** What is logged of each request. */
  readonly requestLog: 'short' | 'full';
  /** Whether there is a dashboard: $3 a month beyond an account's third. */
  readonly dashboard: boolean;
  /** Whether CloudFront forgets the API's answers when a deployment has changed the content. */
  readonly invalidateEdge: boolean;
  /** A manifest of operations that the API knows by their hash, as a path; null for none. */
  readonly trustedOperations: string | null;
  /** Whether it answers no other ones. */
  readonly trustedOnly: boolean;
  /** At most so many API containers at once, taken from the account's; null for no limit of its own. */
  readonly reservedConcurrency: number | null;
  /** Read units a second beyond which the table refuses; null for none but the account's. */
  readonly maxReadRequestUnits: number | null;
  /** Whether a bucket holds the texts and the catalogue: it is the only source then, and what lies in it is live. */
  readonly contentBucket: boolean;
  /**
   * The name of a SecureString in SSM with address and key of who is told what each seeding of the bucket changed, which the
   * deployer puts there: no template has either. Null for nobody.
   */
  readonly webhookSecret: string | null;
  /** A table that was imported, which the API reads in place of the stack's; null for the stack's. */
  readonly tableName: string | null;
  /** Whether this deployment may remove more than half of the articles in the table. */
  readonly removeMost: boolean;
}

export interface CustomDomain {
  readonly name: string;
  /** Of a certificate in us-east-1, where CloudFront looks for it. */
  readonly certificateArn: string;
  /** Of a Route 53 zone, where the name is entered; null: enter it yourself. */
  readonly hostedZoneId: string | null;
}

/** A setting that cannot be used; every one that is wrong at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** What CloudWatch Logs takes. */
const RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653];

const text = (pattern: RegExp, what: string) => v.pipe(v.string(what), v.regex(pattern, what));
/** `-c` hands everything over as text, cdk.json as what it is. */
const whole = (least: number, what: string) =>
  v.pipe(
    v.union([v.number(), text(/^\d+$/, what)], what),
    v.transform(Number),
    v.integer(what),
    v.minValue(least, what),
  );
const flag = v.pipe(
  v.union([v.boolean(), v.picklist(['true', 'false'])], 'must be true or false'),
  v.transform((value) => value === true || value === 'true'),
);
/** As browsers send it: scheme and host, a port where it is not the usual one. */
const isOrigin = (text: string): boolean =>
  text === '*' || (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text);
const origins = 'must be origins such as https://example.org, with commas between, or *';

const schema = v.strictObject({
  stage: v.picklist(['prod', 'dev'], 'must be prod or dev'),
  allowedOrigins: v.pipe(
    v.union(
      [
        v.array(v.string()),
        v.pipe(
          v.string(),
          v.transform((list) => list.split(',')),
        ),
      ],
      origins,
    ),
    v.minLength(1, origins),
    v.everyItem(isOrigin, origins),
    v.check((list) => list.length === 1 || !list.includes('*'), 'must be * alone, or origins'),
  ),
  domainName: v.optional(text(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be a host name such as api.example.org')),
  certificateArn: v.optional(
    text(
      /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
      'must be the ARN of a certificate in us-east-1, where CloudFront looks for it',
    ),
  ),
  hostedZoneId: v.optional(text(/^Z[A-Z0-9]+$/, 'must be the id of a Route 53 zone such as Z0123456789')),
  rateLimit: v.optional(whole(10, 'must be a whole number of requests in five minutes, 10 or more')),
  requestLog: v.picklist(['short', 'full'], 'must be short or full'),
  dashboard: flag,
  invalidateEdge: flag,
  trustedOperations: v.optional(v.pipe(v.string('must be a path'), v.minLength(1, 'must be a path'))),
  trustedOnly: v.optional(flag, false),
  alarmEmail: v.optional(text(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'must be an e-mail address')),
  monthlyBudget: v.optional(whole(1, 'must be a whole number of dollars a month, 1 or more')),
  introspection: flag,
  tracing: flag,
  logRetentionDays: v.pipe(
    whole(1, `must be one of ${RETENTIONS.join(', ')}`),
    v.values(RETENTIONS, `must be one of ${RETENTIONS.join(', ')}`),
  ),
  reservedConcurrency: v.optional(whole(0, 'must be a whole number of containers, 0 for no limit')),
  maxReadRequestUnits: v.optional(whole(1, 'must be a whole number of read units a second, 1 or more')),
  removeMost: v.optional(flag, false),
  contentBucket: v.optional(flag, false),
  webhookSecret: v.optional(
    text(/^\/[\w./-]{1,200}$/, 'must be the name of a parameter in SSM such as /kiosque/webhook'),
  ),
  tableName: v.optional(text(/^[A-Za-z0-9_.-]{3,255}$/, 'must be the name of a table')),
});

/** Their names, without the prefix. */
export const SETTINGS: readonly string[] = Object.keys(schema.entries);

/** Reads the settings out of an app's whole context. Throws SettingsError, a line for each that is wrong or misspelt. */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const own = Object.entries(context).filter(([key]) => key.startsWith(PREFIX));
  const result = v.safeParse(
    schema,
    Object.fromEntries(own.map(([key, value]) => [key.slice(PREFIX.length), value])),
  );
  const faults = [
    ...unreadKeys(context, SETTINGS).faults,
    ...(result.issues ?? []).map((issue) => describe(issue, context)),
  ];
  if (!result.success) throw new SettingsError(faults.join('\n'));
  const { domainName, certificateArn, hostedZoneId, alarmEmail, monthlyBudget } = result.output;
  if (domainName === undefined && (certificateArn ?? hostedZoneId) !== undefined)
    faults.push(`${PREFIX}domainName is missing: a certificate or zone is for a name`);
  if (domainName !== undefined && certificateArn === undefined)
    faults.push(`${PREFIX}certificateArn is missing: ${domainName} needs a certificate in us-east-1`);
  if (monthlyBudget !== undefined && alarmEmail === undefined)
    faults.push(`${PREFIX}alarmEmail is missing: a budget is for somebody who is told`);
  if (result.output.trustedOnly && result.output.trustedOperations === undefined)
    faults.push(`${PREFIX}trustedOperations is missing: nothing would be answered`);
  const { contentBucket, webhookSecret, tableName } = result.output;
  if (!contentBucket && webhookSecret !== undefined)
    faults.push(`${PREFIX}contentBucket is missing: a webhook is told of what changes there`);
  if (contentBucket && result.output.invalidateEdge)
    faults.push(
      `${PREFIX}invalidateEdge must be false with ${PREFIX}contentBucket: texts change without a deployment`,
    );
  if (contentBucket && tableName !== undefined)
    faults.push(`${PREFIX}tableName is for content that is imported, not for ${PREFIX}contentBucket`);
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  const { stage, allowedOrigins, introspection, tracing, logRetentionDays } = result.output;
  return {
    stage,
    allowedOrigins,
    domain:
      domainName === undefined || certificateArn === undefined
        ? null
        : { name: domainName, certificateArn, hostedZoneId: hostedZoneId ?? null },
    rateLimit: result.output.rateLimit ?? null,
    requestLog: result.output.requestLog,
    dashboard: result.output.dashboard,
    invalidateEdge: result.output.invalidateEdge,
    trustedOperations: result.output.trustedOperations ?? null,
    trustedOnly: result.output.trustedOnly,
    alarmEmail: alarmEmail ?? null,
    monthlyBudget: monthlyBudget ?? null,
    introspection,
    tracing,
    logRetentionDays,
    reservedConcurrency: result.output.reservedConcurrency || null,
    maxReadRequestUnits: result.output.maxReadRequestUnits ?? null,
    removeMost: result.output.removeMost,
    contentBucket,
    webhookSecret: webhookSecret ?? null,
    tableName: tableName ?? null,
  };
}

/** Whoever may read the stack may read its template. */
const NO_ADDRESS = `an address to call is a secret, and stands beside the key in the parameter that ${PREFIX}webhookSecret names`;

function describe(issue: v.BaseIssue<unknown>, context: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path?.[0]?.key ?? '');
  const key = `${PREFIX}${name}`;
  if (!(name in schema.entries)) {
    if (name === 'webhookUrl') return `${key} is no setting: ${NO_ADDRESS}`;
    const meant = settingLike(name, SETTINGS);
    return `${key} is no setting: ${meant === null ? `there are ${SETTINGS.join(', ')}` : `write ${PREFIX}${meant}`}`;
  }
  if (!(key in context)) return `${key} is missing: cdk.json of this project gives every one its usual value`;
  return `${key} ${issue.message}, not ${JSON.stringify(context[key])}`;
}
