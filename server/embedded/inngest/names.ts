/** Own schemas, so that the application's migrations never see these tables. */
export const STATE_SCHEMA = "plumbline_executor";
export const QUEUE_SCHEMA = "plumbline_queue";

/** Nothing listens here: requests to this address are answered by `embeddedFetch` or made in-process. */
export const EMBEDDED_HOST = "inngest.embedded";
export const EMBEDDED_ORIGIN = `http://${EMBEDDED_HOST}`;
export const SERVE_URL = `${EMBEDDED_ORIGIN}/api/inngest`;

export const FAILED_EVENT = "inngest/function.failed";
export const FINISHED_EVENT = "inngest/function.finished";
export const CANCELLED_EVENT = "inngest/function.cancelled";
export const INVOKED_EVENT = "inngest/function.invoked";
export const TIMER_EVENT = "inngest/scheduled.timer";
