import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu and Chrome's own package put it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; null where it has none. `.ci/run` installs Debian's where it may. */
export const chromiumPath: string | null = PLACES.find((place) => existsSync(place)) ?? null;

/** Whether tests in a browser are left out; says so, in one line a file. */
export function withoutBrowser(): boolean {
  if (chromiumPath !== null) return false;
  console.warn(
    'Tests in a browser are skipped: there is no Chromium here (on Debian: apt-get install chromium).',
  );
  return true;
}
