import { describe, expect, test } from 'vitest';
import config from '../../cdk.json' with { type: 'json' };
import { unreadKeys } from '../../infra/misspelt-settings.ts';
import { readSettings, SETTINGS, SettingsError } from '../../infra/settings.ts';

const read = (context: Readonly<Record<string, unknown>>) => readSettings({ ...config.context, ...context });
const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b-2c3d';

test('cdk.json gives every setting its usual value', () => {
  expect(read({})).toEqual({
    stage: 'prod',
    allowedOrigins: ['*'],
    domain: null,
    rateLimit: null,
    requestLog: 'short',
    dashboard: false,
    invalidateEdge: false,
    trustedOperations: null,
    trustedOnly: false,
    alarmEmail: null,
    monthlyBudget: null,
    introspection: true,
    tracing: false,
    logRetentionDays: 30,
    removeMost: false,
    contentBucket: false,
    webhookSecret: null,
    tableName: null,
    reservedConcurrency: null,
    maxReadRequestUnits: 4000,
  });
});

test('what -c gives, which is text, is read as what it means', () => {
  expect(
    read({
      'kiosque:stage': 'dev',
      'kiosque:allowedOrigins': 'https://a.example,https://b.example:8443',
      'kiosque:domainName': 'api.example.org',
      'kiosque:certificateArn': CERTIFICATE,
      'kiosque:rateLimit': '2000',
      'kiosque:requestLog': 'full',
      'kiosque:introspection': 'false',
      'kiosque:logRetentionDays': '7',
      'kiosque:removeMost': 'true',
      'kiosque:reservedConcurrency': '50',
      'kiosque:maxReadRequestUnits': '900',
      'kiosque:tracing': 'true',
      'kiosque:alarmEmail': 'desk@example.org',
      'kiosque:monthlyBudget': '25',
    }),
  ).toMatchObject({
    stage: 'dev',
    allowedOrigins: ['https://a.example', 'https://b.example:8443'],
    domain: { name: 'api.example.org', certificateArn: CERTIFICATE, hostedZoneId: null },
    rateLimit: 2000,
    requestLog: 'full',
    introspection: false,
    logRetentionDays: 7,
    removeMost: true,
    reservedConcurrency: 50,
    maxReadRequestUnits: 900,
    tracing: true,
    alarmEmail: 'desk@example.org',
    monthlyBudget: 25,
  });
});

describe('a wrong value stops synth and says what would be right', () => {
  test.each([
    ['stage', 'production', 'must be prod or dev, not "production"'],
    ['allowedOrigins', 'example.org', 'must be origins such as https://example.org'],
    ['allowedOrigins', 'https://a.example/path', 'must be origins'],
    ['domainName', 'https://api.example.org', 'must be a host name'],
    ['rateLimit', 5, 'must be a whole number of requests in five minutes, 10 or more, not 5'],
    ['requestLog', 'long', 'must be short or full, not "long"'],
    ['alarmEmail', 'nobody', 'must be an e-mail address'],
    ['introspection', 'yes', 'must be true or false'],
    ['logRetentionDays', 31, 'must be one of 1, 3, 5'],
    ['reservedConcurrency', 1.5, 'must be a whole number of containers'],
    ['maxReadRequestUnits', 0, 'must be a whole number of read units a second, 1 or more, not 0'],
    ['tracing', 'on', 'must be true or false, not "on"'],
    ['monthlyBudget', '9.99', 'must be a whole number of dollars a month, 1 or more, not "9.99"'],
    ['rateLimmit', 5, 'is no setting: write kiosque:rateLimit'],
    ['contentbucket', true, 'is no setting: write kiosque:contentBucket'],
    [
      'webhookUrl',
      'https://a.example',
      'is no setting: an address to call is a secret, and stands beside the key',
    ],
    ['webhookSecret', 'https://a.example', 'must be the name of a parameter in SSM such as /kiosque/webhook'],
    ['database', 5, 'is no setting: there are stage, allowedOrigins'],
  ])('%s: %s', (name, value, message) => {
    expect(() => read({ [`kiosque:${name}`]: value })).toThrow(SettingsError);
    expect(() => read({ [`kiosque:${name}`]: value })).toThrow(`kiosque:${name} ${message}`);
  });

  test.each([
    ['contentBucket', 'contentBucket'],
    ['ContentBucket', 'contentBucket'],
    ['content_bucket', 'contentBucket'],
    ['contentBuckt', 'contentBucket'],
    ['stage', 'stage'],
    ['alarmemail', 'alarmEmail'],
    ['kiosque.contentBucket', 'contentBucket'],
    ['Kiosque:contentBucket', 'contentBucket'],
    ['kiosk:contentBucket', 'contentBucket'],
    ['kiosque: contentBucket', 'contentBucket'],
    [' kiosque:contentBucket', 'contentBucket'],
    ['kiosque-content-bucket', 'contentBucket'],
  ])('%s, which would be ignored', (key, name) => {
    expect(() => read({ [key]: 'true' })).toThrow(SettingsError);
    expect(() => read({ [key]: 'true' })).toThrow(`kiosque:${name}`);
  });

  test('what begins nearly as ours do, and is like none', () => {
    expect(() => read({ 'kiosk:database': 1 })).toThrow(
      'kiosk:database is no setting: they begin with kiosque:, and there are stage',
    );
  });

  test('what is CDK’s own, or for whatever else reads the context, is left alone', () => {
    const theirs = {
      'aws:cdk:bundling-stacks': ['**'],
      'aws:cdk:enable-path-metadata': true,
      'availability-zones:account=111122223333:region=eu-west-3': ['eu-west-3a'],
      'acknowledged-issue-numbers': [1],
      '@aws-cdk/core:stage': true,
      'cdk-migrate': true,
      team: 'desk',
    };
    expect(read(theirs).stage).toBe('prod');
    expect(unreadKeys({ ...config.context, ...theirs }, SETTINGS)).toEqual({ faults: [], unknown: ['team'] });
  });

  test('a certificate of another region', () => {
    const elsewhere = CERTIFICATE.replace('us-east-1', 'eu-west-3');
    expect(() => read({ 'kiosque:domainName': 'a.example', 'kiosque:certificateArn': elsewhere })).toThrow(
      'kiosque:certificateArn must be the ARN of a certificate in us-east-1',
    );
  });

  test('a name without a certificate, a certificate without a name', () => {
    expect(() => read({ 'kiosque:domainName': 'a.example' })).toThrow('kiosque:certificateArn is missing');
    expect(() => read({ 'kiosque:certificateArn': CERTIFICATE })).toThrow('kiosque:domainName is missing');
  });

  test('a budget that nobody would hear of', () => {
    expect(() => read({ 'kiosque:monthlyBudget': 25 })).toThrow('kiosque:alarmEmail is missing');
  });

  test('a webhook of a stack without a bucket', () => {
    expect(() => read({ 'kiosque:webhookSecret': '/kiosque/webhook' })).toThrow(
      'kiosque:contentBucket is missing: a webhook is told of what changes there',
    );
  });

  test('nothing to be answered', () => {
    expect(() => read({ 'kiosque:trustedOnly': true })).toThrow('kiosque:trustedOperations is missing');
  });

  test('every fault is told at once', () => {
    expect(() => read({ 'kiosque:stage': 'x', 'kiosque:rateLimit': 'y' })).toThrow(/stage.*\n.*rateLimit/);
  });

  test('no limit of reads, where cdk.json gives none', () => {
    const { 'kiosque:maxReadRequestUnits': _, ...rest } = config.context;
    expect(readSettings(rest).maxReadRequestUnits).toBeNull();
  });

  test('a setting that cdk.json lost', () => {
    expect(() => readSettings({})).toThrow('kiosque:stage is missing');
  });
});
