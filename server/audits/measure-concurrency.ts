import { env } from "../env";
import { defaultPoolSize } from "../measure/pool-size";

/** Pages measured at once by one worker: as set by the operator, else as many as the machine can feed. */
export function measureConcurrency(): number {
  return env().LIGHTHOUSE_CONCURRENCY ?? defaultPoolSize();
}
