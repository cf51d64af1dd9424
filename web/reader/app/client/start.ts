import { FONTS_ID } from '../parts/fonts-id.ts';

// The page is there to be read already: what makes it look its best and answer is loaded behind its first paint, and links
// lead on without it.
requestAnimationFrame(() =>
  setTimeout(() => {
    const fonts = document.getElementById(FONTS_ID);
    if (fonts instanceof HTMLLinkElement) fonts.media = 'all';
    void import('./main.tsx');
  }),
);
