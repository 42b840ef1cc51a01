import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineCode, markdownCode, markdownText, markdownUrl } from "@/server/fixes/format-markdown";
import {
  apacheHeaderValue,
  escapeRegex,
  hashComment,
  nginxRegex,
  nginxString,
  slashComment,
} from "@/server/fixes/formats/escape-config";
import { escapeAttribute, escapeText, htmlComment, scriptJson } from "@/server/fixes/formats/escape-html";
import { page } from "./fix-input";

/** As nginx reads a quoted token: a backslash goes away before a quote or another backslash, and stays elsewhere. */
function readNginx(token: string): string {
  return token.slice(1, -1).replace(/\\(["'\\])/g, "$1");
}

describe("configuration", () => {
  it("gives back any pattern and value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const pattern = escapeRegex(text);
        expect(readNginx(nginxRegex(pattern))).toBe(pattern);
        expect(new RegExp(`^${pattern}$`).test(text)).toBe(true);
      }),
    );
  });

  it("ends no string early", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const quoted of [nginxString(text), nginxRegex(escapeRegex(text)), apacheHeaderValue(text)]) {
          expect(quoted).toMatch(/^"(?:[^"\\]|\\.)*"$/su);
        }
      }),
    );
    expect(nginxString("a$b\n")).toBe('"a%24b%0A"');
    expect(apacheHeaderValue('100% "x" \\')).toBe('"100%% \\"x\\" \\\\"');
  });

  it("keeps a comment on its line", () => {
    expect(hashComment("one\r\ntwo")).toBe("# one two");
    expect(slashComment("one\u2028two\n")).toBe("// one two");
  });
});

describe("HTML", () => {
  it("gives back any title, attribute and comment without leaving its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (raw) => {
        const text = `x${raw}x`;
        const html = page(
          "/",
          `<!doctype html><head>${htmlComment(text)}<title>${escapeText(text)}</title><meta name="a" content="${escapeAttribute(text)}"></head><body><p>end</p>`,
        ).html;
        const collapsed = (value?: string) => value?.replace(/\s+/g, " ").trim();
        const readable = text.replaceAll("\0", "\ufffd");
        expect(collapsed(html?.titles[0]?.text)).toBe(collapsed(readable));
        expect(collapsed(html?.metas[0]?.content)).toBe(collapsed(readable));
      }),
    );
    expect(htmlComment("a --> <script> --!> ---->")).not.toMatch(/--.*>.*-->/);
  });

  it("keeps JSON inside its script element", () => {
    expect(scriptJson({ name: "</script><!--" })).not.toMatch(/<|-->/);
    expect(JSON.parse(scriptJson({ name: "</script>" }))).toEqual({ name: "</script>" });
  });
});

describe("Markdown", () => {
  it("says text as it is", () => {
    expect(markdownText("# *a* [b](c) `d` <e>\n- f & |g|")).toBe(
      "\\# \\*a\\* \\[b\\](c) \\`d\\` \\<e\\> - f &amp; \\|g\\|",
    );
    expect(markdownText("1. one")).toBe("1\\. one");
    expect(markdownText("- one")).toBe("\\- one");
    expect(markdownUrl("https://a.example/<x> y")).toBe("<https://a.example/%3Cx%3E%20y>");
  });

  it("fences code that holds fences", () => {
    expect(markdownCode("a\n````\nb", "text")).toBe("`````text\na\n````\nb\n`````");
    expect(inlineCode("a`b")).toBe("`` a`b ``");
  });
});
