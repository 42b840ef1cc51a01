export interface MuteRow {
  id: string;
  ruleId: string;
  /** Failing title of the rule. */
  title: string;
  urlPattern: string;
  reason: string;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
}
