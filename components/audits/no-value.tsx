/** A number that does not exist. Never drawn as 0. */
export function NoValue() {
  return (
    <>
      <span aria-hidden className="font-normal text-ink-3">
        –
      </span>
      <span className="sr-only">not available</span>
    </>
  );
}
