"use client";

import { CopyButton } from "./copy-button";
import type { SentInvitation } from "./invite-form";

/** Shown once: afterwards nobody, not even the server, knows the link. */
export function InviteLink({ sent }: { sent: SentInvitation }) {
  return (
    <div role="status" className="mt-4 max-w-measure rounded-md bg-accent-soft px-3 py-2.5">
      <p>
        <span className="mono text-sm">{sent.email}</span> is invited by mail. You can also hand over the link yourself;
        it is shown only now.
      </p>
      <div className="mt-2 flex items-center gap-3">
        <code className="mono min-w-0 flex-1 truncate text-ink-2 text-sm">{sent.inviteUrl}</code>
        <CopyButton text={sent.inviteUrl} label="Copy link" />
      </div>
    </div>
  );
}
