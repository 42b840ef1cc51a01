import type { Rule } from "@/server/rules/types";
import deprecatedApiUsed from "./deprecated-api-used";
import jsConsoleErrors from "./js-console-errors";
import jsHashRouting from "./js-hash-routing";
import jsShellHtml from "./js-shell-html";

export const javascriptRules: readonly Rule[] = [deprecatedApiUsed, jsConsoleErrors, jsHashRouting, jsShellHtml];
