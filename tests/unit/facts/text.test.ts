import { describe, expect, it } from "vitest";
import { splitWords } from "@/server/facts/text/split-words";
import { documentWith, htmlFrom } from "../../helpers/page-facts";

const SENTENCE = "The ridge tent keeps two people dry through four seasons and packs into any bag you own. ";
const LONG = SENTENCE.repeat(8);

const textOf = (body: string) => htmlFrom(documentWith(body)).text;

describe("main text", () => {
  it("takes the main element without navigation, aside and scripts", () => {
    const text = textOf(
      "<header>Shop</header><main><nav>Home</nav><h1>Ridge tent</h1><script>var x</script><style>p{}</style><p>Two<b>fold</b>.</p><aside>Ad</aside></main><footer>© Halden</footer>",
    );
    expect(text.excerpt).toBe("Ridge tent Twofold.");
    expect(text.wordCount).toBe(3);
  });

  it("takes the only article, else the body without its boilerplate", () => {
    expect(textOf("<header>Shop</header><article><header>By Ada</header>Story</article>Rest").excerpt).toBe(
      "By Ada Story",
    );
    expect(textOf("<nav>Menu</nav><article>One</article><article>Two</article><footer>End</footer>").excerpt).toBe(
      "One Two",
    );
    expect(textOf("<div role=banner>Shop</div><p>Body</p>").excerpt).toBe("Body");
  });

  it("leaves out hidden text, form controls and noscript", () => {
    const text = textOf(
      "<p hidden>a</p><p style='color:red; display : none'>b</p><select><option>c</select><noscript>d</noscript><p>e</p>",
    );
    expect(text.excerpt).toBe("e");
  });
});

describe("splitWords", () => {
  it("counts words of spaced scripts by their spaces", () => {
    expect(splitWords("Don't stop – 3.5 km, É naïve! 한국어 단어")).toEqual([
      "don't",
      "stop",
      "3.5",
      "km",
      "é",
      "naïve",
      "한국어",
      "단어",
    ]);
  });

  it("segments scripts without spaces", () => {
    expect(splitWords("我们喜欢徒步旅行").length).toBeGreaterThan(2);
    expect(splitWords("ฉันชอบเดินป่า").length).toBeGreaterThan(2);
  });
});

describe("fingerprints", () => {
  const other =
    "Completely different words describe a stove that boils water within three minutes on a windy ridge. ".repeat(8);

  it("ignores markup, case and punctuation in the exact hash", () => {
    expect(textOf(`<main><p>${LONG}</p></main>`).hash).toBe(
      textOf(`<main><div>${LONG.toUpperCase().replaceAll(".", "!")}</div></main>`).hash,
    );
    expect(textOf("<main></main>").hash).toBeNull();
  });

  it("is close for near-equal texts and far for others", () => {
    const varied = Array.from({ length: 60 }, (_, i) => `word${i} walks over hill${i * 7} towards lake${i * 3}`).join(
      " ",
    );
    const one = textOf(`<main>${varied}</main>`);
    const near = textOf(`<main>${varied} and one more line</main>`);
    const far = textOf(`<main>${other}</main>`);
    const equal = (a: number[], b: number[]) => a.filter((value, index) => value === b[index]).length / a.length;
    expect(one.minhash).toHaveLength(32);
    expect(equal(one.minhash, near.minhash)).toBeGreaterThan(0.8);
    expect(equal(one.minhash, far.minhash)).toBeLessThan(0.2);
    expect(one.simhash).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is absent for short texts", () => {
    expect(textOf("<main>Only a few words here</main>")).toMatchObject({ simhash: null, minhash: [] });
  });
});

describe("text faults", () => {
  it("sees placeholders outside code samples", () => {
    expect(textOf("<p>Dear {{ first_name }},</p><pre>{{ sample }}</pre>").placeholders).toEqual([
      "Dear {{ first_name }},",
    ]);
    expect(textOf("<p>Compramos TODO y más</p>").placeholders).toEqual([]);
  });

  it("sees double-encoded and lost characters but not ordinary accents", () => {
    expect(textOf("<p>CafÃ© itâ€™s</p>").encodingFaults).toHaveLength(2);
    expect(textOf("<p>São Paulo, Ânima, âge, Ãngela, 5 € – “ok”</p>").encodingFaults).toEqual([]);
    expect(textOf("<p>\ufffd</p>").hasReplacementCharacter).toBe(true);
  });

  it("reads the latest copyright year", () => {
    expect(textOf("<footer>© Halden 2019–2024</footer>").copyrightYear).toBe(2024);
    expect(textOf("<p>Founded in 1999</p>").copyrightYear).toBeNull();
  });
});

describe("English measures", () => {
  it("are taken only from English pages", () => {
    expect(textOf(`<main><p>${LONG}</p></main>`).readingEase).toBeGreaterThan(50);
    expect(textOf(`<main><p>${LONG}</p></main>`).topWord?.count).toBe(8);
    const german = htmlFrom(`<html lang="de"><main>${LONG}</main>`).text;
    expect([german.readingEase, german.topWord]).toEqual([null, null]);
  });
});
