"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import type { ScoreView } from "@/server/audits/prepare-score";
import { ReceiptTable } from "./receipt-table";

export function ReceiptDialog({ score }: { score: ScoreView }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="link" size="sm" data-print="hide">
          See the receipt
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-3xl">
        <DialogHeader
          title="Where the points went"
          description="Each rule costs points by its weight, its severity and the share of indexable pages it affects. Nothing else moves the score."
        />
        <ReceiptTable score={score} />
      </DialogContent>
    </Dialog>
  );
}
