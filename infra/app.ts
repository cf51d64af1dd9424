import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { seedContent } from '../seed/read/content.ts';
import { ContentError, ContentErrors } from '../seed/read/content-error.ts';
import { addKiosque } from './kiosque.ts';
import { PREFIX, unreadKeys } from './misspelt-settings.ts';
import { prepare } from './prepare.ts';
import { readSettings, SETTINGS, SettingsError } from './settings.ts';

try {
  // Constructs are made synchronously: what they deploy has to be there before them.
  const app = new App();
  const context = app.node.getAllContext();
  const { trustedOperations, contentBucket } = readSettings(context);
  for (const key of unreadKeys(context, SETTINGS).unknown)
    console.warn(
      `${key} is read by nothing here: settings begin with ${PREFIX}, as docs/operations.md lists them`,
    );
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  addKiosque(app, await prepare(dist, seedContent, { trustedOperations, contentBucket }));
} catch (error) {
  const isExpected =
    error instanceof SettingsError || error instanceof ContentError || error instanceof ContentErrors;
  if (!isExpected) throw error;
  console.error(error.name === 'ContentErrors' ? error.message : String(error));
  process.exitCode = 1;
}
