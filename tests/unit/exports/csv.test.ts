import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "@/server/exports/csv";

/** A reader of its own, after RFC 4180. */
function readLine(line: string): string[] {
  const fields: string[] = [];
  let rest = line.slice(0, -2);
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const [whole, content = ""] = quoted ?? /^([^,]*)/.exec(rest) ?? [""];
    fields.push(quoted ? content.replaceAll('""', '"') : content);
    rest = rest.slice(whole.length);
    if (rest === "") return fields;
    expect(rest[0]).toBe(",");
    rest = rest.slice(1);
  }
}

describe("csvLine", () => {
  it("quotes what needs it and leaves the unknown empty", () => {
    expect(csvLine(["a", 'say "x", y', "two\nlines", null, 0, -1.5, true])).toBe(
      'a,"say ""x"", y","two\nlines",,0,-1.5,true\r\n',
    );
  });

  it("writes dates in UTC", () => {
    expect(csvLine([new Date("2026-11-20T10:00:00+02:00")])).toBe("2026-11-20T08:00:00.000Z\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("takes the formula out of %j", (text) => {
    const [field] = readLine(csvLine([text]));
    expect(field).toBe(`'${text}`);
  });

  it("gives back every text that is no formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 5 }), (cells) => {
        const expected = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
        expect(readLine(csvLine(cells))).toEqual(expected);
      }),
    );
  });
});
