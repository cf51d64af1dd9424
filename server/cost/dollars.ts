import { API_MEMORY_GB, PRICES } from '../../config/prices.ts';

const CENT = 100;

/**
 * What a million answers cost that read so much and take so long here, uncached: reads, the function's requests and
 * time, a request at CloudFront each. Without what is carried over the network, which the client pays for with its page
 * sizes: `npm run bench:bill` has all of it.
 */
export function dollarsPerMillion(readUnits: number, milliseconds: number): number {
  const dollars =
    readUnits * PRICES.readUnits +
    PRICES.lambdaRequests +
    PRICES.cloudFrontRequests +
    milliseconds * 1_000 * API_MEMORY_GB * PRICES.lambdaGbSecond;
  return Math.round(dollars * CENT) / CENT;
}
