import type { Fault } from '../ask.ts';
import { Notice } from '../parts/notice.tsx';
import { useReader } from '../reader.ts';
import { inLanguage } from '../routes.ts';

/** For an answer that did not come: what happened, and what to do. */
export function FaultPage({ fault }: { readonly fault: Fault }) {
  const { m, route } = useReader();
  return (
    <Notice title={m.faults[fault].title} hint={m.faults[fault].hint} level={1}>
      <p>
        <a class="button" href={inLanguage(route.path, route.language, route.search)} data-plain>
          {m.again}
        </a>
      </p>
    </Notice>
  );
}
