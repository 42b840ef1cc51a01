"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { ShareCommentRow } from "@/server/shares/types";
import { useRefreshShare } from "./use-refresh-share";

/** What readers wrote. Hidden ones stay here and leave the shared page. */
export function ReaderComments({ shareId, comments }: { shareId: string; comments: readonly ShareCommentRow[] }) {
  const trpc = useTRPC();
  const refresh = useRefreshShare(shareId);
  const hide = useMutation(
    trpc.shares.hideComment.mutationOptions({
      onSuccess: refresh,
      onError: (error) => toast.error(error.message, { id: "hide-comment" }),
    }),
  );
  return (
    <Panel
      title="Comments of readers"
      note={comments.length === 0 ? "none so far" : formatNoun(comments.length, "comment")}
      hasRule
    >
      <ul>
        {comments.map((comment) => (
          <li key={comment.commentId} className="flex items-start gap-3 border-hairline border-t py-2.5">
            <div className="min-w-0 flex-1">
              <p className="text-ink-3 text-sm">
                <span className="break-words font-medium text-ink">{comment.authorName}</span> ·{" "}
                <Time at={comment.createdAt} />
                {comment.ruleTitle && ` · ${comment.ruleTitle}`}
                {comment.isHidden && " · hidden"}
              </p>
              <p className="whitespace-pre-line break-words">{comment.text}</p>
            </div>
            <Button
              size="sm"
              variant="ghost"
              aria-label={`${comment.isHidden ? "Show" : "Hide"} the comment of ${comment.authorName}`}
              isPending={hide.isPending && hide.variables?.commentId === comment.commentId}
              onClick={() => hide.mutate({ commentId: comment.commentId, isHidden: !comment.isHidden })}
            >
              {comment.isHidden ? "Show" : "Hide"}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
