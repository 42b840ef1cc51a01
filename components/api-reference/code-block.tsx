/** Code that may scroll sideways; the frame takes focus so that keys can scroll it. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a section would claim a place in the outline of the page.
    <div role="region" aria-label={label} tabIndex={0} className="mt-3 overflow-x-auto rounded-md bg-sunken p-3">
      <pre className="mono text-sm">{children}</pre>
    </div>
  );
}
