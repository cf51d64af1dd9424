import { afterAll, beforeAll, expect, test } from 'vitest';
import { isCatalogueKey, isTextKey } from '../../seed/bucket/keys.ts';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

let deployable: StubDeployable;
let assembly: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  assembly = await synthesise(deployable, {
    'kiosque:contentBucket': true,
    'kiosque:webhookSecret': '/kiosque/webhook',
    'kiosque:alarmEmail': 'desk@example.org',
  });
}, 120_000);
afterAll(async () => {
  await assembly.remove();
  await deployable.remove();
});

test('the rule packs find nothing in it that is not explained', () => {
  expect(assembly.findings).toEqual([]);
});

test('in dev, with traces and nobody who is told, they find nothing either; and all of it goes with the stack', async () => {
  const dev = await synthesise(deployable, {
    'kiosque:stage': 'dev',
    'kiosque:contentBucket': true,
    'kiosque:tracing': true,
  });
  expect(dev.findings).toEqual([]);
  for (const { DeletionPolicy } of Object.values(dev.template.findResources('AWS::S3::Bucket')))
    expect(DeletionPolicy).toBe('Delete');
  await dev.remove();
}, 120_000);

test('the content bucket is versioned, encrypted, private, and stays whatever becomes of the stack', () => {
  const buckets = Object.entries(assembly.template.findResources('AWS::S3::Bucket'));
  const [content] = buckets.filter(([id]) => id.startsWith('ContentBucket')).map(([, found]) => found);
  expect(content).toMatchObject({
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {},
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    },
  });
  expect(content?.Properties).not.toHaveProperty('BucketName');
});

test('messages come in batches from a standard queue; what fails three times is set aside, with an alarm and a mail that names it', () => {
  const { template } = assembly;
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 1_000,
    MaximumBatchingWindowInSeconds: 5,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 2 },
  });
  const queues = Object.values(template.findResources('AWS::SQS::Queue'));
  expect(queues.filter(({ Properties }) => Properties.FifoQueue !== undefined)).toEqual([]);
  const [queue] = queues.filter(({ Properties }) => Properties.RedrivePolicy !== undefined);
  expect(queue?.Properties).toMatchObject({ RedrivePolicy: { maxReceiveCount: 3 }, VisibilityTimeout: 900 });
  const alarms = Object.keys(template.findResources('AWS::CloudWatch::Alarm'));
  for (const name of ['TextSetAside', 'TextsFailed', 'Untold'])
    expect(alarms.filter((id) => id.startsWith(`ApiAlarms${name}`))).toHaveLength(1);
  // Both seedings write to it by name, and may write to it alone.
  const functions = Object.entries(template.findResources('AWS::Lambda::Function'));
  const mailing = functions.filter(([, { Properties }]) => Properties.Environment?.Variables?.MAIL_TOPIC);
  expect(mailing.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
    'ApiContentSeeding',
    'ApiContentTexts',
  ]);
  const [topic = ''] = Object.keys(template.findResources('AWS::SNS::Topic'));
  for (const [, { Properties }] of mailing)
    expect(Properties.Environment.Variables.MAIL_TOPIC).toEqual({ Ref: topic });
  const grants = Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Action }: Statement) => Action === 'sns:Publish');
  expect(grants.map(({ Resource }: Statement) => Resource)).toEqual([{ Ref: topic }, { Ref: topic }]);
});

test('every text tells of itself, however its ending is written, and so does the catalogue; nothing else does', () => {
  const rules = Object.values(assembly.template.findResources('AWS::Events::Rule'));
  const [rule] = rules.filter(({ Properties }) => Properties.Description.includes('texts and catalogue'));
  const patterns: object[] = rule?.Properties.EventPattern.detail.object.key;
  // Of EventBridge's patterns those that ignore case, and those of a beginning.
  const isTold = (key: string): boolean =>
    patterns.some((pattern) =>
      'prefix' in pattern
        ? key.startsWith(String(pattern.prefix))
        : 'suffix' in pattern &&
          key.toLowerCase().endsWith(Object(pattern.suffix)['equals-ignore-case'] ?? '\0'),
    );
  const keys = ['a.txt', 'b.TXT', 'soir/c.Txt', 'd.tXT', 'catalogue/people.yaml', 'image.png', 'dossier/'];
  expect(keys.filter(isTold)).toEqual(keys.slice(0, 5));
  expect(keys.filter((key) => isTextKey(key) || isCatalogueKey(key))).toEqual(keys.slice(0, 5));
});

test('a text is not kept from readers by the edge for longer than a minute allows', () => {
  const [api] = Object.entries(assembly.template.findResources('AWS::Lambda::Function'))
    .filter(([id]) => id.startsWith('ApiHandler'))
    .map(([, { Properties }]) => Properties.Environment.Variables);
  expect(api.EDGE_SECONDS).toBe('15');
});

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

test('each function may do what it does, in its own buckets', () => {
  const { template } = assembly;
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const actionsOf = (idPrefix: string): string[] =>
    policies
      .filter(([id]) => id.startsWith(idPrefix))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .flatMap(({ Action }: Statement) => Action)
      .filter((action) => /^(?:s3|ssm|sqs|sns):/.test(action))
      .sort();
  expect(actionsOf('ApiHandler')).toEqual([]);
  expect(actionsOf('ApiSmokeCheckFunction')).toEqual(['s3:GetObject']);
  expect(actionsOf('ApiWebhookTellerRole')).toEqual([
    's3:GetObject',
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:SendMessage',
    'ssm:GetParameter',
  ]);
  const texts = policies.filter(([id]) => id.startsWith('ApiContentTextsRole'));
  const puts = texts
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .filter(({ Action }: Statement) => [Action].flat().includes('s3:PutObject'));
  // Of the content, the catalogue alone.
  expect(JSON.stringify(puts)).toMatch(/ContentBucket\w+","Arn"\]},"\/catalogue\/\*"/);
  expect(JSON.stringify(puts)).not.toMatch(/ContentBucket\w+","Arn"\]},"\/\*"/);
});

test('address and key of the webhook stand in no template, only the name of their parameter', () => {
  const json = JSON.stringify(assembly.template.toJSON());
  expect(json).toContain('/kiosque/webhook');
  const [teller] = Object.entries(assembly.template.findResources('AWS::Lambda::Function'))
    .filter(([id]) => id.startsWith('ApiWebhookTeller'))
    .map(([, { Properties }]) => Properties.Environment.Variables);
  expect(Object.keys(teller).sort()).toEqual(['NODE_ENV', 'STATE_BUCKET', 'WEBHOOK_SECRET']);
  expect(json).not.toContain('AWS::SecretsManager::Secret');
});

test('without the setting there is no bucket, queue or rule more than before', async () => {
  const plain = await synthesise(deployable);
  plain.template.resourceCountIs('AWS::SQS::Queue', 0);
  plain.template.resourceCountIs('AWS::Events::Rule', 0);
  plain.template.resourceCountIs('AWS::Lambda::EventSourceMapping', 0);
  await plain.remove();
});
