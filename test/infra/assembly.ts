import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import config from '../../cdk.json' with { type: 'json' };
import { addKiosque } from '../../infra/kiosque.ts';
import type { Deployable } from '../../infra/prepare.ts';
import type { DeployedFunction } from './runtime-api.ts';

/** A cloud assembly as `cdk synth` writes it, in a folder of its own. */
export interface Assembly {
  readonly dir: string;
  readonly template: Template;
  /** What aws-cdk-lib's own rules and the rule packs have found. */
  readonly findings: readonly unknown[];
  /** The function of the API whose logical id goes on so; `table` stands for the name of the deployed table. */
  deployed(idPrefix: string, table: { readonly name: string; readonly endpoint: string }): DeployedFunction;
  remove(): Promise<void>;
}

/** `context` overrides what cdk.json, or what stands in its place, says. */
export async function synthesise(
  deployable: Deployable,
  context: Readonly<Record<string, unknown>> = {},
  usual: Readonly<Record<string, unknown>> = config.context,
): Promise<Assembly> {
  const dir = await mkdtemp(join(tmpdir(), 'assembly-'));
  const app = new App({ outdir: dir, context: { ...usual, ...context } });
  const stack = addKiosque(app, deployable);
  app.synth();
  const report = JSON.parse(await readFile(join(dir, 'validation-report.json'), 'utf8'));
  const template = Template.fromStack(stack);
  return {
    dir,
    template,
    findings: report.pluginReports,
    deployed(idPrefix, { name, endpoint }) {
      const functions = Object.entries(template.findResources('AWS::Lambda::Function'));
      const [, found] = functions.find(([id]) => new RegExp(`^Api${idPrefix}[0-9A-F]{8}$`).test(id)) ?? [];
      if (found === undefined) throw new Error(`the API has no function ${idPrefix}`);
      const { Code, Handler, Environment } = found.Properties;
      return {
        dir: join(dir, `asset.${Code.S3Key.replace('.zip', '')}`),
        handler: Handler,
        environment: { ...withTable(Environment.Variables, name), AWS_ENDPOINT_URL_DYNAMODB: endpoint },
      };
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** What CloudFormation fills in when it deploys is, of these functions, names of table and buckets, and the secret of the edge. */
function withTable(variables: Readonly<Record<string, unknown>>, table: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      // Whoever calls a function here comes by no edge.
      if (name === 'ORIGIN_SECRET') return [];
      if (name.endsWith('_BUCKET')) return [[name, `${table}-${name.replace('_BUCKET', '').toLowerCase()}`]];
      return [[name, typeof value === 'string' ? value : table]];
    }),
  );
}
