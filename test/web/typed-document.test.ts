import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentNode, print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as documents from '../../operations/generated/graphql.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { asTypedDocument } from '../../web/playground/app/typed-document.ts';

const root = join(import.meta.dirname, '../..');
/** In the project, so that the compiler finds its packages. */
const folder = join(root, 'dist/typed-documents');
beforeAll(() => mkdir(folder, { recursive: true }));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('the playground’s typed documents have the types that graphql-codegen makes', async () => {
  const schema = bareSchema();
  const checks: string[] = [];
  for (const [key, document] of Object.entries(documents)) {
    const name = /^(\w+)Document$/.exec(key)?.[1];
    if (name === undefined) continue;
    const query = print(document as DocumentNode);
    await writeFile(
      join(folder, `${name}.ts`),
      asTypedDocument(schema, { query, variables: '', operationName: name }),
    );
    // Both ways, or a type that allows everything would pass.
    checks.push(`import type * as Ours${name} from './${name}.ts';
declare const ours${name}: Ours${name}.${name}Query;
export const theirs${name}: theirs.${name}Query = ours${name};
export const back${name}: Ours${name}.${name}Query = theirs${name};
declare const given${name}: Ours${name}.${name}QueryVariables;
export const taken${name}: theirs.${name}QueryVariables = given${name};`);
  }
  expect(checks.length).toBeGreaterThan(10);
  await writeFile(
    join(folder, 'check.ts'),
    `import type * as theirs from '../../operations/generated/graphql.ts';\n${checks.join('\n')}\n`,
  );
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      include: ['*.ts'],
      exclude: [],
      compilerOptions: { exactOptionalPropertyTypes: false },
    }),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--project', folder],
    { encoding: 'utf8' },
  );
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
}, 120_000);
