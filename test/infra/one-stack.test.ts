import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let deployable: StubDeployable;
let prod: Assembly;
let dev: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  prod = await synthesise(deployable);
  dev = await synthesise(deployable, { 'kiosque:stage': 'dev' });
}, 120_000);
afterAll(async () => {
  await prod.remove();
  await dev.remove();
  await deployable.remove();
});

/** What it prints. It knows no account: it comes as far as to ask for one. */
async function cdk(command: string): Promise<string> {
  const run = promisify(execFile);
  const env = {
    HOME: prod.dir,
    AWS_REGION: 'eu-west-3',
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_COLOR: '1',
  };
  const args = [join(root, 'node_modules/aws-cdk/bin/cdk'), ...command.split(' '), '--app', prod.dir];
  const { stdout, stderr } = await run(process.execPath, args, { cwd: root, env }).catch((error) => error);
  return stdout + stderr;
}

test.each(['deploy --require-approval never', 'destroy --force'])(
  'cdk %s, no stack named, knows which is meant',
  async (command) => {
    const printed = await cdk(command);
    expect(printed).toContain('Unable to resolve AWS account');
    expect(printed).not.toMatch(/more than a single stack|--all/);
  },
  120_000,
);

test.each([
  ['Kiosque', true, () => prod],
  ['KiosqueDev', false, () => dev],
])('%s is one stack, its templates in no other', async (name, isProtected, assembly) => {
  const { artifacts } = JSON.parse(await readFile(join(assembly().dir, 'manifest.json'), 'utf8'));
  const stacks = Object.entries<{ type: string; properties: object }>(artifacts).filter(
    ([, { type }]) => type === 'aws:cloudformation:stack' || type === 'cdk:cloud-assembly',
  );
  expect(stacks.map(([id]) => id)).toEqual([name]);
  expect(stacks[0]?.[1].properties).toMatchObject(isProtected ? { terminationProtection: true } : {});
  assembly().template.resourceCountIs('AWS::CloudFormation::Stack', 0);
});

test('it has room: CloudFormation takes 500 resources and a megabyte', () => {
  const template = prod.template.toJSON();
  expect(Object.keys(template.Resources).length).toBeLessThan(250);
  expect(JSON.stringify(template).length).toBeLessThan(500_000);
});
