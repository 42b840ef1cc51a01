"use client";

import { Download } from "lucide-react";
import { CopyButton } from "@/components/team/copy-button";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";

/** Shown once: afterwards only their hashes are known. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const text = codes.join("\n");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        Each of these codes signs you in once when your phone is not at hand. Keep them where you keep your passwords:
        they are shown only now.
      </p>
      <ul
        aria-label="Recovery codes"
        className="mono grid grid-cols-1 gap-x-6 gap-y-1 rounded-md bg-sunken px-4 py-3 sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} label="Copy codes" />
        <Button asChild size="sm">
          <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`} download="plumbline-codes.txt">
            <Download aria-hidden /> Download
          </a>
        </Button>
      </div>
      <DialogFooter className="mt-2">
        <DialogClose asChild>
          <Button variant="primary">I have kept them</Button>
        </DialogClose>
      </DialogFooter>
    </div>
  );
}
