import { escapeAttribute, htmlComment } from "./formats/escape-html";
import { htmlPack, type PageBlock, pagesWith } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix, FixHtml } from "./types";

const RULES = [
  "img-alt-missing",
  "linked-img-alt-empty",
  "img-no-dimensions",
  "img-lazy-missing",
  "img-lazy-above-fold",
];
const EAGER_COUNT = 5;

type Image = FixHtml["images"][number];

export const imageAttributes: Fix = {
  id: "image-attributes",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).flatMap(({ page, findings }): PageBlock[] => {
      const ruleIds = new Set(findings.map(({ ruleId }) => ruleId));
      const lines = page.html.images.flatMap((image, index) => tagOf(image, index, ruleIds));
      return lines.length > 0 ? [{ url: page.url, lines: [...new Set(lines)] }] : [];
    });
    return htmlPack(
      {
        id: "image-attributes",
        title: "Attributes of images",
        intro:
          'Image tags with the attributes they lack. An image that only decorates gets alt="". Width and height are those of the file; the style sheet still decides how large it is shown.',
        acceptance: "Check the pages again: no image without alt, and none that moves the page while it loads.",
      },
      blocks,
    );
  },
};

/** The tag with what it lacks, under the line it stands on now; nothing for an image that lacks nothing. */
function tagOf(image: Image, index: number, ruleIds: ReadonlySet<string>): string[] {
  if (image.src === null || image.src.startsWith("data:")) return [];
  const isVector = /\.svg(?:$|[?#])/i.test(image.src);
  const needsAlt =
    !image.isExemptFromAlt &&
    ((ruleIds.has("img-alt-missing") && image.alt === null) ||
      (ruleIds.has("linked-img-alt-empty") && image.inLink && image.alt === ""));
  const needsSize =
    ruleIds.has("img-no-dimensions") &&
    !image.isExemptFromAlt &&
    !isVector &&
    !image.hasAspectStyle &&
    !(image.width && image.height);
  const needsLazy =
    ruleIds.has("img-lazy-missing") &&
    !isVector &&
    index >= EAGER_COUNT &&
    image.loading !== "lazy" &&
    image.fetchPriority !== "high";
  const needsEager = ruleIds.has("img-lazy-above-fold") && index === 0 && image.loading === "lazy";
  if (!needsAlt && !needsSize && !needsLazy && !needsEager) return [];
  const attributes: [string, string | null][] = [
    ["src", image.src],
    ["alt", needsAlt ? writeHere(image.inLink ? "where the link leads" : "what the picture shows") : image.alt],
    ["width", image.width || (needsSize ? writeHere("pixels") : null)],
    ["height", image.height || (needsSize ? writeHere("pixels") : null)],
    ["loading", needsEager ? null : needsLazy ? "lazy" : image.loading],
  ];
  const written = attributes.flatMap(([name, value]) =>
    value === null ? [] : [`${name}="${escapeAttribute(value)}"`],
  );
  return [
    ...(image.line === null ? [] : [htmlComment(`line ${image.line}`)]),
    `<img ${written.join(" ")}>${needsEager ? ` ${htmlComment("without loading=lazy")}` : ""}`,
  ];
}
