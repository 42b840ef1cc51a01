export interface HookRow {
  id: string;
  siteId: string;
  siteName: string;
  name: string;
  /** First characters of the secret. */
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export interface DeployResult {
  auditId: string;
  annotationId: string;
  /** True when this deployment was reported before: then nothing new was started. */
  isRepeated: boolean;
}
