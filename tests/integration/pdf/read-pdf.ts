import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  /** Text of each page, words joined by single spaces. */
  pages: string[];
  text: string;
  outline: string[];
  links: string[];
  info: Record<string, unknown>;
  fontCount: number;
}

/** What a reader of the file can get out of it, through an independent parser. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const parts = content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    pages.push(parts.join("").replace(/\s+/g, " ").trim());
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.url === "string") links.push(annotation.url);
    }
  }
  const outline = (await document.getOutline())?.map((entry) => entry.title) ?? [];
  const { info } = await document.getMetadata();
  await document.destroy();
  return {
    pages,
    text: pages.join("\n"),
    outline,
    links,
    info: info as Record<string, unknown>,
    fontCount: bytes.toString("latin1").split("/FontFile2").length - 1,
  };
}
