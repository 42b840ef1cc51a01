import { formatNoun } from "@/components/ui/format";
import { Spinner } from "@/components/ui/spinner";
import { Time } from "@/components/ui/time";
import type { QuestionView } from "@/server/questions/types";
import { Claim } from "./analysis-sections";
import { citationHref } from "./citation-href";

export function QuestionItem({ auditId, question }: { auditId: string; question: QuestionView }) {
  const hrefOf = citationHref(auditId);
  return (
    <li className="max-w-measure border-hairline border-t py-3">
      <p className="font-semibold">{question.text}</p>
      <p className="text-ink-3 text-sm">
        {question.askedBy ?? "The system"}, <Time at={question.createdAt} as="relative" />
      </p>
      <div className="mt-2">
        {(question.status === "queued" || question.status === "running") && (
          <p role="status" className="flex items-center gap-2 text-ink-2">
            <Spinner /> Looking through the findings …
          </p>
        )}
        {question.status === "failed" && <p className="text-critical">{question.reason}</p>}
        {question.status === "answered" && <Answer question={question} hrefOf={hrefOf} />}
      </div>
    </li>
  );
}

function Answer({ question, hrefOf }: { question: QuestionView; hrefOf: ReturnType<typeof citationHref> }) {
  const { claims, droppedCount, source, reason } = question;
  return (
    <>
      {claims.length === 0 ? (
        <p>Nothing in this audit answers that. Try the name of a rule, a page or a metric.</p>
      ) : (
        <ul className="flex list-disc flex-col gap-1.5 pl-5 marker:text-ink-3">
          {claims.map((claim) => (
            <li key={claim.text}>
              <Claim claim={claim} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1.5 text-ink-3 text-sm">
        {source === "model"
          ? "Written by a language model, checked against this audit."
          : "Facts of this audit that fit the question."}
        {reason && ` ${reason}`}
        {droppedCount > 0 &&
          ` ${formatNoun(droppedCount, "statement")} did not agree with the audit and ${droppedCount === 1 ? "was" : "were"} left out.`}
      </p>
    </>
  );
}
