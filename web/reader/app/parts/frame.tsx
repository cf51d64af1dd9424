import type { ComponentChildren } from 'preact';
import { MESSAGES } from '../messages/messages.ts';
import { type Reader, ReaderContext } from '../reader.ts';
import { FOLDERS, inLanguage, KINDS, LANGUAGES } from '../routes.ts';
import { SearchBox } from './search-box.tsx';

/** What stands around every page. */
export function Frame({
  reader,
  children,
}: {
  readonly reader: Reader;
  readonly children: ComponentChildren;
}) {
  const { m, route, href } = reader;
  const { place } = route;
  const isOf = (kind: string) =>
    (place.page === 'entities' || place.page === 'entity') && place.kind === kind;
  const isArticles = place.page === 'articles' || place.page === 'article';
  return (
    <ReaderContext.Provider value={reader}>
      <a class="skip" href="#content">
        {m.skip}
      </a>
      <header class="masthead">
        <a class="brand" href={href('/')}>
          <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
            <path d="M4 13 7 5h18l3 8z" class="roof" />
            <path d="M6 13v14h20V13" class="walls" />
            <path d="M10 18h12M10 22h8" class="lines" />
          </svg>
          <span>Kiosque</span>
        </a>
        <SearchBox />
        <nav aria-label={m.navigation}>
          <ul>
            <li>
              <a href={href('/')} aria-current={isArticles ? 'page' : undefined}>
                {m.articles}
              </a>
            </li>
            {KINDS.map((kind) => (
              <li key={kind}>
                <a
                  class={kind}
                  href={href(`/${FOLDERS[kind]}`)}
                  aria-current={isOf(kind) ? 'page' : undefined}
                >
                  {m.kinds[kind].many}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="languages" aria-label={m.languages}>
          <ul>
            {LANGUAGES.map((language) => (
              <li key={language}>
                <a
                  href={inLanguage(route.path, language, route.search)}
                  hrefLang={language}
                  lang={language}
                  aria-current={language === route.language ? 'true' : undefined}
                >
                  {MESSAGES[language].own}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <p>{m.footer.made}</p>
        <ul>
          <li>
            <a href="/feed.xml" data-plain>
              {m.footer.feed}
            </a>
          </li>
          <li>
            <a href="/playground" data-plain>
              {m.footer.playground}
            </a>
          </li>
        </ul>
      </footer>
    </ReaderContext.Provider>
  );
}
