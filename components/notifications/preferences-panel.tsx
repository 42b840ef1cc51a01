"use client";

import { Panel } from "@/components/layout/panel";
import { Switch } from "@/components/ui/switch";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { CHANNELS, type Channel, KINDS } from "@/server/notifications/constants";
import type { Preferences } from "@/server/notifications/types";
import { MailPanel } from "./mail-panel";
import { usePreferences } from "./use-preferences";

const CHANNEL_LABELS: Record<Channel, string> = { inbox: "Inbox", mail: "Mail" };

export interface PreferencesPanelProps {
  initial: Preferences;
  /** Admins and owners hear of more. */
  isManager: boolean;
  hasMailServer: boolean;
}

/** What one is told in this team, and where. */
export function PreferencesPanel({ initial, isManager, hasMailServer }: PreferencesPanelProps) {
  const { preferences, update } = usePreferences(initial);
  const kinds = preferences.kinds.filter(({ kind }) => isManager || !KINDS[kind].forManagers);
  return (
    <>
      <Panel title="What you are told" note="yours alone, in this team">
        <Table label="What you are told" className="max-w-3xl">
          <TableHeader>
            <TableRow>
              <TableHead>Event</TableHead>
              {CHANNELS.map((channel) => (
                <TableHead key={channel} className="w-20">
                  {CHANNEL_LABELS[channel]}
                </TableHead>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {kinds.map(({ kind, channels }) => (
              <TableRow key={kind}>
                <TableCell className="py-2.5">
                  <p className="font-medium">{KINDS[kind].label}</p>
                  <p className="max-w-measure text-ink-3 text-sm">
                    {KINDS[kind].hint}
                    {KINDS[kind].forManagers && " Told to admins and owners."}
                  </p>
                </TableCell>
                {CHANNELS.map((channel) => (
                  <TableCell key={channel}>
                    <Switch
                      aria-label={`${KINDS[kind].label}: ${CHANNEL_LABELS[channel]}`}
                      checked={channels[channel]}
                      onCheckedChange={(isOn) => update({ name: "kind", kind, channel, isOn })}
                    />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
      <MailPanel preferences={preferences} update={update} hasMailServer={hasMailServer} />
    </>
  );
}
