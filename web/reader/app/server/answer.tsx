import { renderToString } from 'preact-render-to-string';
import { Recent } from '../../../../server/recently-used.ts';
import { type Ask, queryOf } from '../ask.ts';
import { AskError, askErrorOf, STATUS_OF } from '../faults.ts';
import { operations } from '../generated/operations.ts';
import { FaultPage } from '../pages/fault.tsx';
import { show } from '../pages/show.tsx';
import { Frame } from '../parts/frame.tsx';
import { readerOf } from '../reader.ts';
import { routeOf } from '../routes.ts';
import { document } from './document.ts';
import { feed } from './feed.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';

export { operations };

/** Characters of the pages that a process keeps: those of some thirty articles. */
const MOST_KEPT = 3_000_000;

/** What the API answered to a query string. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  /** How long it may be kept; null for not at all. */
  readonly cacheControl: string | null;
}

export interface PageRequest {
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** Scheme and host under which whoever asks knows this site. */
  readonly origin: string;
  readonly askApi: (queryString: string) => Promise<ApiAnswer>;
}

export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** How long it may be kept; null for not at all. */
  readonly cacheControl: string | null;
}

/** Answers a GET for a page of the reader, a feed or what search engines ask for. Every address has an answer. */
export async function answer(request: PageRequest): Promise<PageAnswer> {
  const asked = asking(request.askApi);
  const { path, query, origin } = request;
  try {
    if (path === '/robots.txt') return robots(origin);
    if (path === '/feed.xml')
      return { ...(await feed(origin, asked.ask)), cacheControl: asked.cacheControl() };
    if (path === '/sitemap.xml')
      return { ...(await sitemap(origin, query, asked.ask)), cacheControl: asked.cacheControl() };
    return await page(request, asked);
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return failed(request, error);
  }
}

/** Pages as they were made, by their addresses: what is made of the same answer is the same page. */
const made = new Recent<{ readonly of: string; readonly page: PageAnswer }>(
  MOST_KEPT,
  ({ of, page: { body } }) => of.length + body.length,
);

async function page({ path, query, origin }: PageRequest, asked: Asking): Promise<PageAnswer> {
  const route = routeOf(path, query);
  const reader = readerOf(route);
  const shown = await show(reader, asked.ask);
  const of = asked.answered();
  const address = `${origin}${path}?${route.search}`;
  const before = made.get(address);
  if (before?.of === of) return before.page;
  const html = renderToString(<Frame reader={reader}>{shown.body}</Frame>);
  const page = {
    status: shown.status,
    type: 'text/html; charset=utf-8',
    body: document({ route, shown, html, origin, data: asked.last() }),
    cacheControl: shown.status === 200 ? asked.cacheControl() : null,
  };
  if (shown.status === 200) made.set(address, { of, page });
  return page;
}

/** The page that says why there is none. */
function failed({ path, query, origin }: PageRequest, error: AskError): PageAnswer {
  const route = routeOf(path, query);
  const reader = readerOf(route);
  const { title, hint: description } = reader.m.faults[error.fault];
  const body = <FaultPage error={error} />;
  const html = renderToString(<Frame reader={reader}>{body}</Frame>);
  const status = STATUS_OF[error.fault];
  const shown = { status, title, description, subject: { page: 'site' }, body } as const;
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: document({ route, shown, html, origin, data: null }),
    cacheControl: null,
  };
}

interface Asking {
  readonly ask: Ask;
  /** All that the API answered, as it came. */
  answered(): string;
  /** The data of the last answer. */
  last(): unknown;
  /** Null where any answer may not be kept. */
  cacheControl(): string | null;
}

function asking(askApi: PageRequest['askApi']): Asking {
  let last: unknown = null;
  let controls: (string | null)[] = [];
  let bodies = '';
  return {
    async ask(operation, variables) {
      const { status, body, cacheControl } = await askApi(queryOf(operation, variables, false));
      const answered = JSON.parse(body);
      if (status !== 200 || answered.errors !== undefined) throw askErrorOf(status, answered.errors);
      last = answered.data;
      controls = [...controls, cacheControl];
      bodies += `${cacheControl}\n${body}\n`;
      return answered.data;
    },
    last: () => last,
    answered: () => bodies,
    cacheControl: () => (controls.includes(null) ? null : (controls[0] ?? null)),
  };
}
