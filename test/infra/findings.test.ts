import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, test } from 'vitest';
import config from '../../cdk.json' with { type: 'json' };
import { checkRules } from '../../infra/findings.ts';
import { synthesise } from './assembly.ts';
import { stubDeployable } from './stub-deployable.ts';

test('aws-cdk-lib’s rules and the rule packs find nothing that is not explained, in either stage', async () => {
  const deployable = await stubDeployable();
  for (const stage of ['prod', 'dev']) {
    const assembly = await synthesise(deployable, { 'kiosque:stage': stage });
    expect(assembly.findings).toEqual([]);
    await assembly.remove();
  }
  await deployable.remove();
}, 60_000);

test('they would: synth of a bucket as it comes fails', async () => {
  const outdir = await mkdtemp(join(tmpdir(), 'findings-'));
  const app = new App({ outdir, context: config.context });
  new Bucket(new Stack(app, 'Careless'), 'Bucket');
  checkRules(app);
  expect(() => app.synth()).toThrow('Validation failed');
  expect(await readFile(join(outdir, 'validation-report.json'), 'utf8')).toContain('AwsSolutions-S10');
  await rm(outdir, { recursive: true });
});

test('aws-cdk-lib’s own rules are on', () => {
  expect(config.context['@aws-cdk/core:validateAgainstDefaultRules']).toBe(true);
});
