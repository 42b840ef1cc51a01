"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { MAX_COMMENT_LENGTH } from "@/server/work/constants";

export interface CommentThreadProps {
  auditId: string;
  ruleId: string;
  /** null for the rule as a whole. */
  findingKey: string | null;
  canEdit: boolean;
}

export function CommentThread({ auditId, ruleId, findingKey, canEdit }: CommentThreadProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const fieldId = useId();
  const [text, setText] = useState("");
  const target = { auditId, ruleId, key: findingKey };
  const comments = useQuery(trpc.work.comments.queryOptions(target));
  const refresh = () => queryClient.invalidateQueries(trpc.work.pathFilter());
  const add = useMutation(trpc.work.addComment.mutationOptions({ onSuccess: () => setText(""), onSettled: refresh }));
  const remove = useMutation(
    trpc.work.removeComment.mutationOptions({
      onSuccess: ({ commentId }, { isRemoved = true }) => {
        if (!isRemoved) return;
        toast.success("Comment removed", {
          id: `comment-${commentId}`,
          action: { label: "Undo", onClick: () => remove.mutate({ commentId, isRemoved: false }) },
        });
      },
      onError: (error) => toast.error("The comment was not changed", { description: error.message }),
      onSettled: refresh,
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !add.isPending) add.mutate({ ...target, text });
  };
  return (
    <div className="mt-2 flex flex-col gap-2.5 border-hairline-strong border-l-2 pl-3">
      {comments.isError && <FormError message={comments.error.message} />}
      {comments.data?.length === 0 && <p className="text-ink-3 text-sm">Nothing was said yet.</p>}
      {comments.data && comments.data.length > 0 && (
        <ol className="flex flex-col gap-2.5">
          {comments.data.map((comment) => (
            <li key={comment.commentId}>
              <p className="flex flex-wrap items-center gap-x-2 text-ink-3 text-xs">
                <span className="font-medium text-ink-2">{comment.authorName}</span>
                <Time at={comment.createdAt} as="relative" />
                {comment.isOwn && canEdit && (
                  <Button
                    size="sm"
                    variant="link"
                    className="text-xs"
                    onClick={() => remove.mutate({ commentId: comment.commentId })}
                  >
                    Remove<span className="sr-only"> your comment</span>
                  </Button>
                )}
              </p>
              <p className="max-w-measure whitespace-pre-line break-words">{comment.text}</p>
            </li>
          ))}
        </ol>
      )}
      {canEdit && (
        <form onSubmit={send} className="flex flex-col items-start gap-2">
          <label htmlFor={fieldId} className="sr-only">
            Comment
          </label>
          <Textarea
            id={fieldId}
            rows={2}
            className="min-h-14"
            maxLength={MAX_COMMENT_LENGTH}
            placeholder={findingKey === null ? "About this rule on this site" : "About this finding"}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <FormError message={add.error?.message} />
          <Button type="submit" size="sm" isPending={add.isPending}>
            Comment
          </Button>
        </form>
      )}
    </div>
  );
}
