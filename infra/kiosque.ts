import type { App } from 'aws-cdk-lib';
import { ApiStack } from './api-stack.ts';
import { DataStack } from './data-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { checkRules } from './findings.ts';
import type { Deployable } from './prepare.ts';
import { readSettings } from './settings.ts';

export interface Kiosque {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly edge: EdgeStack;
}

/**
 * The three stacks: what must never be lost, what answers from it, what the world sees of both. Settings come from the
 * app's context. Throws SettingsError. No account and no region: the stacks go where the credentials of `cdk deploy`
 * point, and synth needs neither.
 */
export function addKiosque(app: App, { code, fingerprint, playgroundDir }: Deployable): Kiosque {
  const settings = readSettings(app.node.getAllContext());
  // Both stages fit into one account.
  const name = settings.stage === 'prod' ? 'Kiosque' : 'KiosqueDev';
  const isKept = settings.stage === 'prod';
  const data = new DataStack(app, `${name}Data`, {
    stage: settings.stage,
    terminationProtection: isKept,
    description: 'Kiosque: the table',
  });
  const api = new ApiStack(app, `${name}Api`, {
    table: data.table,
    settings,
    code,
    fingerprint,
    description: 'Kiosque: the GraphQL API and its content',
  });
  const edge = new EdgeStack(app, `${name}Edge`, {
    http: api.http,
    domain: settings.domain,
    playgroundDir,
    description: 'Kiosque: the address of API and playground',
  });
  checkRules(app);
  return { data, api, edge };
}
