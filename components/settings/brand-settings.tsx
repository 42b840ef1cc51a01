"use client";

import { useState } from "react";
import { Panel } from "@/components/layout/panel";
import { DEFAULT_ACCENT } from "@/server/teams/constants";
import type { Branding } from "@/server/teams/types";
import { BrandForm } from "./brand-form";
import { BrandPreview } from "./brand-preview";
import { LogoField } from "./logo-field";

interface BrandSettingsProps {
  teamName: string;
  branding: Branding;
  canEdit: boolean;
}

/** What the form holds right now and what the preview shows, saved or not. */
export function BrandSettings({ teamName, branding, canEdit }: BrandSettingsProps) {
  const [draft, setDraft] = useState<Branding>(branding);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <Panel title="Brand" note="for reports and shared pages of this team">
        {canEdit ? (
          <div className="flex flex-col gap-5">
            <LogoField
              logoDataUrl={draft.logoDataUrl}
              onChange={(logoDataUrl) => setDraft((current) => ({ ...current, logoDataUrl }))}
            />
            <BrandForm branding={branding} onDraft={(words) => setDraft((current) => ({ ...current, ...words }))} />
          </div>
        ) : (
          <p className="text-ink-2">
            Only admins and owners of the team can change its brand. The team page lists who they are.
          </p>
        )}
      </Panel>
      <Panel title="Preview" note="cover of a report, always on white">
        <BrandPreview teamName={teamName} brand={{ ...draft, accent: draft.accent ?? DEFAULT_ACCENT }} />
      </Panel>
    </div>
  );
}
