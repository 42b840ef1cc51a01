import { Fragment } from "react";

/** Text in which what stands in double quotes is markup or a literal of the page under audit. */
export function QuotedCode({ text }: { text: string }) {
  return text.split(/"([^"]+)"/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text, never reordered
      <code key={index} className="mono text-[0.9em]">
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text, never reordered
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
