import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { MESSAGES, type Messages } from './messages/messages.ts';
import { inLanguage, type Route } from './routes.ts';

/** What every part of a page may need to know of it. */
export interface Reader {
  readonly route: Route;
  readonly m: Messages;
  /** An address in the language of the interface. */
  readonly href: (path: string, search?: URLSearchParams) => string;
  /** `2026-07-01` as people read it; null as a word; what an address has instead of a date as it stands. */
  readonly date: (date: string | null | undefined) => string;
  /** The name of a country by its code, ISO 3166-1 alpha-2. */
  readonly country: (code: string) => string;
  /** A name where nothing else can stand beside it: « Sénat (Belgique) ». */
  readonly nameOf: (entity: { readonly name: string; readonly country?: string | null }) => string;
}

export function readerOf(route: Route): Reader {
  const m = MESSAGES[route.language];
  const format = new Intl.DateTimeFormat(m.locale, { dateStyle: 'long', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames(m.locale, { type: 'region' });
  const country = (code: string) => regions.of(code) ?? code;
  return {
    route,
    m,
    country,
    nameOf: (entity) => (entity.country ? `${entity.name} (${country(entity.country)})` : entity.name),
    href: (path, search) => inLanguage(path, route.language, search),
    date: (date) => {
      if (!date) return m.undated;
      const time = Date.parse(`${date}T00:00:00Z`);
      return Number.isNaN(time) ? date : format.format(time);
    },
  };
}

export const ReaderContext = createContext<Reader>(
  readerOf({
    place: { page: 'nowhere' },
    path: '/',
    search: new URLSearchParams(),
    language: 'fr',
  }),
);

export const useReader = (): Reader => useContext(ReaderContext);
