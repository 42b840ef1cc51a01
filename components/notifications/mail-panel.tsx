"use client";

import { useId } from "react";
import { Panel } from "@/components/layout/panel";
import { Field } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { DIGEST_HOUR } from "@/server/notifications/constants";
import type { UpdatePreferenceInput } from "@/server/notifications/schemas";
import type { Preferences } from "@/server/notifications/types";

export interface MailPanelProps {
  preferences: Preferences;
  update: (input: UpdatePreferenceInput) => void;
  hasMailServer: boolean;
}

/** Mail that comes at once, and how the rest is gathered. */
export function MailPanel({ preferences, update, hasMailServer }: MailPanelProps) {
  const ownId = useId();
  const zone = preferences.timeZone ?? "UTC";
  return (
    <Panel title="Mail" hasRule note={hasMailServer ? undefined : "without a mail server it stays in the mail outbox"}>
      <div className="flex max-w-measure flex-col gap-5">
        <div className="flex items-start justify-between gap-6">
          <div>
            <p id={ownId} className="font-medium">
              Audits you start
            </p>
            <p className="text-ink-3 text-sm">A mail of its own, at once, when one has ended.</p>
          </div>
          <Switch
            aria-labelledby={ownId}
            checked={preferences.mailsOwnAudits}
            onCheckedChange={(isOn) => update({ name: "mailsOwnAudits", isOn })}
          />
        </div>
        <Field
          label="Everything else"
          hint={
            preferences.digest === "daily"
              ? `One mail a day at ${String(DIGEST_HOUR).padStart(2, "0")}:00, by the clocks of ${zone.replaceAll("_", " ")}, with what you have not read by then.`
              : "What happens within an hour comes in one mail, unless you have read it by then."
          }
        >
          {(control) => (
            <Select
              value={preferences.digest}
              onValueChange={(value) =>
                update({
                  name: "digest",
                  every: value === "daily" ? "daily" : "hourly",
                  // Where the person is now; the hint says which it is.
                  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                })
              }
            >
              <SelectTrigger {...control} className="w-full sm:w-64">
                <SelectValue />
              </SelectTrigger>
              <SelectContent>
                <SelectItem value="hourly">At most hourly</SelectItem>
                <SelectItem value="daily">Once a day</SelectItem>
              </SelectContent>
            </Select>
          )}
        </Field>
      </div>
    </Panel>
  );
}
