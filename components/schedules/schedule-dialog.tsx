"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import type { ScheduleRow } from "@/server/schedules/types";
import { ScheduleForm } from "./schedule-form";
import type { SiteChoice } from "./site-choice";

export interface ScheduleDialogProps {
  sites: readonly SiteChoice[];
  /** Left out for a new one. */
  schedule?: ScheduleRow;
}

export function ScheduleDialog({ sites, schedule }: ScheduleDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {schedule ? (
          <Button size="sm">
            Edit<span className="sr-only"> the schedule of {schedule.siteName}</span>
          </Button>
        ) : (
          <Button variant="primary">Schedule audits</Button>
        )}
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title={schedule ? `Schedule of ${schedule.siteName}` : "Schedule audits"}
          description="The hour is that of clocks in the zone, in summer and in winter. While an audit of the site is still running, a turn is skipped and the list says so."
        />
        <ScheduleForm sites={sites} schedule={schedule} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
