import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { getBranding } from "@/server/teams/get-branding";
import { removeLogo } from "@/server/teams/remove-logo";
import { updateBranding } from "@/server/teams/update-branding";
import { updateLogo } from "@/server/teams/update-logo";
import { createTestTeam } from "@/tests/helpers/team";
import { teamContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#7a3b12" } });
}

async function upload(bytes: Uint8Array) {
  const { teamId, userId } = await createTestTeam();
  const ctx = teamContext(teamId, userId);
  await updateLogo({ ctx, input: { logoBase64: Buffer.from(bytes).toString("base64") } });
  const team = await db().team.findUniqueOrThrow({ where: { id: teamId } });
  return { ctx, logo: Buffer.from(team.logo ?? []), logoType: team.logoType };
}

describe("updateLogo", () => {
  it.each(["jpeg", "webp", "png"] as const)(
    "stores a %s as a PNG of at most 512 px without its metadata",
    async (format) => {
      const source = picture(1600, 800).withExif({ IFD0: { Copyright: "secret place" } });
      const { logo, logoType } = await upload(await source.toFormat(format).toBuffer());
      expect(logoType).toBe("image/png");
      expect(await sharp(logo).metadata()).toMatchObject({ format: "png", width: 512, height: 256 });
      expect(logo.includes("secret place")).toBe(false);
    },
  );

  it("draws an SVG and leaves its script behind", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script><rect width="40" height="20" fill="#0e6660"/></svg>`;
    const { logo } = await upload(Buffer.from(svg));
    expect((await sharp(logo).metadata()).format).toBe("png");
    expect(logo.includes("alert")).toBe(false);
  });

  it.each([
    ["text", Buffer.from("not a picture at all")],
    ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a truncated PNG", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["a GIF, which sharp could read", Buffer.from("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==", "base64")],
    ["too many bytes", Buffer.alloc(2 * 1024 * 1024 + 1)],
    [
      "an SVG with a huge canvas",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>'),
    ],
  ])("refuses %s and keeps the team as it was", async (_name, bytes) => {
    const { teamId, userId } = await createTestTeam();
    const input = { logoBase64: bytes.toString("base64") };
    await expect(updateLogo({ ctx: teamContext(teamId, userId), input })).rejects.toMatchObject({
      code: "BAD_INPUT",
      details: { field: "logoBase64" },
    });
    expect((await db().team.findUnique({ where: { id: teamId } }))?.logo).toBeNull();
  });

  it("can be removed", async () => {
    const { ctx } = await upload(await picture(10, 10).png().toBuffer());
    expect((await getBranding({ ctx })).logoDataUrl).toMatch(/^data:image\/png;base64,iVBOR/);
    await removeLogo({ ctx });
    expect((await getBranding({ ctx })).logoDataUrl).toBeNull();
  });
});

describe("updateBranding", () => {
  it("keeps the words of each team apart", async () => {
    const [a, b] = [await createTestTeam(), await createTestTeam()];
    const ctx = teamContext(a.teamId, a.userId);
    const input = { accent: "#7a3b12", footer: "Northwind", contact: null };
    await updateBranding({ ctx, input });
    expect(await getBranding({ ctx })).toEqual({ ...input, logoDataUrl: null });
    expect(await getBranding({ ctx: teamContext(b.teamId, b.userId) })).toEqual({
      accent: null,
      footer: null,
      contact: null,
      logoDataUrl: null,
    });
  });
});
