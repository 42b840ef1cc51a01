export const SHARE_STATES = ["active", "expired", "revoked"] as const;
export const SHARE_LIFETIME_DAYS = [7, 30, 90, 365] as const;
export type ShareLifetimeDays = (typeof SHARE_LIFETIME_DAYS)[number];
export const DEFAULT_SHARE_LIFETIME_DAYS: ShareLifetimeDays = 90;
export const SHARE_LABEL_MAX_LENGTH = 80;
/** How long a revocation can be undone. */
export const RESTORE_WINDOW_MS = 10 * 60 * 1000;

/** Parts of a report that a link may show, in the order they are shown. */
export const SHARE_SECTIONS = ["score", "analysis", "speed", "causes", "issues", "pages", "trend"] as const;
export type ShareSection = (typeof SHARE_SECTIONS)[number];
export const SHARE_SECTION_LABELS: Readonly<Record<ShareSection, string>> = {
  score: "Score and receipt",
  analysis: "Analysis",
  speed: "Speed",
  causes: "Causes and fixes",
  issues: "Issues",
  pages: "Pages",
  trend: "Earlier scores",
};

/** What the short view for other sites shows, of the sections that were chosen. */
export const EMBEDDED_SECTIONS: readonly ShareSection[] = ["score", "causes"];

/** Shorter than for accounts: it guards one report, is sent around by people, and guesses are counted. */
export const SHARE_PASSWORD_MIN_LENGTH = 8;
export const SHARE_PASSWORD_MAX_LENGTH = 200;
export const MAX_SHARE_DOMAINS = 20;

/** A reader who has proven themselves is asked again after this long. */
export const SHARE_ACCESS_MS = 8 * 60 * 60 * 1000;
/** A mailed link to a report works once, for this long. */
export const SHARE_CODE_MS = 30 * 60 * 1000;

export const SHARE_COMMENT_MAX_LENGTH = 2_000;
export const SHARE_COMMENT_NAME_MAX_LENGTH = 80;
/** Readers and the team see the newest of them. */
export const SHOWN_COMMENTS = 200;
export const SHOWN_VIEWS = 100;

/** What a form on a shared page came to; the code travels in the address, the words never do. */
export const SHARE_NOTES = {
  "wrong-password": { tone: "bad", text: "This is not the password. Check it and try again." },
  mailed: {
    tone: "good",
    text: "A link is on its way to your address. Open it within 30 minutes; it works once.",
  },
  "bad-address": { tone: "bad", text: "Enter an address like name@example.com." },
  "other-domain": {
    tone: "bad",
    text: "Addresses at this domain cannot open the report. Use your work address, or ask whoever sent the link.",
  },
  "dead-code": { tone: "bad", text: "This mailed link was used already or is too old. Ask for a new one below." },
  "too-many": { tone: "bad", text: "Too many attempts. Wait a quarter of an hour and try again." },
  commented: { tone: "good", text: "Your comment was sent." },
  "bad-comment": { tone: "bad", text: "Enter your name and a comment of at most 2,000 characters." },
  "bad-name": { tone: "bad", text: "Enter your name to sign off." },
  signed: { tone: "good", text: "You have signed off this report." },
  "not-signed": { tone: "bad", text: "This report is signed off already, or cannot be." },
} as const satisfies Record<string, { tone: "good" | "bad"; text: string }>;
export type ShareNote = keyof typeof SHARE_NOTES;
