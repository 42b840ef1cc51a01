"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const REFRESH_MS = 2_000;

/** Shown while a job sorts the findings again; the outside system is that job, so the page asks until it is done. */
export function OutdatedCauses() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p role="status" className="mb-3 text-ink-2 text-sm">
      Findings changed since these causes were worked out. They are being sorted again.
    </p>
  );
}
