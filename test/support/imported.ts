import { convert } from '../../seed/import/convert.ts';
import { parseText, type RawText } from '../../seed/read/read.ts';

/** Paragraphs long enough to be an article, in words of our own. */
export const PARAGRAPHS = [
  'Le conseil communal de Sidi Brahim a voté jeudi la construction d’une passerelle au-dessus de l’oued, que les riverains réclamaient depuis onze ans et que trois études avaient jugée possible.',
  'Les travaux commenceront au printemps, selon le maire, qui promet que le chemin de l’école restera ouvert pendant toute leur durée, et que les arbres de la berge seront replantés plus haut.',
  'L’opposition regrette que le coût, estimé à douze millions de dirhams, n’ait pas été soumis aux habitants, dont beaucoup auraient préféré une route, ou au moins un passage pour les charrettes.',
];
export const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** A page around the paragraphs, with a menu and a foot. */
export const page = ({ head = '', above = '', lang = 'fr', below = '' } = {}): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>
<nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav>
<article>${above}<div>${BODY}</div></article>${below}
<footer>Mentions légales</footer></body></html>`;

/** A source as the import makes a text of it, read as a seeding reads it. */
export function imported(
  source: string | Uint8Array,
  { name = 'page.html', charset = null as string | null } = {},
): RawText {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const text = convert({ bytes, name, charset, mediaType: null, url: null });
  return parseText('page.txt', 'page.txt', Buffer.from(text));
}

/** What stands below its front matter. */
export const bodyOf = ({ text, contentStart }: RawText): string => text.slice(contentStart).trim();
