import { z } from "zod";
import { FINDING_STATUSES } from "../audits/list-findings";
import { SEVERITIES } from "../rules/types";
import { moment, score } from "./fields";

const line = z.int().nullable().describe("Line of the source; null when it is not known.");

const evidence = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), label: z.string().optional(), value: z.string() }),
    z.object({ kind: z.literal("url"), label: z.string().optional(), value: z.string() }),
    z.object({
      kind: z.literal("number"),
      label: z.string(),
      value: z.number(),
      unit: z.string().optional(),
      limit: z.number().optional(),
    }),
    z.object({ kind: z.literal("link"), source: z.string(), target: z.string(), text: z.string(), line }),
    z.object({ kind: z.literal("header"), name: z.string(), value: z.string().nullable() }),
    z.object({ kind: z.literal("snippet"), value: z.string(), line }),
  ])
  .meta({ id: "Evidence", description: "What was seen." });

export const findingObject = z
  .object({
    id: z.uuid(),
    key: z.string().describe("The same for the same fault of the same page in every audit of the site."),
    ruleId: z.string(),
    title: z.string(),
    ruleUrl: z.url().describe("Why it matters and how to fix it."),
    category: z.string(),
    severity: z.enum(SEVERITIES),
    scope: z.string().describe('"page" or "site".'),
    status: z.enum(FINDING_STATUSES),
    url: z.string().nullable().describe("The page; null for a fault of the whole site."),
    message: z.string(),
    evidence: z.array(evidence),
    fixedAt: moment.nullable().describe("When a re-check no longer saw it; null while it stands."),
  })
  .meta({ id: "Finding", description: "One fault of one page or of the site." });

export const pageObject = z
  .object({
    id: z.uuid(),
    url: z.string(),
    status: z.int().nullable().describe("HTTP status; null when there was no answer."),
    contentType: z.string().nullable(),
    title: z.string().nullable(),
    isIndexable: z.boolean(),
    indexabilityReason: z.string(),
    depth: z.int().nullable().describe("Clicks from the start; null when only a sitemap names it."),
    template: z.string().describe("Shape of the address, such as /products/*."),
    ttfbMs: z.number().nullable().describe("Time to the first byte in milliseconds."),
    bodyBytes: z.int().nullable(),
    redirectUrl: z.string().nullable(),
    errorKind: z.string().nullable().describe("Why there was no answer."),
    inlinkCount: z.int(),
    findingCount: z.int(),
  })
  .meta({ id: "Page", description: "An address that was requested." });

const milliseconds = z.number().nullable().describe("Milliseconds, in the lab; null when not computed.");

export const measurementObject = z
  .object({
    id: z.uuid(),
    url: z.string(),
    device: z.enum(["mobile", "desktop"]),
    source: z.string().describe('"lighthouse" or "psi" (PageSpeed Insights).'),
    runCount: z.int().describe("Runs behind the numbers, of which the median counts."),
    errorMessage: z.string().nullable().describe("Why there are no numbers."),
    performance: score,
    accessibility: score,
    bestPractices: score,
    seo: score,
    lcpMs: milliseconds,
    fcpMs: milliseconds,
    tbtMs: milliseconds,
    speedIndexMs: milliseconds,
    ttfbMs: milliseconds,
    cls: z.number().nullable().describe("Without a unit, in the lab; null when not computed."),
  })
  .meta({ id: "Measurement", description: "One page measured on one device. Scores are 0 to 100 or null." });
