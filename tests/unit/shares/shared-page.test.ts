import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkValues, createInputOf, updateInputOf, valuesOf } from "@/components/share/share-values";
import { isKeyedHash, keyedHash } from "@/server/crypto/keyed-hash";
import { resetEnv } from "@/server/env";
import { drawBadge } from "@/server/shares/draw-badge";
import { drawableText } from "@/server/shares/draw-preview";
import { prepareTrend, redactSamples } from "@/server/shares/prepare-shared";
import { preparePreviewText, readShareNote } from "@/server/shares/prepare-words";
import { emailDomainSchema } from "@/server/shares/schemas";
import { isAllowedAddress } from "@/server/shares/share-access";
import { offersPdf, sectionsOf } from "@/server/shares/share-sections";

const auditId = "0b6f1b6e-5a0e-4e7b-9f0a-3d1f5f0a9c11";

describe("sections", () => {
  it("are all of them for an empty column, and otherwise the known ones in their order", () => {
    expect(sectionsOf([])).toHaveLength(7);
    expect(sectionsOf(["pages", "score", "from-a-later-version"])).toEqual(["score", "pages"]);
  });

  it("offer the PDF only together and with the evidence", () => {
    expect(offersPdf({ sections: sectionsOf([]), hidesEvidence: false })).toBe(true);
    expect(offersPdf({ sections: sectionsOf([]), hidesEvidence: true })).toBe(false);
    expect(offersPdf({ sections: sectionsOf([]).slice(1), hidesEvidence: false })).toBe(false);
  });
});

describe("domains", () => {
  it.each([
    ["Client.com", "client.com"],
    [" @client.co.uk ", "client.co.uk"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ])("%s is %s", (typed, domain) => {
    expect(emailDomainSchema.parse(typed)).toBe(domain);
  });

  it.each(["", "com", "*.client.com", "ada@client.com", "https://client.com", "-a.com", "a..com"])(
    "%s is none",
    (typed) => {
      expect(emailDomainSchema.safeParse(typed).success).toBe(false);
    },
  );

  it("allow exactly themselves", () => {
    const isAllowed = (email: string) => isAllowedAddress(email, ["client.com"]);
    expect(["a@client.com", "A@CLIENT.COM", '"x@evil.com"@client.com'].map(isAllowed)).toEqual([true, true, true]);
    expect(["a@sub.client.com", "a@client.com.evil.com", "a@evil.com", "client.com@evil"].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the form", () => {
  it("sends what was typed, domains one by one", () => {
    const values = { ...valuesOf(undefined), allowedDomains: "@Client.com, agency.com\nclient.org", scope: "portal" };
    expect(createInputOf({ ...values, scope: "portal" }, auditId)).toMatchObject({
      auditId,
      isPortal: true,
      allowedDomains: ["client.com", "agency.com", "client.org"],
    });
    expect(createInputOf(valuesOf(undefined), auditId)).not.toHaveProperty("password");
  });

  it("keeps end and password of a link unless told otherwise", () => {
    const values = { ...valuesOf(undefined), lifetimeDays: "keep" };
    expect(updateInputOf(values, auditId)).toMatchObject({ lifetimeDays: undefined, password: undefined });
    expect(updateInputOf({ ...values, removesPassword: true }, auditId)).toMatchObject({ password: null });
    expect(updateInputOf({ ...values, lifetimeDays: "30", password: "sesame open" }, auditId)).toMatchObject({
      lifetimeDays: 30,
      password: "sesame open",
    });
  });

  it("names each wrong field", () => {
    const values = { ...valuesOf(undefined), sections: [], password: "short", allowedDomains: "nonsense" };
    expect(Object.keys(checkValues(values).errors).sort()).toEqual(["allowedDomains", "password", "sections"]);
    expect(checkValues(valuesOf(undefined)).errors).toEqual({});
  });
});

describe("keyed hashes", () => {
  beforeEach(() => {
    process.env.APP_SECRET = "a secret for tests only";
    resetEnv();
  });
  afterEach(resetEnv);

  it("differ by text, purpose and secret, and fit nothing else", () => {
    const hash = keyedHash("text", "one");
    expect(isKeyedHash(hash, "text", "one")).toBe(true);
    for (const other of [keyedHash("texT", "one"), keyedHash("text", "two"), keyedHash("text", "one", "other"), ""]) {
      expect(isKeyedHash(other, "text", "one")).toBe(false);
    }
  });
});

describe("pictures", () => {
  it("say the score in words and numbers, never a missing one as 0", () => {
    expect(drawBadge({ score: 92, band: "Good" })).toContain('aria-label="search quality: 92 of 100"');
    const none = drawBadge({ score: null, band: null });
    expect(none).toContain("not scored");
    expect(none).not.toMatch(/\b0 \/ 100/);
  });

  it("draw only characters whose fonts are here", () => {
    expect(drawableText("Żółw & Søn – “quality”", "x", 40)).toBe("Żółw & Søn – “quality”");
    expect(drawableText("株式会社", "halden.example", 40)).toBe("halden.example");
    expect(drawableText("🚀", "", 40)).toBe("");
    expect(drawableText("a".repeat(50), "", 10)).toBe(`${"a".repeat(9)}…`);
  });

  it("come with a title and a sentence", () => {
    const face = { host: "halden.example", auditedAt: new Date("2026-11-20T10:00:00Z"), teamName: "Agency" };
    expect(preparePreviewText({ ...face, score: 78, band: "Needs work" })).toEqual({
      title: "Audit of halden.example",
      description: "Search quality on 20 November 2026. Score 78 of 100, needs work. Shared by Agency.",
    });
    expect(preparePreviewText({ ...face, score: null, band: null }).description).not.toContain("Score");
  });
});

describe("what readers see", () => {
  it("are notes we know, never words of an address", () => {
    expect(["mailed", "toString", "<b>", undefined, ["mailed"]].map((value) => readShareNote(value))).toEqual([
      "mailed",
      null,
      null,
      null,
      null,
    ]);
  });

  it("names each address once when evidence is left out", () => {
    const sample = { message: "m", evidence: [{ kind: "text" as const, value: "secret" }] };
    expect(
      redactSamples([
        { url: "https://a.test/", ...sample },
        { url: "https://a.test/", ...sample },
        { url: null, ...sample },
      ]),
    ).toEqual([{ url: "https://a.test/", message: "", evidence: [] }]);
  });

  it("compares only scores under the same rules", () => {
    const auditedAt = new Date("2026-11-20T10:00:00Z");
    const row = (score: number, isComparable = true) => ({ auditedAt, score, isComparable });
    expect(prepareTrend([row(50), row(60), row(10, false), row(70)]).map((point) => point.change)).toEqual([
      null,
      10,
      null,
      null,
    ]);
  });
});
