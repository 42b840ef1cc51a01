import { renderBody } from "./render-body";

/** A delivery as the documentation shows it, written by the code that writes real ones. */
export function exampleDelivery(): string {
  const body = renderBody("webhook", {
    id: "0f0c5f0e-2a51-8c53-9a51-3e1f5f0a7b10",
    team: { id: "6b1f2c1e-7f1d-4f0a-9a51-1d2c3b4a5968", name: "Halden" },
    now: new Date("2026-11-25T09:12:44.000Z"),
    event: {
      kind: "score.dropped",
      title: "Halden shop dropped from 84 to 71",
      body: "13 points less than the audit of November 18, under the same rules.",
      href: "/audits/3c9a1b52-5d7e-4a1c-8f60-90ab12cd34ef",
      data: {
        auditId: "3c9a1b52-5d7e-4a1c-8f60-90ab12cd34ef",
        siteId: "a4c6d2b0-1e2f-4b3a-8c5d-6e7f80910213",
        siteName: "Halden shop",
        startUrl: "https://halden.example/",
        trigger: "schedule",
        score: 71,
        isPartial: false,
        pagesCrawled: 412,
        findings: { critical: 6, warning: 58, notice: 23 },
        previousScore: 84,
        previousAuditId: "d1f0a9b8-c7d6-4e5f-8a9b-0c1d2e3f4a5b",
        points: 13,
      },
    },
  });
  return JSON.stringify(JSON.parse(body), null, 2);
}
