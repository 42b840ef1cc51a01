/** Address of the Markdown download; without a cause, of all causes of the audit. */
export function fixesHref(auditId: string, causeId?: string): string {
  const query = causeId === undefined ? "" : `?cause=${encodeURIComponent(causeId)}`;
  return `/audits/${auditId}/fixes.md${query}`;
}
