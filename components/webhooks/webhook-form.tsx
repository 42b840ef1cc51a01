"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { ChoiceField } from "@/components/schedules/choice-field";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { WebhookRow } from "@/server/webhooks/types";
import { EventChoice } from "./event-choice";
import { SecretOnce } from "./secret-once";
import { useRefreshWebhooks } from "./use-webhooks";
import { checkedValuesSchema, valuesOf, type WebhookValues } from "./webhook-values";

const KIND_CHOICES = [
  { value: "slack", label: "Slack" },
  { value: "webhook", label: "Webhook" },
];
const HINTS = {
  slack: "The incoming webhook that Slack gives you for a channel. It is a secret and stored encrypted.",
  webhook: "An https address of yours that takes a POST. It is stored encrypted.",
};

export function WebhookForm({ webhook, onDone }: { webhook?: WebhookRow | undefined; onDone: () => void }) {
  const trpc = useTRPC();
  const refresh = useRefreshWebhooks();
  const form = useForm({
    resolver: zodResolver(checkedValuesSchema),
    mode: "onTouched",
    defaultValues: valuesOf(webhook),
  });
  const onError = (error: Parameters<typeof applyServerErrors<WebhookValues, WebhookValues>>[1]) =>
    form.setError("root", { message: applyServerErrors(form, error) });
  const create = useMutation(
    trpc.webhooks.create.mutationOptions({
      onSuccess: ({ secret }) => {
        void refresh();
        if (secret) return;
        toast.success("Channel added", { description: "Send a test to see that it works." });
        onDone();
      },
      onError,
    }),
  );
  const update = useMutation(
    trpc.webhooks.update.mutationOptions({
      onSuccess: () => {
        toast.success("Channel changed");
        void refresh();
        onDone();
      },
      onError,
    }),
  );
  if (create.data?.secret) return <SecretOnce secret={create.data.secret} onDone={onDone} />;
  const { errors } = form.formState;
  const kind = form.watch("kind");
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit(({ isNew: _isNew, ...values }) => {
        if (webhook) update.mutate({ ...values, webhookId: webhook.webhookId });
        else create.mutate(values);
      })}
    >
      {!webhook && <ChoiceField control={form.control} name="kind" label="Where to" choices={KIND_CHOICES} />}
      <Field label="Name" hint="So that you tell channels apart." error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="off" />}
      </Field>
      <Field
        label="Address"
        hint={webhook ? `Leave it empty to keep the one at ${webhook.host}.` : HINTS[kind]}
        error={errors.url?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("url")}
            className="mono"
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder={kind === "slack" ? "https://hooks.slack.com/services/…" : "https://example.com/plumbline"}
          />
        )}
      </Field>
      <Controller
        control={form.control}
        name="events"
        render={({ field }) => (
          <EventChoice value={field.value} onChange={field.onChange} error={errors.events?.message} />
        )}
      />
      <FormError message={errors.root?.message} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isPending={create.isPending || update.isPending}>
          {webhook ? "Save" : "Add channel"}
        </Button>
      </DialogFooter>
    </form>
  );
}
