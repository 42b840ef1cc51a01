const STEPS = [
  { title: "Discover", text: "robots.txt, sitemaps and the start page, read the way search engines read them." },
  { title: "Crawl", text: "Every page once. robots.txt is obeyed, and a server that struggles is asked more slowly." },
  {
    title: "Compare pages",
    text: "Duplicates, links, redirects, canonicals and language versions across the whole site.",
  },
  { title: "Measure", text: "Lighthouse in a real browser, on pages of each kind, for mobile and desktop." },
  { title: "Score", text: "A number with a receipt: each lost point names its rule and its pages." },
  { title: "Explain", text: "An analysis whose every number is checked against the findings before you see it." },
  { title: "Report", text: "A PDF with your name, logo and colour, and a link that expires when you say." },
  { title: "Tell you", text: "A mail when the audit is done, with its score or the reason it failed." },
];

/** What an audit does, in order. */
export function PipelineSteps() {
  return (
    <section aria-labelledby="steps" className="border-hairline border-t pt-8">
      <h2 id="steps" className="font-semibold text-xl tracking-tight">
        What happens in an audit
      </h2>
      <ol className="mt-6 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, index) => (
          <li key={step.title} className="border-hairline-strong border-l pl-4">
            <span className="mono text-ink-3 text-xs">{index + 1}</span>
            <h3 className="font-semibold">{step.title}</h3>
            <p className="mt-1 text-ink-2 text-sm">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
