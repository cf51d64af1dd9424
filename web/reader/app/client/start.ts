import { START_ID } from '../parts/start-id.ts';

/** Where no paint is told of (an older browser, a tab that nobody looks at), the rest is asked for after this. */
const PAINTED_BY_MS = 1_000;

// The page is there to be read already: what makes it look its best and answer is asked for when the text is on the screen, and
// links lead on without it. A frame that is begun is not there yet: what is loaded and run meanwhile takes the processors
// that draw it.
let isBegun = false;
const begin = () => {
  if (isBegun) return;
  isBegun = true;
  const fonts = document.createElement('link');
  fonts.rel = 'stylesheet';
  fonts.href = document.getElementById(START_ID)?.dataset.fonts ?? '';
  document.head.append(fonts);
  void import('./main.tsx');
};
new PerformanceObserver((list) => {
  if (list.getEntriesByName('first-contentful-paint').length > 0) begin();
}).observe({ type: 'paint', buffered: true });
setTimeout(begin, PAINTED_BY_MS);
