import { describe, expect, it } from "vitest";
import { decodeBody } from "@/server/facts/decode-body";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)));

describe("decodeBody", () => {
  it.each([
    [
      "a byte order mark before the header",
      bytes([0xef, 0xbb, 0xbf], "caf", [0xc3, 0xa9]),
      "text/html; charset=iso-8859-1",
      "utf-8",
      "café",
    ],
    ["UTF-16 by its byte order mark", bytes([0xff, 0xfe, 0x68, 0, 0x69, 0]), null, "utf-16le", "hi"],
    [
      "the header before the meta tag",
      bytes('<meta charset="utf-8">', [0xe9]),
      'text/html; charset="ISO-8859-1"',
      "windows-1252",
      '<meta charset="utf-8">é',
    ],
    [
      "a meta charset",
      bytes("<meta charset=windows-1251>", [0xcf, 0xf0]),
      "text/html",
      "windows-1251",
      "<meta charset=windows-1251>Пр",
    ],
    [
      "a meta http-equiv",
      bytes('<META content="text/html; charset=shift_jis" http-equiv=Content-Type>', [0x82, 0xa0]),
      null,
      "shift_jis",
      '<META content="text/html; charset=shift_jis" http-equiv=Content-Type>あ',
    ],
    [
      "an impossible UTF-16 meta as UTF-8",
      bytes('<meta charset="utf-16">', [0xc3, 0xa9]),
      null,
      "utf-8",
      '<meta charset="utf-16">é',
    ],
    ["undeclared valid UTF-8", bytes([0xc3, 0xa9]), null, "utf-8", "é"],
    ["undeclared other bytes as windows-1252", bytes([0xe9, 0x20, 0x80]), null, "windows-1252", "é €"],
    ["an unknown label as if there were none", bytes("ok"), "text/html; charset=klingon", "utf-8", "ok"],
  ])("reads %s", (_, body, contentType, used, text) => {
    const decoded = decodeBody(body, contentType);
    expect(decoded.charset.used).toBe(used);
    expect(decoded.text).toBe(text);
  });

  it("does not take a commented meta tag or another tag's attribute for a declaration", () => {
    const body = bytes('<!-- <meta charset="big5"> --><meta name="description" content="charset=big5">');
    expect(decodeBody(body, null).charset).toEqual({ header: null, meta: null, bom: false, used: "utf-8" });
  });

  it("decodes by a late meta tag but does not report it as declared in time", () => {
    const body = bytes(`<!--${" ".repeat(1100)}--><meta charset="windows-1251">`, [0xcf]);
    const { charset, text } = decodeBody(body, null);
    expect(charset).toMatchObject({ meta: null, used: "windows-1251" });
    expect(text.endsWith("П")).toBe(true);
  });

  it("keeps UTF-8 when a large body was cut inside a character", () => {
    const body = new Uint8Array(1_048_576).fill(0x61);
    body.set([0xe2, 0x82], body.length - 2);
    expect(decodeBody(body, null).charset.used).toBe("utf-8");
    expect(decodeBody(bytes("caf", [0xe9]), null).text).toBe("café");
  });
});
