import type { TeamEvent } from "../notifications/types";

interface OpenedAlarm {
  id: string;
  kind: string;
  url: string;
  message: string;
  before: string | null;
  after: string | null;
}

/** A new alarm as the team is told of it. */
export function toTeamEvent(site: { id: string; name: string }, alarm: OpenedAlarm): TeamEvent {
  const { id, kind, url, message, before, after } = alarm;
  return {
    kind: "sentinel.alarm",
    key: `sentinel.alarm:${id}`,
    title: `Alarm for ${site.name}`,
    body: message,
    href: "/schedules",
    data: { alarmId: id, siteId: site.id, siteName: site.name, watch: kind, url, message, before, after },
  };
}
