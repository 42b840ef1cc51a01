import a11yFrameTitle from "@/server/rules/mobile/a11y-frame-title";
import a11yMainLandmark from "@/server/rules/mobile/a11y-main-landmark";
import a11ySkipLink from "@/server/rules/mobile/a11y-skip-link";
import a11yTabindexPositive from "@/server/rules/mobile/a11y-tabindex-positive";
import a11yTableHeaders from "@/server/rules/mobile/a11y-table-headers";
import viewportFixedWidth from "@/server/rules/mobile/viewport-fixed-width";
import viewportMissing from "@/server/rules/mobile/viewport-missing";
import viewportMultiple from "@/server/rules/mobile/viewport-multiple";
import zoomDisabled from "@/server/rules/mobile/zoom-disabled";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith } from "../../helpers/page-facts";

describePageRule(viewportMissing, {
  fails: { none: "<title>x</title>", "an empty one": "<meta name=viewport content=''>" },
  passes: { "a viewport": documentWith("") },
});

describePageRule(viewportMultiple, {
  fails: { two: documentWith("", "<meta name=viewport content='width=device-width'>") },
  passes: { one: documentWith("") },
});

describePageRule(viewportFixedWidth, {
  fails: {
    "a number": "<meta name=viewport content='width=1024'>",
    "no width": "<meta name=viewport content='user-scalable=yes'>",
  },
  passes: { "the device": documentWith(""), "only a scale": "<meta name=viewport content='initial-scale=1'>" },
  skips: { none: "<p>x" },
});

describePageRule(zoomDisabled, {
  fails: {
    "no scaling": "<meta name=viewport content='width=device-width,user-scalable=no'>",
    "a low maximum": "<meta name=viewport content='width=device-width, maximum-scale=1.0'>",
  },
  passes: {
    "free zoom": documentWith(""),
    "a high maximum": "<meta name=viewport content='width=device-width, maximum-scale=5'>",
  },
});

describePageRule(a11yFrameTitle, {
  fails: { "no title": documentWith("<iframe src=/a></iframe>") },
  passes: { "a title": documentWith("<iframe src=/a title=Map></iframe>") },
  skips: {
    "a hidden frame": documentWith("<iframe src=/a style='display:none'></iframe>"),
    "no frame": documentWith(""),
  },
});

describePageRule(a11yMainLandmark, {
  fails: { none: documentWith("<div>x</div>") },
  passes: { main: documentWith("<main>x</main>"), "a role": documentWith("<div role=main>x</div>") },
});

describePageRule(a11ySkipLink, {
  fails: { "a menu alone": documentWith("<nav><a href=/a>a</a></nav>") },
  passes: {
    main: documentWith("<nav></nav><main></main>"),
    "a skip link": documentWith("<a href=#c>Skip</a><nav></nav><div id=c></div>"),
  },
  skips: { "no menu": documentWith("<p>x</p>") },
});

describePageRule(a11yTableHeaders, {
  fails: { "cells only": documentWith(`<table>${"<tr><td>1</td><td>2</td></tr>".repeat(3)}</table>`) },
  passes: {
    headers: documentWith(`<table><tr><th>a</th><th>b</th></tr>${"<tr><td>1</td><td>2</td></tr>".repeat(3)}</table>`),
    layout: documentWith(`<table role=presentation>${"<tr><td>1</td><td>2</td></tr>".repeat(3)}</table>`),
  },
});

describePageRule(a11yTabindexPositive, {
  fails: { one: documentWith("<a href=/a tabindex=1>a</a>") },
  passes: { "zero and minus one": documentWith("<a href=/a tabindex=0>a</a><a href=/a tabindex=-1>b</a>") },
});
