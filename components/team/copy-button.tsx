"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      toast.error("The browser did not allow copying. Select the text and copy it by hand.", { id: "copy" });
    }
  }

  return (
    <Button size="sm" onClick={copy} onBlur={() => setIsCopied(false)}>
      <Icon aria-hidden />
      <span aria-live="polite">{isCopied ? "Copied" : label}</span>
    </Button>
  );
}
