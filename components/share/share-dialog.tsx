"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { DEFAULT_SHARE_LIFETIME_DAYS, SHARE_LABEL_MAX_LENGTH, SHARE_LIFETIME_DAYS } from "@/server/shares/constants";
import { NewShareLink } from "./new-share-link";
import { ShareList } from "./share-list";

/** Make, copy and revoke links to one finished audit. */
export function ShareDialog({ auditId }: { auditId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [label, setLabel] = useState("");
  const [lifetimeDays, setLifetimeDays] = useState<(typeof SHARE_LIFETIME_DAYS)[number]>(DEFAULT_SHARE_LIFETIME_DAYS);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const shares = useQuery(trpc.shares.list.queryOptions({ auditId }, { enabled: isOpen }));
  const create = useMutation(
    trpc.shares.create.mutationOptions({
      onSuccess: () => {
        setLabel("");
        return queryClient.invalidateQueries(trpc.shares.list.queryFilter({ auditId }));
      },
    }),
  );
  const onOpenChange = (next: boolean) => {
    setIsOpen(next);
    // A link is shown once; opening the dialog again starts fresh.
    if (next) create.reset();
  };
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogTrigger asChild>
        <Button>Share</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="Share this audit"
          description="Anyone with the link can read the report and download the PDF. They see no members and no settings."
        />
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ auditId, label, lifetimeDays });
          }}
        >
          <FormError message={create.error?.message} />
          <Field label="For whom" isOptional hint="Helps you tell links apart. Readers do not see it.">
            {(control) => (
              <Input
                {...control}
                value={label}
                maxLength={SHARE_LABEL_MAX_LENGTH}
                autoComplete="off"
                onChange={(event) => setLabel(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-wrap items-end gap-3">
            <Field label="Works for" className="w-40">
              {(control) => (
                <Select
                  value={String(lifetimeDays)}
                  onValueChange={(value) =>
                    setLifetimeDays(SHARE_LIFETIME_DAYS.find((days) => String(days) === value) ?? lifetimeDays)
                  }
                >
                  <SelectTrigger {...control}>
                    <SelectValue />
                  </SelectTrigger>
                  <SelectContent>
                    {SHARE_LIFETIME_DAYS.map((days) => (
                      <SelectItem key={days} value={String(days)}>
                        {days === 365 ? "1 year" : `${days} days`}
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              )}
            </Field>
            <Button type="submit" variant="primary" isPending={create.isPending}>
              Create link
            </Button>
          </div>
        </form>
        {create.data && <NewShareLink url={create.data.shareUrl} />}
        <ShareList auditId={auditId} shares={shares.data} isFailed={shares.isError} />
      </DialogContent>
    </Dialog>
  );
}
