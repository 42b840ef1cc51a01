"use client";

import { Link2 } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

export interface CopyLinkProps {
  /** Path and query below this site. */
  href: string;
  of: string;
}

/** Copies the address of one thing, for those who have the team's access. */
export function CopyLink({ href, of }: CopyLinkProps) {
  const copy = async () => {
    const address = new URL(href, window.location.origin).href;
    try {
      await navigator.clipboard.writeText(address);
      toast.success("Link copied", { id: "copy-link", description: "It opens for members of this team." });
    } catch {
      // Browsers refuse the clipboard on plain http and in some frames.
      toast.info("Copy this address", { id: "copy-link", description: address, duration: 30_000 });
    }
  };
  return (
    <Button size="icon-sm" variant="ghost" onClick={copy} title="Copy link">
      <Link2 aria-hidden />
      <span className="sr-only">Copy the link to {of}</span>
    </Button>
  );
}
