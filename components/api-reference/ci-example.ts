/** Runs in the repository whose site is audited; needs nothing but the Node of the runner. A test runs it as it stands. */
export const CI_SCRIPT = `node --input-type=module <<'SCRIPT'
const { PLUMBLINE_URL, PLUMBLINE_TOKEN, SITE, FAIL_UNDER, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = process.env;
async function api(path, { headers, ...init } = {}) {
  const response = await fetch(PLUMBLINE_URL + "/api/v1" + path, {
    ...init,
    headers: { authorization: "Bearer " + PLUMBLINE_TOKEN, ...headers },
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail);
  return body;
}
let audit = await api("/audits", {
  method: "POST",
  headers: { "idempotency-key": "ci-" + GITHUB_RUN_ID + "-" + GITHUB_RUN_ATTEMPT },
  body: JSON.stringify({ url: SITE, options: { maxPages: 200 } }),
});
while (audit.status === "queued" || audit.status === "running") {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  audit = await api("/audits/" + audit.id);
}
console.log(audit.status + ", score " + (audit.score ?? "none") + ": " + audit.webUrl);
if (audit.status !== "completed" || audit.score === null || audit.score < Number(FAIL_UNDER)) process.exit(1);
SCRIPT`;

export function githubWorkflow(appUrl: string): string {
  return `name: Search quality
on: pull_request
jobs:
  audit:
    runs-on: ubuntu-latest
    timeout-minutes: 40
    steps:
      - name: Audit the preview
        env:
          PLUMBLINE_URL: ${appUrl}
          PLUMBLINE_TOKEN: \${{ secrets.PLUMBLINE_TOKEN }}
          SITE: https://preview.example.com
          FAIL_UNDER: "80"
        run: |
${CI_SCRIPT.replaceAll(/^/gm, "          ")}`;
}

/** Without a server: the whole product in the runner. */
export const CLI_WORKFLOW = `      - run: npm ci && npm run audit -- https://preview.example.com --fail-under 80 --json audit.json
        working-directory: plumbline`;
