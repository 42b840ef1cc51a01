import jsHashRouting from "@/server/rules/javascript/js-hash-routing";
import jsShellHtml from "@/server/rules/javascript/js-shell-html";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith } from "../../helpers/page-facts";

describePageRule(jsShellHtml, {
  fails: {
    "an empty application": documentWith(
      "<noscript>You need JavaScript</noscript><div id=root></div><script src=/main.js></script>",
    ),
  },
  passes: {
    "a rendered application": documentWith("<div id=root><h1>Tents</h1></div><script src=/main.js></script>"),
    "a short plain page": documentWith("<p>Thank you!</p><script src=/main.js></script>"),
  },
});

describePageRule(jsHashRouting, {
  fails: { routes: documentWith("<a href='#/tents'>a</a><a href='#!/shoes'>b</a>") },
  passes: { "jump marks": documentWith("<a href='#top'>a</a><a href='#'>b</a><a href='#/'>c</a>") },
});
