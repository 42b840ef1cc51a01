import { describe, expect, it } from "vitest";
import { createMuteFinder } from "@/server/mutes/match-mutes";

const find = createMuteFinder([
  { id: "blog", ruleId: "thin-content", urlPattern: "/blog/*" },
  { id: "everything", ruleId: "https-missing", urlPattern: "*" },
]);
const at = (ruleId: string, path: string | null) =>
  find({ ruleId, url: path === null ? null : `https://halden.example${path}` });

describe("the mute of a finding", () => {
  it("covers the pages of its pattern and its own rule only", () => {
    expect(at("thin-content", "/blog/one")).toBe("blog");
    expect(at("thin-content", "/about")).toBeNull();
    expect(at("title-missing", "/blog/one")).toBeNull();
  });

  it("covers a fault of the whole site only when it covers everything", () => {
    expect(at("https-missing", null)).toBe("everything");
    expect(at("https-missing", "/any")).toBe("everything");
    expect(at("thin-content", null)).toBeNull();
  });

  it("covers nothing when its pattern cannot be read any more", () => {
    const broken = createMuteFinder([{ id: "x", ruleId: "thin-content", urlPattern: "re:(" }]);
    expect(broken({ ruleId: "thin-content", url: "https://halden.example/" })).toBeNull();
  });
});
