/** How a request ended: served; refused as the client's fault; the database did not answer; or a fault of ours. */
export type Outcome = 'answered' | 'refused' | 'unavailable' | 'failed';

/** What is counted of every request. */
export interface Measured {
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly readUnits: number;
}

/**
 * The fields that make a line of the log a source of metrics, in CloudWatch's embedded metric format: namespace
 * Kiosque, by outcome. A metric is the field of its name; CloudWatch counts the lines by itself (SampleCount).
 */
export function metricsOf(measured: Measured): object {
  return {
    ...measured,
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: 'Kiosque',
          Dimensions: [['outcome']],
          Metrics: [
            { Name: 'durationMs', Unit: 'Milliseconds' },
            { Name: 'readUnits', Unit: 'Count' },
          ],
        },
      ],
    },
  };
}
