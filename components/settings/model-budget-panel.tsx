import { Panel } from "@/components/layout/panel";
import { formatCount, formatNoun } from "@/components/ui/format";
import { Progress } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import type { ModelBudget } from "@/server/budgets/types";
import { formatDollars } from "./format-dollars";
import { ModelBudgetForm } from "./model-budget-form";

/** What the team's language-model calls used this month, and what they may cost. */
export function ModelBudgetPanel({ budget, canEdit }: { budget: ModelBudget; canEdit: boolean }) {
  const { limitMicros, spentMicros, model, price } = budget;
  return (
    <Panel title="Language model" note="this calendar month, UTC" hasRule>
      <p className="max-w-measure text-ink-2">
        {model
          ? `Analyses and answers are written by ${model}.`
          : "No key is set (OPENAI_API_KEY), so analyses are computed from the findings and cost nothing."}
        {model &&
          (price
            ? ` It costs $${price.input} for a million tokens read and $${price.output} for a million written.`
            : " Its price is not known, so no budget can hold; set OPENAI_PRICE_INPUT and OPENAI_PRICE_OUTPUT.")}
      </p>
      <dl className="mt-4 grid max-w-measure grid-cols-2 gap-x-8 gap-y-2 sm:grid-cols-4">
        <Figure term="Spent">{formatDollars(spentMicros)}</Figure>
        <Figure term="Calls">{formatCount(budget.callCount)}</Figure>
        <Figure term="Tokens read">{formatCount(budget.promptTokens)}</Figure>
        <Figure term="Tokens written">{formatCount(budget.completionTokens)}</Figure>
      </dl>
      {limitMicros !== null && limitMicros > 0 && (
        <div className="mt-4 max-w-measure">
          <Progress
            share={spentMicros / limitMicros}
            label="Spent of the budget"
            valueText={`${formatDollars(spentMicros)} of ${formatDollars(limitMicros)}`}
          />
        </div>
      )}
      <p className="mt-2 text-ink-3 text-sm">
        {limitMicros === null
          ? "No limit."
          : `${formatDollars(limitMicros)} a month${budget.isOwnLimit ? "" : ", the default of this installation"}.`}{" "}
        Starts anew <Time at={budget.resetsAt} as="date" />.
        {budget.unpricedCallCount > 0 &&
          ` ${formatNoun(budget.unpricedCallCount, "call")} without a known price ${budget.unpricedCallCount === 1 ? "is" : "are"} not in the sum.`}
        {budget.refusal && ` ${budget.refusal} Until then analyses are computed from the findings.`}
      </p>
      {canEdit ? (
        <ModelBudgetForm budgetUsd={budget.isOwnLimit ? (limitMicros ?? 0) / 1_000_000 : null} />
      ) : (
        <p className="mt-4 text-ink-3 text-sm">Admins and owners of the team set the budget.</p>
      )}
    </Panel>
  );
}

function Figure({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd className="mono font-semibold">{children}</dd>
    </div>
  );
}
