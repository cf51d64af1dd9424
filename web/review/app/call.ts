import { words } from './words/words.ts';

/** The token of this start, which every request shows: the page alone has it. */
const token = document.querySelector<HTMLMetaElement>('meta[name="kiosque-token"]')?.content ?? '';

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
  const answer = await response.json();
  // What a file of the catalogue is wrong about is said by whoever read it, with its line.
  if (!response.ok) throw new Error(words.refusals[answer.code] ?? answer.error);
  return answer;
}
