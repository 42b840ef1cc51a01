"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** The secret address, shown once, and how to call it. */
export function NewHookAddress({ hookUrl }: { hookUrl: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(hookUrl);
    setIsCopied(true);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="rounded-md bg-accent-soft p-3">
        <p className="mb-2 text-sm">
          Copy the address now and keep it as a secret of the deployment. It is not shown again.
        </p>
        <div className="flex gap-2">
          <Input
            readOnly
            aria-label="Address of the deploy hook"
            value={hookUrl}
            className="mono text-sm md:text-sm"
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>
            {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
            {isCopied ? "Copied" : "Copy"}
          </Button>
        </div>
        <p role="status" className="sr-only">
          {isCopied ? "Address copied" : ""}
        </p>
      </div>
      <div>
        <p className="text-ink-2">
          Send a POST when a deployment is done. All fields are optional; the same id again starts nothing new.
        </p>
        <pre className="mono mt-2 whitespace-pre-wrap break-words rounded-md bg-sunken p-3 text-sm">{`curl -X POST "$DEPLOY_HOOK" \\
  -H "content-type: application/json" \\
  -d '{"id": "build-142", "text": "Release 2.4",
       "include": ["/shop/*"], "maxPages": 100}'`}</pre>
      </div>
    </div>
  );
}
