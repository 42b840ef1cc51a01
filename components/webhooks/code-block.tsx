/** Scrolls sideways, so it takes focus for the keys that scroll. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a section would claim a place in the outline of the page.
    <div role="region" aria-label={label} tabIndex={0} className="mt-3 overflow-x-auto rounded-md bg-sunken">
      <pre className="mono p-3 text-sm">{children.trimEnd()}</pre>
    </div>
  );
}
