import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/icons/brand-mark";
import { MAIN_ID } from "@/components/layout/skip-link";
import { AppProviders } from "@/components/providers/app-providers";

/** One narrow column, hung from the top of the page by the mark's own line. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-6 pb-16">
      <div className="ml-2 h-[9vh] w-px bg-hairline-strong" aria-hidden />
      <Link href="/" className="mb-10 self-start">
        <Brand />
      </Link>
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        <AppProviders>{children}</AppProviders>
      </main>
    </div>
  );
}
