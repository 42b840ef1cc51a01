"use client";

import { Check, Copy } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";

/** A signing secret, shown this once. */
export function SecretOnce({ secret, note, onDone }: { secret: string; note?: string; onDone: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setIsCopied(true);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="rounded-md bg-accent-soft p-3">
        <p className="mb-2 text-sm">Copy the signing secret now and give it to your receiver. It is not shown again.</p>
        <div className="flex gap-2">
          <Input
            readOnly
            aria-label="Signing secret"
            value={secret}
            className="mono text-sm md:text-sm"
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>
            {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
            {isCopied ? "Copied" : "Copy"}
          </Button>
        </div>
        <p role="status" className="sr-only">
          {isCopied ? "Secret copied" : ""}
        </p>
      </div>
      {note && <p className="text-ink-2">{note}</p>}
      <p className="text-ink-2">
        How to check a signature, in ten lines of JavaScript or Python:{" "}
        <Link href="/docs/webhooks" target="_blank" className="underline hover:text-ink">
          webhooks
        </Link>
      </p>
      <DialogFooter>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </div>
  );
}
