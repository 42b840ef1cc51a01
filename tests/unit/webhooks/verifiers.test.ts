import { expect, it } from "vitest";
import { SIGNATURE_TOLERANCE_SECONDS } from "@/server/webhooks/constants";
import { JAVASCRIPT_VERIFIER, PYTHON_VERIFIER } from "@/server/webhooks/verifiers";

it.each([
  ["JavaScript", JAVASCRIPT_VERIFIER],
  ["Python", PYTHON_VERIFIER],
])("the verifier in %s is about ten lines and knows the tolerance", (_, code) => {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  expect(lines.length).toBeLessThanOrEqual(11);
  expect(code).toMatch(new RegExp(`[<>]=? ${SIGNATURE_TOLERANCE_SECONDS}\\b`));
});
