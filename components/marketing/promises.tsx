const PROMISES = [
  {
    title: "It survives crashes",
    text: "An audit is a durable job. Kill the machine in the middle: it goes on where it was and repeats nothing.",
  },
  {
    title: "It does not guess",
    text: "A page behind a bot wall is unverified, not broken. A number that was not measured is missing, not zero.",
  },
  {
    title: "It is yours",
    text: "One command runs everything on your own machine: no keys, no accounts elsewhere, no page leaves it.",
  },
];

export function Promises() {
  return (
    <section aria-labelledby="promises" className="mt-14 border-hairline border-t pt-8">
      <h2 id="promises" className="font-semibold text-xl tracking-tight">
        What you can rely on
      </h2>
      <dl className="mt-6 grid gap-8 md:grid-cols-3">
        {PROMISES.map((promise) => (
          <div key={promise.title}>
            <dt className="font-semibold">{promise.title}</dt>
            <dd className="mt-1 text-ink-2">{promise.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
