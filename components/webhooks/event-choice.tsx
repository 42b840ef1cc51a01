"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { Label } from "@/components/ui/label";
import { KINDS } from "@/server/notifications/constants";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/server/webhooks/constants";

export interface EventChoiceProps {
  value: readonly WebhookEvent[];
  onChange: (events: WebhookEvent[]) => void;
  error?: string | undefined;
}

/** Which events a channel gets, in their fixed order. */
export function EventChoice({ value, onChange, error }: EventChoiceProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-sm">Events</legend>
      {WEBHOOK_EVENTS.map((event) => (
        <div key={event} className="flex items-center gap-2.5">
          <Checkbox
            id={`${id}-${event}`}
            checked={value.includes(event)}
            onCheckedChange={(isOn) =>
              onChange(WEBHOOK_EVENTS.filter((other) => (other === event ? isOn === true : value.includes(other))))
            }
          />
          <Label htmlFor={`${id}-${event}`} className="font-normal">
            {KINDS[event].label} <span className="mono text-ink-3 text-sm">{event}</span>
          </Label>
        </div>
      ))}
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  );
}
