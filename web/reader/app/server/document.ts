import { LOADER } from '../../../../server/pages/loader.ts';
import { MESSAGES } from '../messages/messages.ts';
import type { Shown } from '../pages/show.tsx';
import { inLanguage, LANGUAGES, type Route } from '../routes.ts';
import { escaped, jsonInHtml } from './escape.ts';
import { jsonLd } from './json-ld.ts';

/** Where the built files are, by their names without hash; put there by the build. */
declare const ASSETS: {
  readonly script: string;
  readonly style: string;
  readonly fonts: string;
  readonly icon: string;
};

export interface Made {
  readonly route: Route;
  readonly shown: Shown;
  /** What stands in the body. */
  readonly html: string;
  readonly origin: string;
  /** The answer that the page was made of, for the browser to go on with; null where there is none. */
  readonly data: unknown;
}

/** A whole page: all that search engines, previews of links and browsers without JavaScript read is in it. */
export function document({ route, shown, html, origin, data }: Made): string {
  const { direction } = MESSAGES[route.language];
  const title = shown.title === 'Kiosque' ? 'Kiosque' : `${shown.title} · Kiosque`;
  const address = (language: Route['language']) => origin + inLanguage(route.path, language);
  const isFound = shown.status === 200;
  const subject = isFound ? jsonLd(shown.subject, origin, route) : null;
  return `<!doctype html>
<html lang="${route.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(shown.description)}">
<meta name="color-scheme" content="light dark">
${isFound ? `<link rel="canonical" href="${escaped(address(route.language))}">` : '<meta name="robots" content="noindex">'}
${isFound ? LANGUAGES.map((one) => `<link rel="alternate" hreflang="${one}" href="${escaped(address(one))}">`).join('\n') : ''}
<link rel="alternate" type="application/atom+xml" title="Kiosque" href="/feed.xml">
<meta property="og:title" content="${escaped(shown.title)}">
<meta property="og:description" content="${escaped(shown.description)}">
<meta property="og:type" content="${shown.subject.page === 'article' ? 'article' : 'website'}">
<meta property="og:site_name" content="Kiosque">
<link rel="icon" type="image/svg+xml" href="data:,">
<style>${ASSETS.style}</style>
<noscript><link rel="icon" type="image/svg+xml" href="${ASSETS.icon}"><link rel="stylesheet" href="${ASSETS.fonts}"></noscript>
${subject === null ? '' : `<script type="application/ld+json">${jsonInHtml(subject)}</script>`}
</head>
<body>
<div id="reader">${html}</div>
${data === null ? '' : `<script type="application/json" id="answer">${jsonInHtml(data)}</script>`}
<script data-script="${ASSETS.script}" data-fonts="${ASSETS.fonts}" data-icon="${ASSETS.icon}">${LOADER}</script>
</body>
</html>
`;
}
