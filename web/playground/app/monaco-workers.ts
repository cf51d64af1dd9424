import { pageSetting } from './page-setting.ts';

/** Tells Monaco, the editor inside GraphiQL, where its workers are. To be called before GraphiQL is rendered. */
export function installMonacoWorkers(): void {
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker: (_moduleId: string, label: string) => new Worker(workerUrl(label), { type: 'module' }),
    },
  });
}

function workerUrl(label: string): string {
  const known = label === 'graphql' || label === 'json';
  return pageSetting(known ? `worker-${label}` : 'worker-editor');
}
