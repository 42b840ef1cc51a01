import { invoke } from "inngest";
import { z } from "zod";
import { measureConcurrency } from "@/server/audits/measure-concurrency";
import { measurePageOfAudit } from "@/server/audits/measure-page-of-audit";
import { inngest } from "../client";

/** One page on one device by one source, with retries of its own. Never fails the audit: an error is a result. */
export const measurePage = inngest.createFunction(
  {
    id: "measure-page",
    triggers: [
      invoke(
        z.object({
          auditId: z.uuid(),
          url: z.string(),
          device: z.enum(["mobile", "desktop"]),
          source: z.enum(["lighthouse", "psi"]),
        }),
      ),
    ],
    retries: 2,
    // Browsers share the cores of this machine, whoever asked for them.
    concurrency: [{ scope: "env", key: '"browser"', limit: measureConcurrency() }],
  },
  async ({ event, step, attempt, maxAttempts }) => {
    const isLastAttempt = attempt + 1 >= (maxAttempts ?? 1);
    return step.run("measure", () => measurePageOfAudit({ ...event.data, attempt, isLastAttempt }));
  },
);
