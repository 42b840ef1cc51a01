import type { Slice } from "./charts/lay-out-wedges";
import { COLOURS, SEVERITY_FILL, SEVERITY_LABEL } from "./theme";
import type { ReportInput } from "./types";

interface PreparedDonut {
  slices: Slice[];
  /** Sum of the slices. */
  total: number;
}

function prepared(slices: Slice[]): PreparedDonut {
  return { slices, total: slices.reduce((sum, slice) => sum + slice.count, 0) };
}

export function prepareSeverityDonut(counts: ReportInput["severityCounts"]): PreparedDonut {
  return prepared(
    (["critical", "warning", "notice"] as const).map((severity) => ({
      label: SEVERITY_LABEL[severity],
      count: counts[severity],
      colour: SEVERITY_FILL[severity],
    })),
  );
}

export function prepareStatusDonut(counts: ReportInput["statusCounts"]): PreparedDonut {
  return prepared([
    { label: "2xx success", count: counts.success, colour: COLOURS.passed },
    { label: "3xx redirect", count: counts.redirect, colour: COLOURS.warningFill },
    { label: "4xx client error", count: counts.clientError, colour: COLOURS.critical },
    { label: "5xx server error", count: counts.serverError, colour: COLOURS.severe },
    { label: "No response", count: counts.noResponse, colour: COLOURS.stone },
  ]);
}

/** Reasons that share a meaning for the reader share a slice, so that the ring stays at five. */
export function prepareIndexabilityDonut(counts: ReportInput["indexabilityCounts"]): PreparedDonut {
  const sum = (...reasons: (keyof typeof counts)[]) => reasons.reduce((total, key) => total + (counts[key] ?? 0), 0);
  return prepared([
    { label: "Indexable", count: sum("indexable"), colour: COLOURS.ink },
    { label: "Canonicalised", count: sum("canonicalised"), colour: COLOURS.ink3 },
    { label: "Noindex or blocked", count: sum("noindex", "blocked-by-robots"), colour: COLOURS.stone },
    { label: "Redirect or error", count: sum("redirect", "not-2xx", "no-response"), colour: "#b3aca0" },
    { label: "Not a page", count: sum("not-html", "bot-challenge"), colour: "#d6d1c6" },
  ]);
}

/** Share of indexable pages in whole per cent; never 100 while one is missing, never 0 while one is there. */
export function indexableShare({ slices, total }: PreparedDonut): string {
  const indexable = slices[0]?.count ?? 0;
  if (total === 0) return "–";
  const share = Math.round((indexable / total) * 100);
  if (share === 100 && indexable < total) return "99%";
  return share === 0 && indexable > 0 ? "1%" : `${share}%`;
}
