import * as v from 'valibot';
import { lineOfText } from './yaml.ts';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** ISO 3166-1 alpha-2 in capitals: « ma » is MA. */
export const countryCode = v.pipe(
  lineOfText(100),
  v.toUpperCase(),
  v.check(
    (code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined,
    'is no country: write its two letters (ISO 3166-1), as MA',
  ),
);
