"use client";

import { useState } from "react";
import type { SiteChoice } from "@/components/schedules/site-choice";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import type { SentinelRow } from "@/server/sentinels/types";
import { SentinelForm } from "./sentinel-form";

export interface SentinelDialogProps {
  sites: readonly SiteChoice[];
  /** Left out for a new one. */
  sentinel?: SentinelRow;
}

export function SentinelDialog({ sites, sentinel }: SentinelDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {sentinel ? (
          <Button size="sm">
            Edit<span className="sr-only"> the watch of {sentinel.siteName}</span>
          </Button>
        ) : (
          <Button variant="primary">Watch a site</Button>
        )}
      </DialogTrigger>
      <DialogContent className="max-w-md">
        <DialogHeader
          title={sentinel ? `Watch of ${sentinel.siteName}` : "Watch a site"}
          description="The first look sets what is normal. Each page costs one request a look; the sitemap is read once an hour."
        />
        <SentinelForm sites={sites} sentinel={sentinel} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
