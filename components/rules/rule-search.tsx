"use client";

import { useQueryStates } from "nuqs";
import { useDeferredValue } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Input } from "@/components/ui/input";
import { RuleList } from "./rule-list";
import { rulesSearchParams, SEVERITY_CHOICES } from "./search-params";
import type { RuleSearchProps } from "./types";

const CHOICE_LABELS = { all: "All", critical: "Critical", warning: "Warning", notice: "Notice" } as const;

/** The catalogue with a search that works as you type; its state lives in the address. */
export function RuleSearch({ rules, categories }: RuleSearchProps) {
  const [{ q, severity }, setParams] = useQueryStates(rulesSearchParams);
  const needle = useDeferredValue(q).trim().toLowerCase();
  const found = rules.filter(
    (rule) =>
      (severity === "all" || rule.severity === severity) &&
      (needle === "" || rule.id.includes(needle) || rule.failureTitle.toLowerCase().includes(needle)),
  );
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <Input
          type="search"
          aria-label="Search rules"
          placeholder="Search rules"
          value={q}
          onChange={(event) => setParams({ q: event.target.value || null })}
          className="max-w-72"
        />
        <fieldset className="flex gap-1" aria-label="Severity">
          {SEVERITY_CHOICES.map((choice) => (
            <Button
              key={choice}
              size="sm"
              variant={severity === choice ? "secondary" : "ghost"}
              aria-pressed={severity === choice}
              onClick={() => setParams({ severity: choice === "all" ? null : choice })}
            >
              {CHOICE_LABELS[choice]}
            </Button>
          ))}
        </fieldset>
        <p role="status" className="text-ink-3 text-sm">
          {formatNoun(found.length, "rule")}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState
          kind="no-match"
          title="No rule matches"
          actions={
            <Button size="sm" onClick={() => setParams(null)}>
              Show all rules
            </Button>
          }
        >
          The search looks at titles and ids.
        </EmptyState>
      ) : (
        <RuleList rules={found} categories={categories} />
      )}
    </>
  );
}
