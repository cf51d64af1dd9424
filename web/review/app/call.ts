import { language, words } from './words/shown.ts';

/** The token of this start, which every request shows: the page alone has it. */
const token = document.querySelector<HTMLMetaElement>('meta[name="kiosque-token"]')?.content ?? '';

/** What the server refused, in the language of the page: what happened and what to do. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** Null for what was found wrong in a file. */
  readonly code: string | null;

  constructor(code: string | null, message: string) {
    super(message);
    this.code = code;
  }
}

/** Asks the server that served this page. Throws an Error that says what to do. */
// biome-ignore lint/suspicious/noExplicitAny: the server of this very page answers, as web/review/serve.ts says
export async function call(path: string, body?: object): Promise<any> {
  const response = await fetch(`/review/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-kiosque-review': token,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error(words.noServer);
  });
  const answer = await response.json().catch(() => {
    throw new Error(words.failed);
  });
  if (response.ok) return answer;
  // What a file is wrong about is said by whoever read it, with its line; what has neither words nor code is for programs.
  const said = words.refusals[answer.code] ?? answer.told?.[language] ?? words.failed;
  throw new RefusedError(answer.code ?? null, said);
}
