import { invoke } from "inngest";
import { z } from "zod";
import { measureConcurrency } from "@/server/audits/measure-concurrency";
import { renderPages } from "@/server/audits/render-pages";
import { inngest } from "../client";

/** Some seconds of rendering for one audit; waits its turn with everything else that needs a browser. */
export const renderSlice = inngest.createFunction(
  {
    id: "render-slice",
    triggers: [invoke(z.object({ auditId: z.uuid() }))],
    retries: 2,
    // Browsers share the cores of this machine, whoever asked for them.
    concurrency: [{ scope: "env", key: '"browser"', limit: measureConcurrency() }],
  },
  async ({ event, step }) => step.run("render", () => renderPages(event.data.auditId)),
);
