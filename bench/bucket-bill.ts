import { PRICES } from '../config/prices.ts';

/** A line of the bill of a month. */
export interface BillLine {
  readonly what: string;
  readonly dollars: number;
}

/** What one seeding of a text takes. Assumed, not measured on AWS, but for the writes (`npm run bench:change`). */
const RUN = {
  /** Start with the state, ten seconds of notice to readers, the writes. */
  seconds: 25,
  /** infra/content.ts gives the function as much. */
  memoryGb: 2,
  /** Part, head, news twice, expectations; the lists of the catalogue and of the text's versions are priced as puts. */
  puts: 8,
  /** The text, head, snapshot, up to fifty parts, the catalogue. */
  gets: 60,
  writeUnits: 27,
  events: 4,
} as const;
/** Whether there is a message or not Lambda asks the queue: five at a time, every twenty seconds. */
const POLLS_A_MONTH = 5 * 3 * 60 * 24 * 30;
/** KB an article: its text with older versions, and the state in the bucket. */
const KB_AN_ARTICLE = 10;
/** The two alarms on texts. */
const ALARMS = 2;

/** What a content bucket costs a month beside everything else, without free tiers. */
export function bucketBill(textsADay: number, articles: number): readonly BillLine[] {
  const runs = textsADay * 30;
  const million = 1e6;
  return [
    {
      what: 'seeding function',
      dollars:
        runs * RUN.seconds * RUN.memoryGb * PRICES.lambdaGbSecond + (runs / million) * PRICES.lambdaRequests,
    },
    {
      what: 'queue, asked whether or not there is something',
      dollars: (POLLS_A_MONTH / million) * PRICES.queueRequests,
    },
    { what: 'two alarms', dollars: ALARMS * PRICES.alarm },
    {
      what: 'requests to the buckets',
      dollars: (runs * (RUN.puts * PRICES.objectPuts + RUN.gets * PRICES.objectGets)) / million,
    },
    { what: 'texts and state', dollars: ((articles * KB_AN_ARTICLE) / 1e6) * PRICES.objectGb },
    { what: 'writes to the table', dollars: ((runs * RUN.writeUnits) / million) * PRICES.writeUnits },
    { what: 'events', dollars: ((runs * RUN.events) / million) * PRICES.busEvents },
  ];
}
