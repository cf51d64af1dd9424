import type { Provider } from 'aws-cdk-lib/custom-resources';
import { explain } from './findings.ts';

/** CDK's own functions, between CloudFormation and ours. */
export function explainProvider(provider: Provider): void {
  explain(provider, {});
}
