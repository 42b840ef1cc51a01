import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { AuditNotice } from "@/server/audits/prepare-audit";

const LOOKS = {
  critical: { icon: CircleAlert, className: "border-critical", colour: "text-critical" },
  warning: { icon: TriangleAlert, className: "border-warning", colour: "text-warning" },
  notice: { icon: Info, className: "border-hairline-strong", colour: "text-ink-3" },
} as const;

/** What to know before trusting the numbers below. */
export function AuditNotices({ notices }: { notices: readonly AuditNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="mb-6 flex flex-col gap-3">
      {notices.map((notice) => {
        const { icon: Icon, className, colour } = LOOKS[notice.tone];
        return (
          <li key={notice.title} className={cn("flex gap-2.5 border-l-2 py-0.5 pl-3", className)}>
            <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", colour)} />
            <div className="max-w-[80ch]">
              <p className="font-medium">{notice.title}</p>
              {notice.lines.map((line) => (
                <p key={line} className="text-ink-2 text-sm">
                  {line}
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
