import type { FieldErrors } from "react-hook-form";
import {
  DEFAULT_SHARE_LIFETIME_DAYS,
  SHARE_LIFETIME_DAYS,
  SHARE_SECTIONS,
  type ShareLifetimeDays,
  type ShareSection,
} from "@/server/shares/constants";
import { type CreateShareInput, createShareSchema, type UpdateShareInput } from "@/server/shares/schemas";
import type { ShareListItem } from "@/server/shares/types";

/** Chosen while a link is changed: its end stays. */
export const KEEP_END = "keep";

/** A link's settings as its form holds them. */
export interface ShareValues {
  scope: "audit" | "portal";
  label: string;
  lifetimeDays: string;
  sections: ShareSection[];
  password: string;
  removesPassword: boolean;
  /** As typed: separated by commas, spaces or line breaks. */
  allowedDomains: string;
  hidesEvidence: boolean;
  allowsComments: boolean;
}

export function valuesOf(share: ShareListItem | undefined): ShareValues {
  return {
    scope: share?.isPortal ? "portal" : "audit",
    label: share?.label ?? "",
    lifetimeDays: share ? KEEP_END : String(DEFAULT_SHARE_LIFETIME_DAYS),
    sections: share?.sections ?? [...SHARE_SECTIONS],
    password: "",
    removesPassword: false,
    allowedDomains: share?.allowedDomains.join(", ") ?? "",
    hidesEvidence: share?.hidesEvidence ?? false,
    allowsComments: share?.allowsComments ?? false,
  };
}

export function createInputOf(values: ShareValues, auditId: string): CreateShareInput {
  return {
    auditId,
    isPortal: values.scope === "portal",
    lifetimeDays: daysOf(values) ?? DEFAULT_SHARE_LIFETIME_DAYS,
    ...(values.password === "" ? {} : { password: values.password }),
    ...settingsOf(values),
  };
}

export function updateInputOf(values: ShareValues, shareId: string): UpdateShareInput {
  const password = values.removesPassword ? null : values.password || undefined;
  return { shareId, lifetimeDays: daysOf(values), password, ...settingsOf(values) };
}

function settingsOf(values: ShareValues) {
  return {
    label: values.label.trim(),
    sections: values.sections,
    allowedDomains: domainsOf(values.allowedDomains),
    hidesEvidence: values.hidesEvidence,
    allowsComments: values.allowsComments,
  };
}

function domainsOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((domain) => domain.replace(/^@/, "").toLowerCase())
    .filter(Boolean);
}

function daysOf({ lifetimeDays }: ShareValues): ShareLifetimeDays | undefined {
  return SHARE_LIFETIME_DAYS.find((days) => String(days) === lifetimeDays);
}

const NO_AUDIT = "00000000-0000-4000-8000-000000000000";

/** The server's own rules, at the fields they are about, before anything is sent. */
export function checkValues(values: ShareValues) {
  const parsed = createShareSchema.safeParse(createInputOf(values, NO_AUDIT));
  if (parsed.success) return { values, errors: {} };
  const errors: FieldErrors<ShareValues> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] as keyof ShareValues;
    if (field in values) errors[field] ??= { type: "value", message };
  }
  return { values: {}, errors };
}
