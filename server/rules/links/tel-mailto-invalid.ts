import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

function isInvalid(href: string | null): boolean {
  const match = /^\s*(tel|mailto):([^?]*)/i.exec(href ?? "");
  if (!match) return false;
  const value = safeDecode(match[2] ?? "").trim();
  if ((match[1] ?? "").toLowerCase() === "tel") {
    const number = value.replace(/;.*$/, "").replace(/[\s().\-–/]/g, "");
    return !/^\+?[\d*#]{3,15}(?:[,pwx]+\d+)?$/i.test(number);
  }
  if (value === "") return !/[?&](?:to|subject|body|bcc|cc)=/i.test(href ?? "");
  return value
    .split(",")
    .some((address) => !/^(?:[^<>@]*<)?[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+>?$/.test(address.trim()));
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export default defineHtmlRule({
  id: "tel-mailto-invalid",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Phone and mail links work",
  failureTitle: "A phone or mail link is invalid",
  why: "A tap on it opens a dialler or mail program with nothing usable.",
  howToFix: "Write tel:+ and the number in international form, or mailto: and one address.",
  threshold: "tel: without 3 to 15 digits or with letters; mailto: without an address of the form name@host.",
  learnMore: "https://www.rfc-editor.org/rfc/rfc3966",
  check({ page, html }) {
    const found = html.anchors.filter((anchor) => isInvalid(anchor.href));
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "phone or mail link")} cannot work.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
