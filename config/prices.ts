/**
 * What AWS asks, in dollars, without its free tier, as its price pages had it on 2026-11-26. The one place for prices:
 * answers that tell their cost and `npm run bench:bill` count with them. Change it where your region's differ.
 */
export const PRICES = {
  region: 'us-east-1; CloudFront to the United States and Europe',
  /** Per million. */
  readUnits: 0.125,
  writeUnits: 0.625,
  lambdaRequests: 0.2,
  cloudFrontRequests: 1,
  httpApiRequests: 1,
  appSyncRequests: 4,
  /** Of a standard queue. */
  queueRequests: 0.4,
  /** To a bucket: PUT and LIST; GET and HEAD. */
  objectPuts: 5,
  objectGets: 0.4,
  /** What EventBridge takes from a bucket. */
  busEvents: 1,
  /** Per GB and second, on Arm. */
  lambdaGbSecond: 0.0000133334,
  /** Per GB. */
  cloudFrontGb: 0.085,
  internetGb: 0.09,
  logGb: 0.5,
  /** A month. */
  tableGb: 0.25,
  objectGb: 0.023,
  alarm: 0.1,
  dashboard: 3,
  wafAcl: 5,
  wafRule: 1,
  /** Per million that a firewall looks at. */
  wafRequests: 0.6,
} as const;

/** GB of memory that the API's function has: infra/api.ts gives it as much. */
export const API_MEMORY_GB = 1;
