import { promisify } from 'node:util';
import type { Answer } from '../front/finish.ts';

/**
 * Which answers the handler compresses: all where nothing behind it does, `unlisted` at CloudFront, which compresses
 * `application/json` but not `application/graphql-response+json`.
 */
export type Compressed = 'all' | 'unlisted';

/** A shorter answer fits into the packets that are sent in any case. */
const SHORTEST_BYTES = 4 * 1024;
/**
 * Longer ones are compressed beside the requests that wait. A page of an article is 60 to 130 KB, which takes a millisecond or
 * two; to hand it to another thread takes 5 to 14 where the processors are busy.
 */
const LONGEST_AT_ONCE_BYTES = 192 * 1024;
/** The first level: of 9 KB it leaves 3.2 in a tenth of a millisecond; higher ones take thrice as long for a tenth less. */
const LEVEL = { level: 1 };

/** Loaded where it is needed first: most containers on AWS never compress, and begin a little sooner without it. */
const zlib = () => process.getBuiltinModule('node:zlib');

/** The answer as it is sent. Its size before is what limits are about. */
export async function compress(
  answer: Answer,
  which: Compressed,
  acceptEncoding: string | undefined,
): Promise<Answer> {
  if (answer.body.length < SHORTEST_BYTES / 3 || !takesGzip(acceptEncoding)) return answer;
  if (which === 'unlisted' && !/^application\/graphql-response\+json/.test(typeOf(answer))) return answer;
  const before = packedOf.get(answer);
  if (before !== undefined) return before;
  const bytes = Buffer.from(answer.body);
  if (bytes.length < SHORTEST_BYTES) return answer;
  const { gzip, gzipSync } = zlib();
  const packed =
    bytes.length > LONGEST_AT_ONCE_BYTES ? await promisify(gzip)(bytes, LEVEL) : gzipSync(bytes, LEVEL);
  const sent = {
    ...answer,
    headers: { ...answer.headers, 'content-encoding': 'gzip' },
    body: packed.toString('base64'),
    isBase64Encoded: true,
  };
  packedOf.set(answer, sent);
  return sent;
}

/** What was compressed already: pages are kept, and sent again. */
const packedOf = new WeakMap<Answer, Answer>();

const typeOf = ({ headers }: Answer): string => String(headers?.['content-type'] ?? '');

/** Named, or by `*`, and not refused with `q=0`. */
function takesGzip(acceptEncoding = ''): boolean {
  const codings = acceptEncoding.split(',').map((coding) => {
    const [name = '', ...parameters] = coding.split(';').map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return { name, isRefused };
  });
  const own = codings.find(({ name }) => name === 'gzip') ?? codings.find(({ name }) => name === '*');
  return own !== undefined && !own.isRefused;
}
