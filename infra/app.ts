import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { ApiStack } from './api-stack.ts';
import { bundleApi } from './bundle.ts';
import { DataStack } from './data-stack.ts';

// Constructs are made synchronously: what they deploy has to be there before them.
const bundle = await bundleApi(fileURLToPath(new URL('../dist/api', import.meta.url)));

// No account and no region: the stacks go where the credentials of `cdk deploy` point, and synth needs neither.
const app = new App();
const { table } = new DataStack(app, 'KiosqueData', { description: 'Kiosque: the table' });
new ApiStack(app, 'KiosqueApi', {
  table,
  bundleDir: dirname(bundle.file),
  description: 'Kiosque: the GraphQL API',
});
