import { Notice } from '../parts/notice.tsx';
import { useReader } from '../reader.ts';

/** For an address that leads nowhere. */
export function NowherePage() {
  const { m, href } = useReader();
  return (
    <Notice title={m.nowhere.title} hint={m.nowhere.hint} level={1}>
      <p>
        <a class="button" href={href('/')}>
          {m.nowhere.home}
        </a>
      </p>
    </Notice>
  );
}
