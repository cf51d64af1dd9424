import { hydrate, render, type VNode } from 'preact';
import { AskError } from '../faults.ts';
import { FaultPage } from '../pages/fault.tsx';
import { show } from '../pages/show.tsx';
import { Skeleton } from '../pages/skeleton.tsx';
import { Frame } from '../parts/frame.tsx';
import { type Reader, readerOf } from '../reader.ts';
import { routeOf } from '../routes.ts';
import { askApi, askOnce } from './ask-api.ts';
import { followLinks } from './follow-links.ts';
import { sendForms } from './send-forms.ts';

/** An answer that is there sooner needs no skeleton: it would only flicker. */
const SKELETON_AFTER_MS = 120;

const root = document.getElementById('reader');
const given = document.getElementById('answer');
if (root === null) throw new Error('The page has no element #reader');
const reader = root;

/** How a page is come to. */
export interface Going {
  /** Whether the address is a new one, takes the place of the last, or is there already. */
  readonly history: 'push' | 'replace' | 'none';
  /** Whether somebody is at work in a form, which is then left as it is. */
  readonly inForm: boolean;
  /** Where the page was last scrolled to, when going back. */
  readonly y?: number;
}

let under = new AbortController();
let forms = 0;

const framed = (at: Reader, body: VNode) => (
  <Frame reader={at} key={forms}>
    {body}
  </Frame>
);

const here = (): Reader => readerOf(routeOf(location.pathname, location.search.slice(1)));

/** Shows the page of an address, which has to be one of the reader's. */
async function go(url: URL, { history: change, inForm, y }: Going): Promise<void> {
  under.abort();
  under = new AbortController();
  const { signal } = under;
  if (change === 'push') {
    history.replaceState({ y: scrollY }, '');
    history.pushState({}, '', url);
  } else if (change === 'replace') history.replaceState({}, '', url);
  if (!inForm) forms += 1;
  const at = here();
  document.documentElement.lang = at.route.language;
  document.documentElement.dir = at.m.direction;
  const waiting = setTimeout(() => {
    if (!inForm) render(framed(at, <Skeleton />), reader);
  }, SKELETON_AFTER_MS);
  try {
    const shown = await show(at, askApi(signal));
    if (signal.aborted) return;
    document.title = shown.title === 'Kiosque' ? 'Kiosque' : `${shown.title} · Kiosque`;
    render(framed(at, shown.body), reader);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof AskError)) throw error;
    document.title = `${at.m.faults[error.fault].title} · Kiosque`;
    render(framed(at, <FaultPage error={error} />), reader);
  } finally {
    clearTimeout(waiting);
  }
  if (!inForm) arrive(url.hash, y ?? 0);
}

/** Goes to the place of the page that is meant, and says to whoever listens that this is another one. */
function arrive(hash: string, y: number): void {
  const target = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  const focused = target?.matches('a, [tabindex]')
    ? target
    : target?.querySelector<HTMLElement>('[tabindex]');
  (focused ?? document.getElementById('content'))?.focus({ preventScroll: true });
  if (target) target.scrollIntoView({ block: target.id === 'links' ? 'start' : 'center' });
  else scrollTo({ top: y, behavior: 'instant' });
}

async function begin(): Promise<void> {
  history.scrollRestoration = 'manual';
  const at = here();
  if (given !== null) {
    const shown = await show(at, askOnce(JSON.parse(given.textContent ?? 'null')));
    hydrate(framed(at, shown.body), reader);
  }
  followLinks(go);
  sendForms(reader, go);
  document.documentElement.dataset.ready = '';
}

void begin();
