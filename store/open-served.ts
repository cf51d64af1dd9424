import type { Config } from '../config/config.ts';
import { createGate, UNDER_WAY } from './gate.ts';
import { leanSend } from './lean-send.ts';
import type { Sdk } from './open-sdk.ts';
import { plainWay } from './plain-way.ts';
import type { Readable } from './readable.ts';

/**
 * A table that a function on AWS reads for clients. Makes no request, and does not load the SDK: that is a third of what
 * a container has to load before its first answer, and comes with the first read that has no plain answer. Where the
 * environment asks for what only the SDK can find, it comes with the first read.
 */
export function openServed({
  tableName,
  endpoint,
  aws,
}: Pick<Config, 'tableName' | 'endpoint' | 'aws'>): Readable {
  const sdk = async (): Promise<Sdk> => {
    const { openSdk } = await import('./open-sdk.ts');
    return openSdk(endpoint);
  };
  const known = aws === null ? null : plainWay(aws, endpoint);
  return { tableName, gate: createGate(UNDER_WAY), send: leanSend(sdk, known) };
}
