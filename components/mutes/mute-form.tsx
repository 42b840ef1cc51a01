"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { MUTE_DAYS } from "@/server/mutes/constants";
import { createMuteSchema } from "@/server/mutes/schemas";
import { useRefreshAfterMute, useRemoveMute } from "./use-mutes";

const FOREVER = "forever";

export function MuteForm({ auditId, ruleId, onDone }: { auditId: string; ruleId: string; onDone: () => void }) {
  const trpc = useTRPC();
  const refresh = useRefreshAfterMute();
  const remove = useRemoveMute();
  const form = useForm({
    resolver: zodResolver(createMuteSchema),
    mode: "onTouched",
    defaultValues: { auditId, ruleId, urlPattern: "*", reason: "", days: null },
  });
  const create = useMutation(
    trpc.mutes.create.mutationOptions({
      onSuccess: ({ muteId }) => {
        toast.success("Muted", {
          description: "The score was worked out again.",
          action: { label: "Undo", onClick: () => remove.mutate({ muteId }) },
        });
        onDone();
        refresh();
      },
      onError: (error) => form.setError("root", { message: applyServerErrors(form, error) }),
    }),
  );
  const { errors } = form.formState;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => create.mutate(values))}>
      <Field label="Reason" hint="Shown beside the mute, so that others know later." error={errors.reason?.message}>
        {(control) => <Textarea {...control} {...form.register("reason")} rows={2} />}
      </Field>
      <Field
        label="Pages"
        hint="* is every page and the site itself; /blog/* is only what is below /blog/."
        error={errors.urlPattern?.message}
      >
        {(control) => <Input {...control} {...form.register("urlPattern")} className="mono" autoComplete="off" />}
      </Field>
      <Field label="For how long" error={errors.days?.message}>
        {(control) => (
          <Controller
            control={form.control}
            name="days"
            render={({ field }) => (
              <Select
                value={field.value === null ? FOREVER : String(field.value)}
                onValueChange={(value) => field.onChange(MUTE_DAYS.find((days) => String(days) === value) ?? null)}
              >
                <SelectTrigger {...control} className="w-full">
                  <SelectValue />
                </SelectTrigger>
                <SelectContent>
                  <SelectItem value={FOREVER}>Until somebody lifts it</SelectItem>
                  {MUTE_DAYS.map((days) => (
                    <SelectItem key={days} value={String(days)}>
                      {days} days
                    </SelectItem>
                  ))}
                </SelectContent>
              </Select>
            )}
          />
        )}
      </Field>
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Mute
        </Button>
      </DialogFooter>
    </form>
  );
}
