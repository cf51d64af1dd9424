import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../../.github/workflows/', import.meta.url);
const workflows = await Promise.all(
  (await readdir(folder)).map(async (name) => ({
    name,
    source: await readFile(new URL(name, folder), 'utf8'),
    workflow: parse(await readFile(new URL(name, folder), 'utf8')),
  })),
);

test('there is one that checks and one that deploys', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual(['check.yml', 'deploy.yml']);
});

test.each(workflows)(
  '$name grants nothing to all jobs, and pins every action to a commit',
  ({ source, workflow }) => {
    expect(workflow.permissions).toEqual({});
    const used = [...source.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
  },
);

test('a deployment has no long-lived key: it is for a tag, by OIDC, after the checks', () => {
  const { workflow, source } = workflows.find(({ name }) => name === 'deploy.yml') ?? {
    workflow: {},
    source: '',
  };
  expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
  expect(workflow.jobs.deploy.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(source).not.toContain('secrets.');
  const runs = workflow.jobs.deploy.steps.flatMap((step: { run?: string }) => step.run ?? []);
  expect(runs.indexOf('npm run check')).toBeGreaterThan(-1);
  expect(runs.indexOf('npm run check')).toBeLessThan(
    runs.findIndex((run: string) => run.includes('cdk deploy')),
  );
  expect(source).not.toContain('--all');
});
