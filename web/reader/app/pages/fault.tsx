import type { AskError } from '../faults.ts';
import { Notice } from '../parts/notice.tsx';
import { shortened } from '../parts/shortened.ts';
import { useReader } from '../reader.ts';
import { inLanguage } from '../routes.ts';
import { parametersOf } from '../wrong-in-address.ts';

/** For an answer that did not come: what happened, and what to do. */
export function FaultPage({ error }: { readonly error: Pick<AskError, 'fault' | 'at' | 'requestId'> }) {
  const { m, route, href } = useReader();
  const { fault, at, requestId } = error;
  const { title, hint } = m.faults[fault];
  const isLasting = fault === 'address' || fault === 'tooMuch';
  const wrong = at === null ? [] : parametersOf(at);
  const [value = '', other = ''] = wrong.map((name) => shortened(route.search.get(name) ?? ''));
  const rest = new URLSearchParams(route.search);
  // What stood behind a place in one list is none in another.
  if (at !== null) for (const name of [...wrong, 'after']) rest.delete(name);
  return (
    <Notice title={title} hint={at === null ? hint : m.wrong[at](value, other)} level={1}>
      {requestId !== null && <p>{m.reference(requestId)}</p>}
      <p class="ways">
        {(!isLasting || at !== null) && (
          <a class="button" href={inLanguage(route.path, route.language, rest)} data-plain>
            {at === null ? m.again : at === 'after' ? m.first : m.without}
          </a>
        )}
        {isLasting && (
          <a class={at === null ? 'button' : undefined} href={href('/')}>
            {m.nowhere.home}
          </a>
        )}
      </p>
    </Notice>
  );
}
