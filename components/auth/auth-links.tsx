import type { ReactNode } from "react";

/** Ways out at the foot of a form, under a hairline. */
export function AuthLinks({ children }: { children: ReactNode }) {
  return <div className="mt-8 flex flex-col gap-1.5 border-hairline border-t pt-5 text-ink-2">{children}</div>;
}
