import { z } from "zod";
import type { FieldFacts } from "@/server/facts/types";

const metric = z.object({ percentile: z.number().finite().nullish() }).nullish().catch(null);

const blockSchema = z.object({
  origin_fallback: z.boolean().nullish(),
  metrics: z
    .object({
      LARGEST_CONTENTFUL_PAINT_MS: metric,
      INTERACTION_TO_NEXT_PAINT: metric,
      CUMULATIVE_LAYOUT_SHIFT_SCORE: metric,
      FIRST_CONTENTFUL_PAINT_MS: metric,
      EXPERIMENTAL_TIME_TO_FIRST_BYTE: metric,
    })
    .nullish(),
});

/**
 * Field data of the page, else of its whole origin; `scope` says which. Null when too few people visit either.
 * The layout shift arrives as an integer times 100.
 */
export function readFieldData(loadingExperience: unknown, originLoadingExperience: unknown): FieldFacts | null {
  const ofPage = readBlock(loadingExperience);
  if (ofPage) return ofPage;
  const ofOrigin = readBlock(originLoadingExperience);
  return ofOrigin ? { ...ofOrigin, scope: "origin" } : null;
}

function readBlock(raw: unknown): FieldFacts | null {
  const parsed = blockSchema.safeParse(raw);
  const metrics = parsed.success ? parsed.data.metrics : null;
  if (!parsed.success || !metrics) return null;
  const cls = metrics.CUMULATIVE_LAYOUT_SHIFT_SCORE?.percentile;
  const facts: FieldFacts = {
    scope: parsed.data.origin_fallback ? "origin" : "url",
    lcpMs: metrics.LARGEST_CONTENTFUL_PAINT_MS?.percentile ?? null,
    inpMs: metrics.INTERACTION_TO_NEXT_PAINT?.percentile ?? null,
    cls: typeof cls === "number" ? cls / 100 : null,
    fcpMs: metrics.FIRST_CONTENTFUL_PAINT_MS?.percentile ?? null,
    ttfbMs: metrics.EXPERIMENTAL_TIME_TO_FIRST_BYTE?.percentile ?? null,
  };
  const { scope: _scope, ...numbers } = facts;
  return Object.values(numbers).some((value) => value !== null) ? facts : null;
}
