"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import { NewShareLink } from "./new-share-link";
import { ShareForm } from "./share-form";
import { ShareList } from "./share-list";
import { checkValues, createInputOf, type ShareValues, valuesOf } from "./share-values";

/** Make, copy and revoke links to one finished audit or to the newest of its site. */
export function ShareDialog({ auditId }: { auditId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<ShareValues>({
    mode: "onTouched",
    resolver: async (values) => checkValues(values),
    defaultValues: valuesOf(undefined),
  });
  const shares = useQuery(trpc.shares.list.queryOptions({ auditId }, { enabled: isOpen }));
  const create = useMutation(
    trpc.shares.create.mutationOptions({
      onSuccess: () => {
        form.reset();
        return queryClient.invalidateQueries(trpc.shares.list.queryFilter({ auditId }));
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
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
          description="Anyone with the link can read the report, unless you ask for more below. They see no members and no settings."
        />
        <ShareForm form={form} onSubmit={(values) => create.mutate(createInputOf(values, auditId))}>
          <Button type="submit" variant="primary" className="self-start" isPending={create.isPending}>
            Create link
          </Button>
        </ShareForm>
        {create.data && <NewShareLink key={create.data.shareId} url={create.data.shareUrl} />}
        <ShareList auditId={auditId} shares={shares.data} isFailed={shares.isError} />
      </DialogContent>
    </Dialog>
  );
}
