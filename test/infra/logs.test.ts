import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

let deployable: StubDeployable;
let assemblies: Map<number, Assembly>;
beforeAll(async () => {
  deployable = await stubDeployable();
  assemblies = new Map([
    [30, await synthesise(deployable)],
    [7, await synthesise(deployable, { 'kiosque:stage': 'dev', 'kiosque:logRetentionDays': 7 })],
  ]);
}, 120_000);
afterAll(async () => {
  for (const assembly of assemblies.values()) await assembly.remove();
  await deployable.remove();
});

test.each([30, 7])('every log is kept for the %i days of the setting, and goes with the stack', (days) => {
  const groups = Object.values(assemblies.get(days)?.template.findResources('AWS::Logs::LogGroup') ?? {});
  expect(groups.length).toBeGreaterThan(0);
  for (const { Properties, DeletionPolicy } of groups) {
    expect(Properties.RetentionInDays).toBe(days);
    expect(DeletionPolicy).toBe('Delete');
  }
});

test.each([30, 7])('every function, CDK’s own too, writes into one of them (%i)', (days) => {
  const template = assemblies.get(days)?.template;
  const groups = Object.keys(template?.findResources('AWS::Logs::LogGroup') ?? {});
  const functions = Object.entries(template?.findResources('AWS::Lambda::Function') ?? {});
  expect(functions.length).toBeGreaterThan(0);
  // Without one Lambda makes a log group that is in no stack and is kept for ever.
  for (const [id, { Properties }] of functions)
    expect(groups, id).toContain(Properties.LoggingConfig?.LogGroup?.Ref);
});

test('nothing else logs by itself: no custom resource that sets a retention, no state machine, no trail', () => {
  const template = assemblies.get(30)?.template.toJSON();
  const types = Object.values<{ Type: string }>(template?.Resources ?? {}).map(({ Type }) => Type);
  expect(types).not.toContain('Custom::LogRetention');
  expect(JSON.stringify(template)).not.toContain('"LoggingConfiguration"');
});
