import type { ClusterContext } from "@/server/causes/cluster-findings";
import { urlTemplate } from "@/server/measure/url-template";
import { findingKey } from "@/server/rules/finding-key";
import { findRule } from "@/server/rules/registry";
import type { Evidence, FindingFacts } from "@/server/rules/types";

export const HOST = "halden.example";
export const urlOf = (path: string) => `https://${HOST}${path}`;

export function finding(ruleId: string, path: string | null, evidence: Evidence[] = []): FindingFacts {
  const rule = findRule(ruleId);
  const url = path === null ? null : urlOf(path);
  return {
    key: findingKey(ruleId, url === null ? "site" : "page", url ?? ""),
    ruleId,
    category: rule?.category ?? "content",
    severity: rule?.severity ?? "warning",
    scope: url === null ? "site" : "page",
    url,
    message: "Seen.",
    evidence,
    status: "failed",
  };
}

export function link(sourcePath: string, target: string): Evidence {
  return { kind: "link", source: urlOf(sourcePath), target, text: "Tents", line: 3 };
}

export function context(overrides: Partial<ClusterContext> = {}): ClusterContext {
  return {
    templateOf: urlTemplate,
    pageCountOf: () => 10,
    layoutOf: () => null,
    layoutPageCountOf: () => 0,
    indexablePageCount: 100,
    measuredPageCount: 5,
    ...overrides,
  };
}

export function paths(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}item-${String.fromCharCode(97 + index)}`);
}
