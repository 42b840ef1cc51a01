"use client";

import { useQueryStates } from "nuqs";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Input } from "@/components/ui/input";
import { rulesSearchParams, SEVERITY_CHOICES } from "./search-params";

const CHOICE_LABELS = { all: "All", critical: "Critical", warning: "Warning", notice: "Notice" } as const;

/**
 * A search over the list it is given, as you type; its state lives in the address. The list is drawn by the server and
 * only hidden in parts here, so that hundreds of rows cost a phone nothing.
 */
export function RuleSearch({ ruleCount, children }: { ruleCount: number; children: ReactNode }) {
  const [{ q, severity }, setParams] = useQueryStates(rulesSearchParams);
  const list = useRef<HTMLDivElement>(null);
  const [foundCount, setFoundCount] = useState(ruleCount);
  useEffect(() => {
    if (list.current) setFoundCount(hideOthers(list.current, q.trim().toLowerCase(), severity));
  }, [q, severity]);
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
          {formatNoun(foundCount, "rule")}
        </p>
      </div>
      {foundCount === 0 && (
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
      )}
      <div ref={list} hidden={foundCount === 0}>
        {children}
      </div>
    </>
  );
}

/** Shows the rows that match, and the categories and their links that have such rows. Returns how many match. */
function hideOthers(list: HTMLElement, needle: string, severity: string): number {
  let foundCount = 0;
  for (const section of list.querySelectorAll("section")) {
    let inSection = 0;
    for (const row of section.querySelectorAll<HTMLElement>("li[data-severity]")) {
      const isFound =
        (severity === "all" || row.dataset.severity === severity) &&
        (row.textContent ?? "").toLowerCase().includes(needle);
      row.hidden = !isFound;
      if (isFound) inSection += 1;
    }
    section.hidden = inSection === 0;
    const link = list.querySelector<HTMLElement>(`a[href="#${section.id}"]`);
    if (link) link.hidden = inSection === 0;
    foundCount += inSection;
  }
  return foundCount;
}
