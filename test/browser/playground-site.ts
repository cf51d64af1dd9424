import { join } from 'node:path';
import { OWN_OPERATIONS, trustedIn } from '../../server/trusted-file.ts';
import { ensurePlayground } from '../../web/playground/build.ts';
import { type Listening, startListening } from '../support/listening.ts';

/** The API with its playground, as npm start serves them. */
export async function startPlayground(
  options: Parameters<typeof startListening>[0] = {},
): Promise<Listening> {
  // Built once for all tests, and again when something changed.
  const playground = join(import.meta.dirname, '../../dist/playground-packed');
  await ensurePlayground(playground, { packed: true });
  const trusted = trustedIn({ trustedOperations: null, trustedOnly: false }, OWN_OPERATIONS);
  return startListening({ playground, trusted, ...options });
}
