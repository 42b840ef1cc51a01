export interface PastAudit {
  pageCount: number;
  /** The crawl saw the whole site, so its count is the size of the site. */
  isComplete: boolean;
  crawlSeconds: number | null;
  measureSeconds: number | null;
  measurementCount: number;
}

export interface Asked {
  maxPages: number;
  sampleSize: number;
  runs: number;
  devices: readonly string[];
}

export interface Estimate {
  auditCount: number;
  /** Addresses requested; an upper bound where the size of a site is not known. */
  pageCount: number;
  isUpperBound: boolean;
  /** Runs of Lighthouse or PageSpeed Insights. */
  measureRunCount: number;
  /** Rounded to whole minutes; a team's audits run three at a time, each as long as the longest. */
  minutes: { least: number; most: number };
  /** How many of the audits are judged by the last one of their site; the others by the pace set for crawls. */
  fromHistoryCount: number;
}

/** A run of Lighthouse on a page of middling weight with the pool at work, start to end, divided by the places in it. */
const SECONDS_PER_RUN = 6;
/** Discovery, joins, analysis and report of an ordinary site. */
const FIXED_SECONDS = 20;
/** Of one team; the concurrency of run-audit. */
const AUDITS_AT_ONCE = 3;
/** Sites are slower than the pace allows more often than they are faster. */
const LEAST_SHARE = 0.6;
const MOST_SHARE = 2;

/**
 * How much an audit will take. With an earlier audit of the site its size and times count; without one the pace of the
 * crawl and a middling page do, which is a guess and said to be one.
 */
export function estimateOne(asked: Asked, past: PastAudit | null, requestsPerSecond: number): Estimate {
  const pageCount = past?.isComplete ? Math.min(asked.maxPages, past.pageCount) : asked.maxPages;
  const secondsPerPage =
    past?.crawlSeconds != null && past.pageCount > 0
      ? past.crawlSeconds / past.pageCount
      : requestsPerSecond > 0
        ? 1 / requestsPerSecond
        : 0;
  const measureRunCount = Math.min(asked.sampleSize, pageCount) * asked.devices.length * asked.runs;
  const secondsPerRun =
    past?.measureSeconds != null && past.measurementCount > 0
      ? past.measureSeconds / past.measurementCount
      : SECONDS_PER_RUN;
  const seconds = FIXED_SECONDS + pageCount * secondsPerPage + measureRunCount * secondsPerRun;
  return {
    auditCount: 1,
    pageCount,
    isUpperBound: !past?.isComplete,
    measureRunCount,
    minutes: { least: minutesOf(seconds * LEAST_SHARE), most: minutesOf(seconds * MOST_SHARE) },
    fromHistoryCount: past ? 1 : 0,
  };
}

export function sumEstimates(estimates: Estimate[]): Estimate {
  const total: Estimate = {
    auditCount: 0,
    pageCount: 0,
    isUpperBound: false,
    measureRunCount: 0,
    minutes: { least: 0, most: 0 },
    fromHistoryCount: 0,
  };
  for (const each of estimates) {
    total.auditCount += each.auditCount;
    total.pageCount += each.pageCount;
    total.isUpperBound ||= each.isUpperBound;
    total.measureRunCount += each.measureRunCount;
    total.minutes.least = Math.max(total.minutes.least, each.minutes.least);
    total.minutes.most = Math.max(total.minutes.most, each.minutes.most);
    total.fromHistoryCount += each.fromHistoryCount;
  }
  const rounds = Math.ceil(total.auditCount / AUDITS_AT_ONCE);
  total.minutes.least *= rounds;
  total.minutes.most *= rounds;
  return total;
}

function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
