import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/icons/brand-mark";
import { MAIN_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";

/** Knows nothing of the visitor; someone signed in is led on by /sign-in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 md:px-8">
      <header className="flex items-center gap-x-6 py-4">
        <Link href="/">
          <Brand />
        </Link>
        <nav aria-label="Site" className="flex items-center gap-5 text-ink-2 max-sm:hidden">
          <Link href="/rules" className="hover:text-ink hover:underline">
            Rules
          </Link>
          <Link href="/docs/api" className="hover:text-ink hover:underline">
            API
          </Link>
        </nav>
        <span className="ml-auto flex gap-2">
          <Button asChild variant="ghost">
            <Link href="/sign-in">Sign in</Link>
          </Button>
          <Button asChild variant="primary">
            <Link href="/sign-up">Create account</Link>
          </Button>
        </span>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="flex-1 pb-16 outline-none">
        {children}
      </main>
      <footer className="flex flex-wrap gap-x-6 gap-y-1 border-hairline border-t py-5 text-ink-3 text-sm">
        <span>Plumbline audits the search quality of websites.</span>
        <Link href="/rules" className="hover:text-ink hover:underline">
          What is checked
        </Link>
        <Link href="/bot" className="hover:text-ink hover:underline">
          The crawler
        </Link>
        <Link href="/privacy" className="hover:text-ink hover:underline">
          Privacy
        </Link>
        <Link href="/docs/api" className="hover:text-ink hover:underline">
          API reference
        </Link>
        <Link href="/docs/webhooks" className="hover:text-ink hover:underline">
          Webhooks
        </Link>
      </footer>
    </div>
  );
}
