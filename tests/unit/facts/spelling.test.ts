import { describe, expect, it } from "vitest";
import { loadEnglishWords } from "@/server/facts/spelling/english-words";
import { findMisspellings } from "@/server/facts/spelling/find-misspellings";
import type { PageFacts } from "@/server/facts/types";
import { documentWith, pageFrom } from "../../helpers/page-facts";

/** Enough English for the language to be clear, each word used often. */
const PROSE =
  "You will receive a separate message when the order is definitely on its way to you, and it is necessary that you are there to receive it. The address of the separate store that will receive it is in the message, and it is definitely the one that you have given to us with the order. It is not necessary to write to us about the address of the store, for it will be in the message that you are to have from us.";

function page(path: string, heading: string, body = `<p>${PROSE}</p><p>${PROSE}</p>`): PageFacts {
  return pageFrom(documentWith(`<main><h1>${heading}</h1>${body}</main>`), { url: `https://example.com${path}` });
}

async function found(...pages: PageFacts[]) {
  const all = findMisspellings(pages, await loadEnglishWords());
  return [...all].map(
    ([url, list]) =>
      `${new URL(url).pathname} ${list.map((one) => `${one.word}>${one.suggestion} ${one.place}`).join(", ")}`,
  );
}

describe("loadEnglishWords", () => {
  it("knows both kinds of English and words of computing, and no misspellings", async () => {
    const words = await loadEnglishWords();
    for (const word of ["colour", "color", "receive", "kubernetes", "systemd", "namespace"])
      expect(words.has(word), word).toBe(true);
    for (const word of ["recieve", "seperate", "definately", "adress"]) expect(words.has(word), word).toBe(false);
    expect(await loadEnglishWords()).toBe(words);
  });
});

describe("findMisspellings", () => {
  it("finds words that are one letter away from what the site writes elsewhere", async () => {
    expect(await found(page("/a", "What you recieve"), page("/b", "A seperate store"))).toEqual([
      "/a recieve>receive heading",
      "/b seperate>separate heading",
    ]);
  });

  it.each([
    ["names and words that are names elsewhere", "Recieve and RECIEVE"],
    ["identifiers, addresses and options", "recieve_all recieve.js /recieve --recieve recieve() re-cieve"],
    ["short words", "adres"],
    ["words that other pages do not use", "a mountian"],
    ["two words in one", "separatestore"],
    ["another first letter", "ireceive"],
  ])("leaves out %s", async (_, heading) => {
    expect(await found(page("/a", heading), page("/b", "Orders"))).toEqual([]);
  });

  it("takes a word on three pages for a term", async () => {
    expect(await found(page("/a", "to recieve"), page("/b", "to recieve"), page("/c", "to recieve"))).toEqual([]);
  });

  it("takes a word for a name when it is one anywhere on the site", async () => {
    expect(await found(page("/a", "to recieve"), page("/b", "The Recieve company"))).toEqual([]);
  });

  it("reads neither other languages nor pages outside the index", async () => {
    const german = page(
      "/a",
      "recieve",
      "<p>Das ist der Text und er ist nicht für die, die auch von uns sind.</p>".repeat(10),
    );
    const closed = { ...page("/b", "recieve"), indexability: { isIndexable: false, reason: "noindex" } as const };
    expect(await found(german, closed, page("/c", "Orders"))).toEqual([]);
  });

  it("does not judge the last word of a text that was cut", async () => {
    const cut = page("/a", "Orders");
    const { html } = cut;
    if (html) html.text.excerpt = `${"to ".repeat(197)}receiv`;
    expect(await found(cut, page("/b", "Orders"))).toEqual([]);
  });
});
