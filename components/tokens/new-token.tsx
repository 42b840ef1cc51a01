"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";

/** The token, shown once, and a first request to try it with. */
export function NewToken({ token, onDone }: { token: string; onDone: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setIsCopied(true);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="rounded-md bg-accent-soft p-3">
        <p className="mb-2 text-sm">Copy the token now and keep it as a secret. It is not shown again.</p>
        <div className="flex gap-2">
          <Input
            readOnly
            aria-label="API token"
            value={token}
            className="mono text-sm md:text-sm"
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>
            {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
            {isCopied ? "Copied" : "Copy"}
          </Button>
        </div>
        <p role="status" className="sr-only">
          {isCopied ? "Token copied" : ""}
        </p>
      </div>
      <div>
        <p className="text-ink-2">Try it; the answer names the team and what the token may do.</p>
        <pre className="mono mt-2 whitespace-pre-wrap break-words rounded-md bg-sunken p-3 text-sm">{`curl ${window.location.origin}/api/v1/token \\
  -H "Authorization: Bearer $PLUMBLINE_TOKEN"`}</pre>
      </div>
      <DialogFooter>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </div>
  );
}
