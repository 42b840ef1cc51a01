"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { applyServerErrors } from "@/components/forms/server-errors";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Field, FormError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { updateProfileSchema } from "@/server/auth/schemas";

const PROVIDER_NAMES: Readonly<Record<string, string>> = { github: "GitHub", google: "Google" };

interface ProfileFormProps {
  name: string;
  email: string;
  providers: string[];
}

export function ProfileForm({ name, email, providers }: ProfileFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const update = useMutation(trpc.account.updateProfile.mutationOptions());
  const form = useForm({ resolver: zodResolver(updateProfileSchema), mode: "onTouched" });

  const submit = form.handleSubmit((values) => {
    setProblem(undefined);
    update.mutate(values, {
      onSuccess: (saved) => {
        form.reset(saved);
        toast.success("Profile saved.", { id: "profile" });
        router.refresh();
      },
      onError: (error) => setProblem(applyServerErrors(form, error)),
    });
  });

  const linked = providers.map((provider) => PROVIDER_NAMES[provider] ?? provider).join(" and ");
  return (
    <form onSubmit={submit} noValidate className="flex max-w-md flex-col gap-4">
      <FormError message={problem} />
      <Field label="Name" error={form.formState.errors.name?.message}>
        {(control) => <Input {...control} autoComplete="name" defaultValue={name} {...form.register("name")} />}
      </Field>
      <Field label="E-mail" hint={linked ? `You can also sign in with ${linked}.` : undefined}>
        {(control) => <Input {...control} type="email" value={email} readOnly className="bg-sunken text-ink-2" />}
      </Field>
      <Button type="submit" className="self-start" isPending={update.isPending}>
        Save profile
      </Button>
    </form>
  );
}
