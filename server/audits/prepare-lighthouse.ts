import { z } from "zod";
import type { MeasurementRow } from "./prepare-details";

export interface FilmstripFrame {
  timingMs: number;
  /** JPEG as a data address. */
  image: string;
}

export interface LcpElement {
  /** Source of its start tag, shortened by Lighthouse. */
  snippet: string;
  selector: string | null;
  /** Text or alternative text, shortened by Lighthouse. */
  label: string | null;
}

export interface LighthouseOpportunity {
  id: string;
  title: string;
  displayValue: string | null;
  /** What Lighthouse estimates each metric would gain: milliseconds, CLS without a unit. */
  savings: { metric: string; value: number }[];
}

export interface LighthouseView {
  filmstrip: FilmstripFrame[];
  /** null when the result names none. */
  lcpElement: LcpElement | null;
  /** Largest saving of time first, then of layout shift. */
  opportunities: LighthouseOpportunity[];
}

/** One measurement with what the browser saw. */
export interface MeasurementView extends LighthouseView {
  row: MeasurementRow;
  /** JPEG of the loaded page as a data address; null when there is none. */
  screenshot: string | null;
  /** False where only the numbers were kept: failed measurements, PageSpeed Insights, results removed since. */
  hasResult: boolean;
}

const MAX_FRAMES = 10;
const MAX_OPPORTUNITIES = 12;
const TIME_METRICS = ["LCP", "FCP", "TBT", "INP"];
const JPEG = /^data:image\/jpeg;base64,[A-Za-z0-9+/=]+$/;

const auditSchema = z.object({
  title: z.string().catch(""),
  displayValue: z.string().nullish().catch(null),
  metricSavings: z.record(z.string(), z.number()).nullish().catch(null),
  replacesAudits: z.array(z.string()).nullish().catch(null),
  details: z.unknown().optional(),
});
const resultSchema = z.object({
  categories: z.object({ performance: z.object({ auditRefs: z.array(z.object({ id: z.string() })) }) }),
  audits: z.record(z.string(), auditSchema),
});
type Audit = z.output<typeof auditSchema>;

const frameSchema = z.object({ timing: z.number(), data: z.string().regex(JPEG) });
const nodeSchema = z.object({
  type: z.literal("node"),
  snippet: z.string().min(1),
  selector: z.string().nullish().catch(null),
  nodeLabel: z.string().nullish().catch(null),
});

/**
 * What a reader wants to see of a stored Lighthouse result of any version from 12 on. Which audits matter is read from
 * the category's `auditRefs`, what they are worth from `metricSavings`; an audit that a newer one replaces is left out.
 */
export function prepareLighthouse(lhr: unknown): LighthouseView {
  const parsed = resultSchema.safeParse(lhr);
  if (!parsed.success) return { filmstrip: [], lcpElement: null, opportunities: [] };
  const { audits, categories } = parsed.data;
  const named = categories.performance.auditRefs.flatMap(({ id }): [string, Audit][] => {
    const audit = audits[id];
    return audit ? [[id, audit]] : [];
  });
  return { filmstrip: findFilmstrip(named), lcpElement: findLcpElement(named), opportunities: rank(named) };
}

function findFilmstrip(audits: [string, Audit][]): FilmstripFrame[] {
  const strip = audits.map(([, audit]) => audit.details).find((details) => isObject(details, "filmstrip"));
  const frames = strip && Array.isArray(strip.items) ? strip.items : [];
  return frames.slice(0, MAX_FRAMES).flatMap((frame) => {
    const read = frameSchema.safeParse(frame);
    return read.success ? [{ timingMs: Math.round(read.data.timing), image: read.data.data }] : [];
  });
}

function findLcpElement(audits: [string, Audit][]): LcpElement | null {
  for (const [id, { details }] of audits) {
    if (!/\blcp\b|largest-contentful-paint/.test(id)) continue;
    const node = findNode(details, 0);
    if (node) return { snippet: node.snippet, selector: node.selector ?? null, label: node.nodeLabel ?? null };
  }
  return null;
}

/** Nodes lie in lists of tables, in tables, or bare, by version. */
function findNode(value: unknown, depth: number): z.output<typeof nodeSchema> | null {
  if (depth > 6 || typeof value !== "object" || value === null) return null;
  const node = nodeSchema.safeParse(value);
  if (node.success) return node.data;
  for (const inner of Object.values(value)) {
    const found = findNode(inner, depth + 1);
    if (found) return found;
  }
  return null;
}

function rank(audits: [string, Audit][]): LighthouseOpportunity[] {
  const replaced = new Set(audits.flatMap(([, audit]) => audit.replacesAudits ?? []));
  return audits
    .filter(([id]) => !replaced.has(id))
    .map(([id, audit]) => ({
      id,
      title: audit.title,
      displayValue: audit.displayValue ?? null,
      savings: Object.entries(audit.metricSavings ?? {})
        .filter(([, value]) => value > 0)
        .map(([metric, value]) => ({ metric, value: metric === "CLS" ? value : Math.round(value) }))
        .sort((a, b) => b.value - a.value),
    }))
    .filter(({ savings }) => savings.length > 0)
    .sort((a, b) => timeOf(b) - timeOf(a) || shiftOf(b) - shiftOf(a) || a.id.localeCompare(b.id, "en"))
    .slice(0, MAX_OPPORTUNITIES);
}

function timeOf({ savings }: LighthouseOpportunity): number {
  return Math.max(0, ...savings.filter(({ metric }) => TIME_METRICS.includes(metric)).map(({ value }) => value));
}

function shiftOf({ savings }: LighthouseOpportunity): number {
  return savings.find(({ metric }) => metric === "CLS")?.value ?? 0;
}

function isObject(value: unknown, type: string): value is { type: string; items?: unknown } {
  return typeof value === "object" && value !== null && "type" in value && value.type === type;
}
