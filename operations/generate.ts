import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { type GeneratedFile, writeOrCheck } from '../schema/write-or-check.ts';
import { documentsIn, manifestOf, persistedModule } from './persist.ts';

/**
 * Makes what follows from the operations: typed documents for TypeScript, the same as texts with their hashes, and a
 * manifest by which the server knows them from the start (server/trusted-operations.ts). An operation that does not fit the
 * schema is an error. `--check` writes nothing and fails where a committed file is out of date.
 */

const root = join(import.meta.dirname, '..');
/** Whoever has operations, as .graphql files or in `graphql()` tags, and the folder that its documents are made into. */
const SOURCES: readonly Source[] = [{ documents: 'operations/*.graphql', generated: 'operations/generated' }];
/** Holds the operations of all. */
const MANIFEST = 'operations/generated/persisted-operations.json';

interface Source {
  readonly documents: string;
  readonly generated: string;
}

/** As clients/codegen/codegen.ts has it, with the endings that Node wants. */
async function typedDocuments({ documents, generated }: Source): Promise<GeneratedFile[]> {
  const outputs: { filename: string; content: string }[] = await generate(
    {
      schema: join(root, 'schema/schema.graphql'),
      documents: join(root, documents),
      silent: true,
      generates: {
        [`${join(root, generated)}/`]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            useTypeImports: true,
            enumsAsTypes: true,
            scalars: { Date: 'string', Language: 'string' },
            strictScalars: true,
            importExtension: '.ts',
          },
        },
      },
    },
    false,
  );
  return outputs.map(({ filename, content }) => ({ path: filename, content }));
}

async function generatedFiles(): Promise<GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  const manifest: Record<string, string> = {};
  for (const source of SOURCES) {
    const typed = await typedDocuments(source);
    const documents = typed.flatMap(({ content }) => documentsIn(content));
    Object.assign(manifest, manifestOf(documents));
    const persisted = {
      path: join(root, source.generated, 'persisted.ts'),
      content: persistedModule(documents),
    };
    files.push(...typed, persisted);
  }
  return [...files, { path: join(root, MANIFEST), content: `${JSON.stringify(manifest, null, 2)}\n` }];
}

await writeOrCheck(await generatedFiles());
