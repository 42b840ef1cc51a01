import { describe, expect, it } from "vitest";
import { urlTemplate } from "@/server/measure/url-template";

describe("urlTemplate", () => {
  it.each([
    ["https://a.test/", "a.test/"],
    ["https://a.test/products/123-foo", "a.test/products/*"],
    ["https://a.test/products/red-hat?color=2", "a.test/products/*"],
    ["https://a.test/Products", "a.test/products"],
    ["https://a.test/blog/2024/05/some-post", "a.test/blog/*/*/*"],
    ["https://a.test/de/kontakt", "a.test/de/kontakt"],
    ["https://a.test/de/produkte/hut", "a.test/de/produkte/*"],
    ["https://a.test/4711", "a.test/*"],
    ["https://a.test/item/550e8400-e29b-41d4-a716-446655440000/reviews", "a.test/item/*/*"],
    ["https://a.test/p/article-4711.html", "a.test/p/*"],
  ])("%s becomes %s", (url, template) => {
    expect(urlTemplate(url)).toBe(template);
  });
});
