"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";

/** Back to the unfiltered list. */
export function ResetFilters({ label = "Clear filters" }: { label?: string }) {
  return (
    <Button asChild size="sm">
      <Link href={usePathname()}>{label}</Link>
    </Button>
  );
}
