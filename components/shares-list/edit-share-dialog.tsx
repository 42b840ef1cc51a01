"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { ShareForm } from "@/components/share/share-form";
import { checkValues, type ShareValues, updateInputOf, valuesOf } from "@/components/share/share-values";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter, DialogHeader, DialogTrigger } from "@/components/ui/dialog";
import type { ShareListItem } from "@/server/shares/types";
import { useRefreshShare } from "./use-refresh-share";

/** Changes what a link shows and to whom; its address stays as it is. */
export function EditShareDialog({ share }: { share: ShareListItem }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button size="sm" className="self-start">
          Change
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader
          title="Change this link"
          description="Its address stays. Readers who proved themselves by another password or domain are asked again."
        />
        <EditForm share={share} onDone={() => setIsOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function EditForm({ share, onDone }: { share: ShareListItem; onDone: () => void }) {
  const trpc = useTRPC();
  const refresh = useRefreshShare(share.shareId);
  const form = useForm<ShareValues>({
    mode: "onTouched",
    resolver: async (values) => checkValues(values),
    defaultValues: valuesOf(share),
  });
  const update = useMutation(
    trpc.shares.update.mutationOptions({
      onSuccess: () => {
        toast.success("Link changed");
        onDone();
        void refresh();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  return (
    <ShareForm form={form} share={share} onSubmit={(values) => update.mutate(updateInputOf(values, share.shareId))}>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={update.isPending}>
          Save
        </Button>
      </DialogFooter>
    </ShareForm>
  );
}
