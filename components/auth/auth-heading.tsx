import type { ReactNode } from "react";

export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-6">
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      {children && <div className="mt-1.5 text-ink-2">{children}</div>}
    </header>
  );
}
