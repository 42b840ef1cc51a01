import { CircleCheck } from "lucide-react";
import { Panel } from "@/components/layout/panel";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Input, inputClasses } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { SHARE_COMMENT_MAX_LENGTH, SHARE_COMMENT_NAME_MAX_LENGTH, type ShareNote } from "@/server/shares/constants";
import type { SharedFeedback, SharedIssue } from "@/server/shares/prepare-shared";
import { ShareNoteLine } from "./share-note";

export interface SharedFeedbackProps {
  token: string;
  feedback: SharedFeedback;
  /** What a comment can be about, besides the whole report. */
  issues: readonly Pick<SharedIssue, "ruleId" | "title">[];
  note: ShareNote | null;
}

/** What readers say to the team. Plain text and plain forms; works without scripts. */
export function SharedFeedbackPanel({ token, feedback, issues, note }: SharedFeedbackProps) {
  const { comments, canSignOff, signedOff } = feedback;
  return (
    <Panel
      id="comments"
      title="Comments"
      note={comments.length === 0 ? "none so far" : formatNoun(comments.length, "comment")}
      hasRule
    >
      <div className="flex flex-col gap-5">
        <ShareNoteLine note={note} />
        {signedOff && (
          <p className="flex items-start gap-2">
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-passed" />
            <span>
              Signed off by <strong className="break-words font-semibold">{signedOff.by}</strong> on{" "}
              <Time at={signedOff.at} as="date" />
            </span>
          </p>
        )}
        {comments.length > 0 && (
          <ul className="max-w-measure">
            {comments.map((comment) => (
              <li key={comment.commentId} className="border-hairline border-t py-3">
                <p className="text-ink-3 text-sm">
                  <span className="break-words font-medium text-ink">{comment.authorName}</span> ·{" "}
                  <Time at={comment.createdAt} />
                  {comment.ruleTitle && ` · ${comment.ruleTitle}`}
                </p>
                <p className="whitespace-pre-line break-words">{comment.text}</p>
              </li>
            ))}
          </ul>
        )}
        <div data-print="hide" className="grid max-w-measure gap-8">
          <CommentForm token={token} issues={issues} />
          {canSignOff && <SignOffForm token={token} />}
        </div>
      </div>
    </Panel>
  );
}

function CommentForm({ token, issues }: Pick<SharedFeedbackProps, "token" | "issues">) {
  return (
    <form method="post" action={`/s/${token}/do/comment`} className="flex flex-col gap-4">
      <h3 className="font-semibold text-sm">Write to the team</h3>
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="comment-name">Your name</Label>
        <Input
          id="comment-name"
          name="name"
          required
          maxLength={SHARE_COMMENT_NAME_MAX_LENGTH}
          autoComplete="name"
          className="max-w-80"
        />
      </div>
      {issues.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <Label htmlFor="comment-about">About</Label>
          <select id="comment-about" name="ruleId" className={`${inputClasses} h-8.5`}>
            <option value="">The whole report</option>
            {issues.map((issue) => (
              <option key={issue.ruleId} value={issue.ruleId}>
                {issue.title}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="comment-text">Comment</Label>
        <Textarea id="comment-text" name="text" required maxLength={SHARE_COMMENT_MAX_LENGTH} />
        <p className="text-ink-3 text-sm">Everyone who can open this link sees it.</p>
      </div>
      <Button type="submit" className="self-start">
        Send comment
      </Button>
    </form>
  );
}

function SignOffForm({ token }: { token: string }) {
  return (
    <form method="post" action={`/s/${token}/do/sign-off`} className="flex flex-col gap-4">
      <h3 className="font-semibold text-sm">Sign off</h3>
      <p className="text-ink-2">Tells the team that you have read the report and accept it. It can be done once.</p>
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="sign-name">Your name</Label>
        <Input
          id="sign-name"
          name="name"
          required
          maxLength={SHARE_COMMENT_NAME_MAX_LENGTH}
          autoComplete="name"
          className="max-w-80"
        />
      </div>
      <Button type="submit" className="self-start">
        Sign off the report
      </Button>
    </form>
  );
}
