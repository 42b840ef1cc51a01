import { SHARE_NOTES, type ShareNote } from "./constants";

/** A note named by an address, when there is such a one. */
export function readShareNote(value: string | string[] | undefined): ShareNote | null {
  return typeof value === "string" && Object.hasOwn(SHARE_NOTES, value) ? (value as ShareNote) : null;
}

interface PreviewFacts {
  host: string;
  auditedAt: Date;
  score: number | null;
  band: string | null;
  teamName: string;
}

/** Title and sentence that chat programs show beside a posted link. */
export function preparePreviewText(face: PreviewFacts): { title: string; description: string } {
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(face.auditedAt);
  const score =
    face.score === null ? "" : ` Score ${face.score} of 100${face.band ? `, ${face.band.toLowerCase()}` : ""}.`;
  return {
    title: `Audit of ${face.host}`,
    description: `Search quality on ${date}.${score} Shared by ${face.teamName}.`,
  };
}
