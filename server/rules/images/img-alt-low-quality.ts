import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

const GENERIC =
  /^(?:image|images|img|photo|picture|pic|graphic|icon|banner|untitled|placeholder|thumbnail|alt|alt text|bild|foto|imagen|imagem|immagine|null|undefined)\s*\d*$/i;
const FILE_NAME = /^[\w\s%()-]+\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

export default defineHtmlRule({
  id: "img-alt-low-quality",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Alternative texts describe the image",
  failureTitle: "An alternative text describes nothing",
  why: '"image" or a file name tells a blind visitor less than nothing.',
  howToFix: "Describe what the image shows or does on this page.",
  threshold: 'The alt is a file name or a lone word such as "image", "photo" or "untitled".',
  learnMore: "https://www.w3.org/WAI/tutorials/images/decision-tree/",
  check({ html }) {
    const found = html.images.filter((image) => {
      const alt = image.alt?.trim() ?? "";
      return (
        !image.isExemptFromAlt &&
        (GENERIC.test(alt) || FILE_NAME.test(alt) || /^(?:IMG|DSC|DCIM|PXL)[_-]?\d+/i.test(alt))
      );
    });
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "alternative text")} ${found.length === 1 ? "describes" : "describe"} nothing.`,
      found.map((image) => snippet(`alt="${image.alt ?? ""}" src="${image.src ?? ""}"`, image.line)),
    );
  },
});
