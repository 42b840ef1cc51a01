import { describe, expect, it } from "vitest";
import { htmlFrom } from "../../helpers/page-facts";

const jsonLd = (json: string) => htmlFrom(`<script type="application/ld+json">${json}</script>`).structuredData;

describe("JSON-LD", () => {
  it("lists the nodes of a graph, which share its context", () => {
    const [block] = jsonLd(
      '{"@context":"https://schema.org/","@graph":[{"@type":"WebSite","name":"H"},{"@type":["Product","Thing"]}]}',
    );
    expect(block?.nodes.map(({ types, hasContext }) => [types, hasContext])).toEqual([
      [["WebSite"], true],
      [["Product", "Thing"], true],
    ]);
  });

  it("lists the items of an array and shortens full type addresses", () => {
    const [block] = jsonLd('[{"@context":"http://schema.org","@type":"http://schema.org/Event"},{"@type":"Person"}]');
    expect(block?.nodes.map(({ types, hasContext }) => [types, hasContext])).toEqual([
      [["Event"], true],
      [["Person"], false],
    ]);
  });

  it("reads a context with a vocabulary, and blocks wrapped for old parsers", () => {
    expect(
      jsonLd('<!-- {"@context":{"@vocab":"https://schema.org/"},"@type":"Thing"} -->')[0]?.nodes[0]?.hasContext,
    ).toBe(true);
    expect(jsonLd('//<![CDATA[\n{"@type":"Thing"}\n//]]>')[0]?.error).toBeNull();
  });

  it("keeps the reason when a block cannot be read", () => {
    expect(jsonLd('{"@type":"Thing",}')[0]).toMatchObject({ nodes: [], error: expect.stringContaining("JSON") });
    expect(jsonLd(" ")[0]?.error).toBe("The block is empty.");
  });
});

describe("microdata and RDFa", () => {
  it("reads an item with a nested item and repeated properties", () => {
    const [item] = htmlFrom(`<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Tent</h1>
      <img itemprop="image" src="a.jpg"><img itemprop="image" src="b.jpg">
      <p itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="99"></p></div>`).structuredData;
    expect(item?.nodes[0]).toEqual({
      types: ["Product"],
      hasContext: true,
      properties: {
        "@type": ["Product"],
        name: "Tent",
        image: ["a.jpg", "b.jpg"],
        offers: { "@type": ["Offer"], price: "99" },
      },
    });
  });

  it("reads an RDFa item under a vocabulary", () => {
    const [item] = htmlFrom(
      '<div vocab="https://schema.org/" typeof="Person"><span property="name">Ada</span></div>',
    ).structuredData;
    expect(item).toMatchObject({
      format: "rdfa",
      nodes: [{ types: ["Person"], hasContext: true, properties: { name: "Ada" } }],
    });
  });

  it("does not let a property name reach the prototype", () => {
    const [item] = htmlFrom(
      '<div itemscope><b itemprop="__proto__">x</b><b itemprop="constructor">y</b></div>',
    ).structuredData;
    expect(Object.keys(item?.nodes[0]?.properties ?? {})).toEqual(["@type", "__proto__", "constructor"]);
  });
});
