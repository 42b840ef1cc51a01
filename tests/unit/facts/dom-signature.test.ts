import { describe, expect, it } from "vitest";
import { documentWith, htmlFrom } from "@/tests/helpers/page-facts";

/** As the crawl stores it. */
function signatureOf(body: string): string | null | undefined {
  return htmlFrom(documentWith(body)).domSignature;
}

const frame = (main: string, aside = '<section class="card"></section>') =>
  `<header class="top"></header><div class="wrap"><main class="page">${main}</main><aside>${aside}</aside></div><footer></footer>`;

describe("domSignature", () => {
  it("is 16 hex digits, and the same for the same page", () => {
    expect(signatureOf(frame("<p>Tents</p>"))).toMatch(/^[0-9a-f]{16}$/);
    expect(signatureOf(frame("<p>Tents</p>"))).toBe(signatureOf(frame("<p>Tents</p>")));
  });

  it("counts repeated items once", () => {
    const card = '<section class="card"></section>';
    expect(signatureOf(frame("", card.repeat(7)))).toBe(signatureOf(frame("", card)));
  });

  it("ignores what stands inside the main text", () => {
    const other = '<div class="gallery"><section class="slide"></section></div><p>Stoves</p>';
    expect(signatureOf(frame(other))).toBe(signatureOf(frame("<p>Tents</p>")));
  });

  it("ignores words outside the main text", () => {
    const worded = frame("").replace("<footer>", "<footer>Open until six<p>Call us</p>");
    expect(signatureOf(worded)).toBe(signatureOf(frame("")));
  });

  it("leaves out states, page ids and the order of classes", () => {
    const varied = frame("").replace('class="top"', 'class="is-open page-4711 top"');
    expect(signatureOf(varied)).toBe(signatureOf(frame("")));
  });

  it.each([
    ["another class", frame("").replace("wrap", "narrow")],
    ["a part more", frame("").replace("<footer>", "<nav></nav><footer>")],
    ["another kind inside a part", frame("", '<section class="teaser"></section>')],
    ["no frame at all", "<main></main>"],
  ])("differs with %s", (_what, body) => {
    expect(signatureOf(body)).not.toBe(signatureOf(frame("")));
  });
});
