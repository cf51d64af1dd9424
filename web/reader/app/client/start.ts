import { START_ID } from '../parts/start-id.ts';

// The page is there to be read already: what makes it look its best and answer is asked for behind its first paint, and links
// lead on without it.
requestAnimationFrame(() =>
  setTimeout(() => {
    const fonts = document.createElement('link');
    fonts.rel = 'stylesheet';
    fonts.href = document.getElementById(START_ID)?.dataset.fonts ?? '';
    document.head.append(fonts);
    void import('./main.tsx');
  }),
);
