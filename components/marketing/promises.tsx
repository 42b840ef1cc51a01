const PROMISES = [
  {
    title: "It survives crashes",
    text: "An audit is a durable job. If the machine stops in the middle, the audit goes on from its last finished step.",
  },
  {
    title: "It does not guess",
    text: "A page behind a bot wall is unverified, not broken. A number that was not measured is missing, not zero.",
  },
  {
    title: "You can run it yourself",
    text: "One command starts everything on your own machine, without keys or accounts. What an audit finds stays there until you set a key for another service.",
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
