import { routeOf } from '../routes.ts';
import type { Going } from './main.tsx';

type Go = (url: URL, going: Going) => Promise<void>;

/** Follows links between pages of the reader without loading the page anew; all others are the browser's. */
export function followLinks(go: Go): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const url = link === null ? null : new URL(link.getAttribute('href') ?? '', location.href);
    if (link === null || url === null || url.origin !== location.origin) return;
    if (link.hasAttribute('data-plain') || link.hasAttribute('download') || link.hasAttribute('target'))
      return;
    if (routeOf(url.pathname, '').place.page === 'nowhere') return;
    const isSamePage = url.pathname === location.pathname && url.search === location.search;
    if (isSamePage && url.hash !== '') return;
    event.preventDefault();
    void go(url, { history: isSamePage ? 'replace' : 'push', inForm: false });
  });
  let last = location.pathname + location.search;
  addEventListener('popstate', (event) => {
    const now = location.pathname + location.search;
    // Only the place on the page is another one: the browser goes there.
    if (now === last && location.hash !== '') return;
    last = now;
    const y = typeof event.state?.y === 'number' ? event.state.y : 0;
    void go(new URL(location.href), { history: 'none', inForm: false, y });
  });
}
