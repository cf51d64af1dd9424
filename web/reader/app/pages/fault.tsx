import type { AskError } from '../faults.ts';
import { Notice } from '../parts/notice.tsx';
import { shortened } from '../parts/shortened.ts';
import { useReader } from '../reader.ts';
import { inLanguage } from '../routes.ts';

/** For an answer that did not come: what happened, and what to do. */
export function FaultPage({ error }: { readonly error: Pick<AskError, 'fault' | 'at' | 'requestId'> }) {
  const { m, route, href } = useReader();
  const { fault, at, requestId } = error;
  const { title, hint } = m.faults[fault];
  const isLasting = fault === 'address' || fault === 'tooMuch';
  const rest = new URLSearchParams(route.search);
  if (at !== null) {
    rest.delete(at);
    // What stood behind a place in one list is none in another.
    rest.delete('after');
  }
  return (
    <Notice
      title={title}
      hint={at === null ? hint : m.wrong[at](shortened(route.search.get(at) ?? ''))}
      level={1}
    >
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
