import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Gives memory back where much of it has just come free: the engine would otherwise grow first and clean up later. It
 * stops the process for up to a few tenths of a second, so it is for the seams of large audits only.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
