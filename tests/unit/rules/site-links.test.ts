import { describe, expect, it } from "vitest";
import imgBroken from "@/server/rules/images/img-broken";
import imgHeavy from "@/server/rules/images/img-heavy";
import imgLegacy from "@/server/rules/images/img-legacy-format";
import imgRedirected from "@/server/rules/images/img-redirected";
import externalBroken from "@/server/rules/links/external-link-broken";
import externalRedirect from "@/server/rules/links/external-link-redirect";
import externalUnverified from "@/server/rules/links/external-link-unverified";
import fragmentMissing from "@/server/rules/links/fragment-target-missing";
import followMixed from "@/server/rules/links/inlinks-follow-mixed";
import nofollowOnly from "@/server/rules/links/inlinks-nofollow-only";
import single from "@/server/rules/links/inlinks-single";
import linksToBroken from "@/server/rules/links/page-links-to-broken";
import ogImageBroken from "@/server/rules/social/og-image-broken";
import { external, failedPaths, failure, findingsOf, link, page, resource, siteFrom } from "../../helpers/site-facts";

describe("link rules", () => {
  it("name each broken link with its text and line, and count targets once", () => {
    const site = siteFrom([
      page("/", `${link("/gone", "Old tent")}\n${link("/gone", "Again")}${link("/login")}`),
      failure("/gone", 404),
      failure("/login", 401),
    ]);
    const [finding] = findingsOf(linksToBroken, site);
    expect(finding?.message).toBe("1 linked address does not work: status 404.");
    expect(finding?.evidence).toEqual([
      { kind: "link", source: "https://example.com/", target: "https://example.com/gone", text: "Old tent", line: 10 },
      { kind: "link", source: "https://example.com/", target: "https://example.com/gone", text: "Again", line: 11 },
    ]);
  });

  it("stay silent about targets that were not crawled", () => {
    expect(failedPaths(linksToBroken, siteFrom([page("/", link("/unknown"))]))).toEqual([]);
  });

  it("look for the section a link names", () => {
    const site = siteFrom([
      page(
        "/",
        link("/a#care") +
          link("/a#gone") +
          link("#top") +
          link("/a#caf%C3%A9") +
          link("/a#:~:text=tent") +
          link("/a#/route"),
      ),
      page("/a", '<h2 id="care">Care</h2><a name="café"></a>'),
    ]);
    expect(findingsOf(fragmentMissing, site)).toMatchObject([{ evidence: [{ target: "https://example.com/a#gone" }] }]);
  });

  it("count links that are followed", () => {
    const site = siteFrom([
      page(
        "/",
        link("/once") +
          link("/twice") +
          link("/hidden", "Hidden", 'rel="nofollow"') +
          link("/mixed", "Mixed", 'rel="nofollow"'),
      ),
      page("/other", link("/twice") + link("/mixed") + link("/")),
      page("/once", link("/once")),
      page("/twice"),
      page("/hidden"),
      page("/mixed"),
    ]);
    expect(failedPaths(single, site)).toEqual(["/mixed", "/once"]);
    expect(failedPaths(nofollowOnly, site)).toEqual(["/hidden"]);
    expect(failedPaths(followMixed, site)).toEqual(["/mixed"]);
    expect(failedPaths(single, { ...site, isCrawlComplete: false })).toEqual([]);
  });

  it("sort links to other sites by what the check said", () => {
    const links = ["https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/"];
    const site = siteFrom([page("/", links.map((href) => link(href)).join(""))], {
      externals: [
        external("https://a.example/", "broken", 404),
        external("https://b.example/", "unverified", 403),
        external("https://c.example/", "redirected", 200),
        external("https://d.example/", "ok", 200),
      ],
    });
    expect(findingsOf(externalBroken, site)).toMatchObject([
      { status: "failed", message: "1 link to other sites does not work." },
    ]);
    expect(findingsOf(externalUnverified, site)).toMatchObject([
      { status: "unverified", evidence: [{ target: "https://b.example/" }, {}] },
    ]);
    expect(failedPaths(externalRedirect, site)).toEqual(["/"]);
  });
});

describe("image rules", () => {
  const withImages = (...names: string[]) =>
    page("/", names.map((name) => `<img src="/${name}" alt="A tent in the wind">`).join("\n"));

  it("name broken images with their line", () => {
    const site = siteFrom([withImages("a.webp", "b.webp", "c.webp", "d.webp")], {
      resources: [
        resource("/a.webp", "image", { status: 404 }),
        resource("/b.webp", "image", { contentType: "text/html" }),
        resource("/c.webp", "image", { status: 403 }),
        resource("/d.webp", "image"),
      ],
    });
    expect(findingsOf(imgBroken, site)).toMatchObject([
      {
        message: "2 images of this page do not load.",
        evidence: [{ label: "Status 404, line 10" }, { label: "Is text/html, line 11" }],
      },
    ]);
  });

  it.each([
    [90, undefined],
    [150, "notice"],
    [300, "warning"],
    [2000, "critical"],
  ])("call %i KiB %s", (size, severity) => {
    const site = siteFrom([withImages("a.webp")], {
      resources: [resource("/a.webp", "image", { bytes: size * 1024 })],
    });
    expect(findingsOf(imgHeavy, site)[0]?.severity).toBe(severity);
  });

  it("ask for modern formats of large images without an alternative", () => {
    const heavy = { contentType: "image/jpeg", bytes: 80 * 1024 };
    const site = siteFrom(
      [withImages("a.jpg"), page("/b", '<picture><source srcset="/b.avif"><img src="/b.jpg" alt="B"></picture>')],
      {
        resources: [resource("/a.jpg", "image", heavy), resource("/b.jpg", "image", heavy)],
      },
    );
    expect(failedPaths(imgLegacy, site)).toEqual(["/"]);
  });

  it("name images that moved", () => {
    const moved = resource("/a.webp", "image", { redirectUrl: "https://example.com/b.webp" });
    expect(failedPaths(imgRedirected, siteFrom([withImages("a.webp")], { resources: [moved] }))).toEqual(["/"]);
    expect(
      failedPaths(imgRedirected, siteFrom([withImages("a.webp")], { resources: [resource("/a.webp", "image")] })),
    ).toEqual([]);
  });

  it("check preview images", () => {
    const og = (content: string) => `<meta property="og:image" content="${content}">`;
    const site = siteFrom(
      [
        page("/relative", "", og("/a.png")),
        page("/gone", "", og("https://example.com/gone.png")),
        page("/good", "", og("https://example.com/good.png")),
        page("/unchecked", "", og("https://cdn.example/x.png")),
      ],
      { resources: [resource("/gone.png", "social-image", { status: 404 }), resource("/good.png", "social-image")] },
    );
    expect(failedPaths(ogImageBroken, site)).toEqual(["/gone", "/relative"]);
  });
});
