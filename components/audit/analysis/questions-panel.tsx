"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "@/components/layout/panel";
import { PanelError } from "@/components/layout/panel-error";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { MAX_QUESTION_LENGTH } from "@/server/questions/constants";
import { askQuestionSchema } from "@/server/questions/schemas";
import { QuestionItem } from "./question-item";

const POLL_MS = 1_000;
const EXAMPLES = ["What should I fix first?", "Why are my pages slow?", "Which findings concern titles?"];

/** Questions about one audit. Answers pass the checks of the analysis and lead to what they rest on. */
export function QuestionsPanel({ auditId, isModelSet }: { auditId: string; isModelSet: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const options = trpc.questions.list.queryOptions({ auditId });
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === "queued" || status === "running") ? POLL_MS : false,
  });
  const ask = useMutation(
    trpc.questions.ask.mutationOptions({
      onSuccess: () => {
        setText("");
        return queryClient.invalidateQueries({ queryKey: options.queryKey });
      },
      onError: (error) =>
        setProblem(
          error.data ? error.message : "The server could not be reached. Check your connection and try again.",
        ),
    }),
  );
  const submit = () => {
    const parsed = askQuestionSchema.safeParse({ auditId, text });
    setProblem(parsed.error?.issues[0]?.message);
    if (parsed.success) ask.mutate(parsed.data);
  };
  return (
    <Panel
      title="Ask about this audit"
      note={
        isModelSet ? "answers are checked against the findings" : "no language model is set: facts that fit are shown"
      }
      hasRule
    >
      <form
        noValidate
        className="flex max-w-measure flex-wrap items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Question" error={problem} className="min-w-0 flex-1 basis-64">
          {(control) => (
            <Input
              {...control}
              value={text}
              maxLength={MAX_QUESTION_LENGTH}
              onChange={(event) => setText(event.target.value)}
              autoComplete="off"
            />
          )}
        </Field>
        <Button type="submit" className="mt-6.5" isPending={ask.isPending}>
          Ask
        </Button>
      </form>
      {query.isError && <PanelError title="Questions could not be loaded" onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton className="mt-4 h-16 max-w-measure" />}
      {query.data?.length === 0 && (
        <p className="mt-3 flex flex-wrap gap-2 text-sm">
          <span className="text-ink-3">For example:</span>
          {EXAMPLES.map((example) => (
            <button
              key={example}
              type="button"
              className="text-accent hover:underline"
              onClick={() => setText(example)}
            >
              {example}
            </button>
          ))}
        </p>
      )}
      {query.data && query.data.length > 0 && (
        <ol className="mt-4 flex flex-col" aria-live="polite">
          {query.data.map((question) => (
            <QuestionItem key={question.id} auditId={auditId} question={question} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
