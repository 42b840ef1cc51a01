"use client";

import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Input } from "@/components/ui/input";
import type { Category, Severity } from "@/server/rules/types";

export interface RuleSummary {
  id: string;
  category: Category;
  severity: Severity;
  failureTitle: string;
  isScored: boolean;
}

export interface RuleSearchProps {
  rules: RuleSummary[];
  categories: { category: Category; label: string; summary: string }[];
}

const SEVERITY_CHOICES = ["all", "critical", "warning", "notice"] as const;

/** The catalogue with a search that works as you type; without JavaScript it is the whole list. */
export function RuleSearch({ rules, categories }: RuleSearchProps) {
  const [text, setText] = useState("");
  const [severity, setSeverity] = useState<(typeof SEVERITY_CHOICES)[number]>("all");
  const needle = useDeferredValue(text).trim().toLowerCase();
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
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="max-w-72"
        />
        <fieldset className="flex gap-1" aria-label="Severity">
          {SEVERITY_CHOICES.map((choice) => (
            <Button
              key={choice}
              size="sm"
              variant={severity === choice ? "secondary" : "ghost"}
              aria-pressed={severity === choice}
              onClick={() => setSeverity(choice)}
            >
              {choice[0]?.toUpperCase()}
              {choice.slice(1)}
            </Button>
          ))}
        </fieldset>
        <p role="status" className="text-ink-3 text-sm">
          {formatNoun(found.length, "rule")}
        </p>
      </div>
      {found.length === 0 && (
        <EmptyState
          kind="no-match"
          title="No rule matches"
          actions={
            <Button
              size="sm"
              onClick={() => {
                setText("");
                setSeverity("all");
              }}
            >
              Show all rules
            </Button>
          }
        />
      )}
      {categories.map(({ category, label, summary }) => {
        const group = found.filter((rule) => rule.category === category);
        if (group.length === 0) return null;
        return (
          <section key={category} id={category} aria-labelledby={`${category}-title`} className="mb-9 scroll-mt-4">
            <h2 id={`${category}-title`} className="font-semibold">
              {label} <span className="mono ml-1 font-normal text-ink-3 text-sm">{group.length}</span>
            </h2>
            <p className="mb-2 text-ink-3 text-sm">{summary}</p>
            <ul className="border-hairline border-t">
              {group.map((rule) => (
                <li
                  key={rule.id}
                  className="relative grid gap-x-4 border-hairline border-b py-2 sm:grid-cols-[6rem_minmax(0,1fr)_auto]"
                >
                  <SeverityLabel severity={rule.severity} />
                  <Link
                    href={`/rules/${rule.id}`}
                    className="after:absolute after:inset-0 after:content-[''] hover:underline"
                  >
                    {rule.failureTitle}
                  </Link>
                  <span className="mono text-ink-3 text-xs">{rule.isScored ? rule.id : `${rule.id} · not scored`}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
