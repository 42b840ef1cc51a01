import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBody } from "@/server/facts/decode-body";

/** All labels of the WHATWG Encoding standard, by the name of their encoding. */
const ENCODINGS: [name: string, labels: string][] = [
  ["utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"],
  ["ibm866", "866 cp866 csibm866 ibm866"],
  ["iso-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"],
  ["iso-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"],
  ["iso-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"],
  ["iso-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"],
  [
    "iso-8859-6",
    "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
  ],
  [
    "iso-8859-7",
    "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek",
  ],
  [
    "iso-8859-8",
    "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual",
  ],
  ["iso-8859-8-i", "csiso88598i iso-8859-8-i logical"],
  ["iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"],
  ["iso-8859-13", "iso-8859-13 iso8859-13 iso885913"],
  ["iso-8859-14", "iso-8859-14 iso8859-14 iso885914"],
  ["iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"],
  ["iso-8859-16", "iso-8859-16"],
  ["koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"],
  ["koi8-u", "koi8-ru koi8-u"],
  ["macintosh", "csmacintosh mac macintosh x-mac-roman"],
  ["windows-874", "iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"],
  ["windows-1250", "cp1250 windows-1250 x-cp1250"],
  ["windows-1251", "cp1251 windows-1251 x-cp1251"],
  [
    "windows-1252",
    "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
  ],
  ["windows-1253", "cp1253 windows-1253 x-cp1253"],
  [
    "windows-1254",
    "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254",
  ],
  ["windows-1255", "cp1255 windows-1255 x-cp1255"],
  ["windows-1256", "cp1256 windows-1256 x-cp1256"],
  ["windows-1257", "cp1257 windows-1257 x-cp1257"],
  ["windows-1258", "cp1258 windows-1258 x-cp1258"],
  ["x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"],
  ["gbk", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"],
  ["gb18030", "gb18030"],
  ["big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"],
  ["euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"],
  ["iso-2022-jp", "csiso2022jp iso-2022-jp"],
  ["shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"],
  [
    "euc-kr",
    "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
  ],
  ["replacement", "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"],
  ["utf-16be", "unicodefffe utf-16be"],
  ["utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"],
  ["x-user-defined", "x-user-defined"],
];

const LABELS = ENCODINGS.flatMap(([name, labels]) => labels.split(" ").map((label): [string, string] => [label, name]));
const inMeta = (name: string) =>
  name.startsWith("utf-16") ? "utf-8" : name === "x-user-defined" ? "windows-1252" : name;
const html = (declaration: string) => Buffer.from(`<!doctype html><html><head>${declaration}`, "latin1");
const usedFor = (body: Uint8Array, contentType: string | null) => decodeBody(body, contentType).charset.used;

describe("labels", () => {
  it("are all there", () => {
    expect(LABELS.length).toBeGreaterThanOrEqual(227);
    expect(new Set(LABELS.map(([label]) => label)).size).toBe(LABELS.length);
  });

  it.each(LABELS)("%s is %s in a header and a meta tag", (label, name) => {
    expect(usedFor(html(""), `text/html; charset=${label}`)).toBe(name);
    expect(usedFor(html(""), `text/html;CharSet = " ${label.toUpperCase()} "`)).toBe(name);
    expect(usedFor(html(`<meta charset="${label}">`), "text/html")).toBe(inMeta(name));
    expect(usedFor(html(`<META http-equiv='content-type' content='text/html; charset=${label}'/>`), null)).toBe(
      inMeta(name),
    );
  });
});

describe("precedence", () => {
  const label = fc.constantFrom(...LABELS);
  const marks: [string, number[]][] = [
    ["utf-8", [0xef, 0xbb, 0xbf]],
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
  ];

  it("is byte order mark, header, meta", () => {
    fc.assert(
      fc.property(fc.constantFrom(...marks), label, label, ([name, mark], [header, headerName], [meta, metaName]) => {
        const body = html(`<meta charset=${meta}>`);
        const type = `text/html; charset=${header}`;
        expect(decodeBody(Buffer.concat([Buffer.from(mark), body]), type).charset).toMatchObject({
          bom: true,
          used: name,
          header,
        });
        expect(decodeBody(body, type).charset).toEqual({ header, meta, bom: false, used: headerName });
        expect(usedFor(body, "text/html; charset=no-such-encoding")).toBe(inMeta(metaName));
      }),
    );
  });

  it("never throws, and names an encoding of the standard", () => {
    const names = new Set(ENCODINGS.map(([name]) => name));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), label, fc.boolean(), (body, [charset], isInHeader) => {
        const declared = isInHeader ? body : Buffer.concat([html(`<meta charset=${charset}>`), body]);
        const decoded = decodeBody(declared, isInHeader ? `text/html; charset=${charset}` : null);
        expect(names).toContain(decoded.charset.used);
        expect(typeof decoded.text).toBe("string");
      }),
      { numRuns: 500 },
    );
  });
});

describe("round trips", () => {
  const wellFormed = fc.string({ unit: "binary" }).filter((text) => !text.startsWith("\ufeff"));

  it("of UTF-8 and UTF-16, declared in any way", () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const utf8 = Buffer.from(text);
        const little = Buffer.from(text, "utf16le");
        const big = Buffer.from(little).swap16();
        expect(decodeBody(utf8, "text/html; charset=utf-8").text).toBe(text);
        expect(decodeBody(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), null).text).toBe(text);
        expect(decodeBody(little, "text/html; charset=utf-16").text).toBe(text);
        expect(decodeBody(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), "text/html; charset=big5").text).toBe(
          text,
        );
        expect(decodeBody(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), null).text).toBe(text);
        expect(decodeBody(big, "text/html; charset=utf-16be").text).toBe(text);
      }),
    );
  });

  it("of undeclared UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const body = Buffer.from(`<p>${text}`);
        expect(decodeBody(body, null).text).toBe(`<p>${text}`);
      }),
    );
  });

  it("of ASCII in every encoding that holds it", () => {
    // Shift_JIS and others keep ASCII; UTF-16 does not, and replacement keeps nothing.
    const keeping = ENCODINGS.filter(([name]) => !name.startsWith("utf-16") && name !== "replacement");
    const printable = fc.stringMatching(/^[ -~]{0,40}$/);
    fc.assert(
      fc.property(fc.constantFrom(...keeping), printable, ([name], text) => {
        expect(decodeBody(Buffer.from(text), `text/html; charset=${name}`).text).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["windows-1250", [0x8a, 0x9e], "Šž"],
    ["windows-1251", [0xcf, 0xf0], "Пр"],
    ["windows-1252", [0x80, 0x99, 0xe9], "€™é"],
    ["iso-8859-1", [0x80, 0x93, 0xff], "€“ÿ"],
    ["iso-8859-2", [0xb1, 0xe6], "ąć"],
    ["iso-8859-7", [0xe1, 0xe2], "αβ"],
    ["iso-8859-15", [0xa4], "€"],
    ["iso-8859-16", [0xa4, 0xaa, 0xba, 0x85], "€Șș\u0085"],
    ["koi8-r", [0xf0, 0xd2], "Пр"],
    ["macintosh", [0x8e], "é"],
    ["windows-874", [0xa1], "ก"],
    ["gb2312", [0xc4, 0xe3], "你"],
    ["gb18030", [0x81, 0x30, 0x81, 0x30], "\u0080"],
    ["big5", [0xa7, 0x41], "你"],
    ["euc-jp", [0xa4, 0xa2], "あ"],
    ["shift_jis", [0x82, 0xa0], "あ"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], "あ"],
    ["euc-kr", [0xb0, 0xa1], "가"],
    ["x-user-defined", [0x41, 0x80, 0xff], "A\uf780\uf7ff"],
    ["iso-2022-kr", [0x41, 0x42], "\ufffd"],
  ])("of %s", (name, bytes, text) => {
    expect(decodeBody(Uint8Array.from(bytes), `text/html; charset=${name}`).text).toBe(text);
  });
});
