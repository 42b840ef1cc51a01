import { cn } from "@/components/ui/cn";

const ERROR_WORDS: Record<string, string> = {
  dns: "no host",
  refused: "refused",
  reset: "reset",
  tls: "no TLS",
  timeout: "timeout",
  "too-large": "too large",
  "blocked-address": "blocked",
  "invalid-response": "invalid",
};

/** The status number, or a word where no response came. */
export function PageStatus({ status, errorKind }: { status: number | null; errorKind: string | null }) {
  const colour = status === null || status >= 400 ? "text-critical" : status >= 300 ? "text-warning" : "text-ink";
  return (
    <span className={cn("mono whitespace-nowrap text-sm", colour)}>
      {status ?? ERROR_WORDS[errorKind ?? ""] ?? "no answer"}
    </span>
  );
}
