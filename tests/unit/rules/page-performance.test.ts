import domTooDeep from "@/server/rules/performance/dom-too-deep";
import domTooLarge from "@/server/rules/performance/dom-too-large";
import preconnectMissing from "@/server/rules/performance/preconnect-missing";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

const THREE =
  "<script src=https://a.org/a.js></script><script src=https://b.org/a.js></script><script src=https://c.org/a.js></script>";

describePageRule(domTooLarge, {
  fails: {
    "1,501 elements": documentWith("<i></i>".repeat(1_501)),
    "3,001 elements": { page: pageFrom(documentWith("<i></i>".repeat(3_001))), severity: "critical" },
  },
  passes: { "1,400 elements": documentWith("<i></i>".repeat(1_400)) },
});

describePageRule(domTooDeep, {
  fails: {
    "40 levels": { page: pageFrom(documentWith("<div>".repeat(40) + "</div>".repeat(40))), message: "levels" },
    "201 children": { page: pageFrom(documentWith(`<ul>${"<li>x</li>".repeat(201)}</ul>`)), message: "children" },
  },
  passes: { "a list of 200": documentWith(`<ul>${"<li>x</li>".repeat(200)}</ul>`) },
});

describePageRule(preconnectMissing, {
  fails: { "three other hosts": documentWith("", THREE) },
  passes: {
    "one of them hinted": documentWith("", `${THREE}<link rel=preconnect href=https://a.org>`),
    "scripts that do not block": documentWith("", THREE.replaceAll("<script", "<script async")),
  },
});
