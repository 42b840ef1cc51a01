/** The little Markdown an analysis uses: `##` headings, `-` or `1.` lists, paragraphs. Everything else is plain text. */
export function AnalysisText({ markdown }: { markdown: string }) {
  return (
    <div className="flex max-w-measure flex-col gap-3">
      {markdown
        .split(/\n{2,}/)
        .map((block) => block.trim())
        .filter(Boolean)
        .map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end.
          <Block key={index} text={block} />
        ))}
    </div>
  );
}

function Block({ text }: { text: string }) {
  const [first = "", ...rest] = text.split("\n");
  const heading = /^#{1,4}\s+(.*)/.exec(first);
  if (heading) {
    return (
      <>
        <h2 className="mt-3 font-semibold">{plain(heading[1] ?? "")}</h2>
        {rest.length > 0 && <Block text={rest.join("\n")} />}
      </>
    );
  }
  const lines = text.split("\n");
  if (lines.every((line) => /^\s*(?:[-*]|\d+\.)\s/.test(line))) {
    return (
      <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-ink-3">
        {lines.map((line) => (
          <li key={line}>{plain(line.replace(/^\s*(?:[-*]|\d+\.)\s+/, ""))}</li>
        ))}
      </ul>
    );
  }
  return <p>{plain(lines.join(" "))}</p>;
}

function plain(text: string): string {
  return text.replaceAll(/\*\*|__|`/g, "");
}
