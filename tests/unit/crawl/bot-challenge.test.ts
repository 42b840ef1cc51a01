import { describe, expect, it } from "vitest";
import { isBotChallenge } from "@/server/crawl/bot-challenge";

const response = (status: number, body: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: Buffer.from(body),
});

describe("isBotChallenge", () => {
  it.each([
    ["Cloudflare header", response(403, "", { "cf-mitigated": "challenge" })],
    ["Cloudflare page", response(503, "<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>")],
    ["DataDome", response(403, "<html><script data-cfasync='false'>var dd={'rt':'c','cid':'x'}</script>")],
    ["Imperva", response(200, '<html><iframe src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=1"></iframe>')],
    ["PerimeterX", response(403, '<div id="px-captcha"></div>')],
    ["Akamai", response(403, "<TITLE>x</TITLE><title>Access Denied</title> see https://errors.edgesuite.net/18.1")],
    ["AWS", response(202, "<script>window.gokuProps = {}</script>")],
  ])("knows %s", (_name, seen) => {
    expect(isBotChallenge(seen)).toBe(true);
  });

  it.each([
    [
      "a normal page behind Cloudflare",
      response(200, "<title>Shop</title><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>", {
        server: "cloudflare",
        "cf-ray": "x",
      }),
    ],
    ["a plain 403", response(403, "<title>Forbidden</title>")],
    ["a plain 503", response(503, "Down for maintenance")],
    [
      "a site that protects itself with DataDome but let us in",
      response(200, "<p>Hello</p>", { "x-datadome": "protected" }),
    ],
    ["a 404", response(404, "<title>Just a moment...</title>")],
  ])("does not take %s for a wall", (_name, seen) => {
    expect(isBotChallenge(seen)).toBe(false);
  });
});
