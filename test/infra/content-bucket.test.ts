import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assembly, synthesise } from './assembly.ts';
import { type StubDeployable, stubDeployable } from './stub-deployable.ts';

let deployable: StubDeployable;
let assembly: Assembly;
beforeAll(async () => {
  deployable = await stubDeployable();
  assembly = await synthesise(deployable, {
    'kiosque:contentBucket': true,
    'kiosque:webhookUrl': 'https://hooks.example.org/kiosque',
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
