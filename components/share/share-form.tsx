"use client";

import type { ReactNode } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { ChoiceField } from "@/components/schedules/choice-field";
import { SwitchRow } from "@/components/sites/switch-row";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SHARE_LABEL_MAX_LENGTH, SHARE_LIFETIME_DAYS, SHARE_PASSWORD_MAX_LENGTH } from "@/server/shares/constants";
import type { ShareListItem } from "@/server/shares/types";
import { SectionChoices } from "./section-choices";
import { KEEP_END, type ShareValues } from "./share-values";

const LIFETIMES = SHARE_LIFETIME_DAYS.map((days) => ({
  value: String(days),
  label: days === 365 ? "1 year" : `${days} days`,
}));
const SCOPES = [
  { value: "audit", label: "This audit, as it is" },
  { value: "portal", label: "Always the newest audit of the site" },
];

export interface ShareFormProps {
  form: UseFormReturn<ShareValues>;
  onSubmit: (values: ShareValues) => void;
  /** Left out for a new one. */
  share?: ShareListItem;
  /** The buttons. */
  children: ReactNode;
}

/** What a link shows, to whom and for how long. */
export function ShareForm({ form, onSubmit, share, children }: ShareFormProps) {
  const { errors } = form.formState;
  const lifetimes = share ? [{ value: KEEP_END, label: "As before" }, ...LIFETIMES] : LIFETIMES;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(onSubmit)}>
      <FormError message={errors.root?.message} />
      <div className="grid gap-4 sm:grid-cols-2">
        {!share && <ChoiceField control={form.control} name="scope" label="Report" choices={SCOPES} />}
        <ChoiceField
          control={form.control}
          name="lifetimeDays"
          label={share ? "Works from now for" : "Works for"}
          choices={lifetimes}
        />
      </div>
      <Field
        label="For whom"
        isOptional
        hint="Helps you tell them apart. Readers do not see it."
        error={errors.label?.message}
      >
        {(control) => (
          <Input {...control} {...form.register("label")} maxLength={SHARE_LABEL_MAX_LENGTH} autoComplete="off" />
        )}
      </Field>
      <Controller
        control={form.control}
        name="sections"
        render={({ field, fieldState }) => (
          <SectionChoices value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
        )}
      />
      <SwitchField
        form={form}
        name="hidesEvidence"
        label="Leave the evidence out"
        hint="Issues, causes and pages then name addresses only: no quoted text, headers or code."
      />
      <SwitchField
        form={form}
        name="allowsComments"
        label="Readers may comment and sign off"
        hint="Without an account. You can hide comments."
      />
      <Field
        label={share?.hasPassword ? "Another password" : "Password"}
        isOptional
        hint={share?.hasPassword ? "Empty keeps the present one." : "Send it another way than the address."}
        error={errors.password?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("password")}
            maxLength={SHARE_PASSWORD_MAX_LENGTH}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      {share?.hasPassword && (
        <SwitchField form={form} name="removesPassword" label="Take the password away" hint="Readers then need none." />
      )}
      <Field
        label="Only for e-mail domains"
        isOptional
        hint="Such as client.com, agency.com. Readers confirm their address by mail; they need no account, and you see who opened it."
        error={errors.allowedDomains?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("allowedDomains")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      {children}
    </form>
  );
}

interface SwitchFieldProps {
  form: UseFormReturn<ShareValues>;
  name: "hidesEvidence" | "allowsComments" | "removesPassword";
  label: string;
  hint: string;
}

function SwitchField({ form, name, label, hint }: SwitchFieldProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => <SwitchRow label={label} hint={hint} isOn={field.value} onChange={field.onChange} />}
    />
  );
}
