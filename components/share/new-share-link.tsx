"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** The address of a link, shown once: afterwards only its hash is known. */
export function NewShareLink({ url }: { url: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const address = useRef<HTMLInputElement>(null);
  // It appears below a long form: bring it into view, selected and read out.
  useEffect(() => address.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setIsCopied(true);
  };
  return (
    <div className="mt-4 rounded-md bg-accent-soft p-3">
      <p className="mb-2 text-sm">Copy the link now. It is not shown again.</p>
      <div className="flex gap-2">
        <Input
          ref={address}
          readOnly
          aria-label="Link to the report"
          value={url}
          className="mono text-sm md:text-sm"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {isCopied ? "Link copied" : ""}
      </p>
    </div>
  );
}
