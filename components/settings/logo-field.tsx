"use client";

import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useId, useRef, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { LOGO_MAX_BYTES, LOGO_TYPES } from "@/server/teams/constants";
import { readFileAsBase64 } from "./read-file";

interface LogoFieldProps {
  logoDataUrl: string | null;
  onChange: (logoDataUrl: string | null) => void;
}

/** Saved as soon as it is chosen: the server redraws the picture, and that is what the preview shows. */
export function LogoField({ logoDataUrl, onChange }: LogoFieldProps) {
  const trpc = useTRPC();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const upload = useMutation(trpc.teams.updateLogo.mutationOptions());
  const remove = useMutation(trpc.teams.removeLogo.mutationOptions());

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // Choosing the same file again after a failure must count as a change.
    event.target.value = "";
    if (!file) return;
    if (file.size > LOGO_MAX_BYTES) return setProblem("This file is larger than 2 MB. Choose a smaller one.");
    setProblem(undefined);
    const logoBase64 = await readFileAsBase64(file).catch(() => "");
    if (!logoBase64) return setProblem("This file could not be read. Choose it again.");
    upload.mutate(
      { logoBase64 },
      {
        onSuccess: (saved) => {
          onChange(saved.logoDataUrl);
          toast.success("Logo saved.", { id: "logo" });
        },
        onError: (error) => setProblem(error.message),
      },
    );
  }

  function removeLogo() {
    setProblem(undefined);
    remove.mutate(undefined, {
      onSuccess: () => onChange(null),
      onError: (error) => setProblem(error.message),
    });
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">
        Logo <span className="font-normal text-ink-3">(optional)</span>
      </legend>
      <div className="flex items-center gap-3">
        {logoDataUrl && (
          // On white, because reports are printed on it.
          // biome-ignore lint/performance/noImgElement: a data URL has nothing that an image service could improve.
          <img
            src={logoDataUrl}
            alt="Current logo"
            className="h-12 max-w-40 rounded-sm bg-[white] object-contain p-1"
          />
        )}
        <input
          ref={input}
          type="file"
          tabIndex={-1}
          aria-label="Logo file"
          accept={LOGO_TYPES.join(",")}
          onChange={choose}
          className="sr-only"
        />
        <Button
          aria-describedby={`${id}-hint ${id}-error`}
          isPending={upload.isPending}
          onClick={() => input.current?.click()}
        >
          {logoDataUrl ? "Replace" : "Choose file"}
        </Button>
        {logoDataUrl && (
          <Button variant="ghost" isPending={remove.isPending} onClick={removeLogo}>
            Remove
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-ink-3 text-sm">
        PNG, JPEG, WebP or SVG, at most 2 MB. It is drawn at up to 512 pixels.
      </p>
      <FieldError id={`${id}-error`} message={problem} />
    </fieldset>
  );
}
