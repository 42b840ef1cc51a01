import imgAltLowQuality from "@/server/rules/images/img-alt-low-quality";
import imgAltMissing from "@/server/rules/images/img-alt-missing";
import imgAltTooLong from "@/server/rules/images/img-alt-too-long";
import imgFilenameGeneric from "@/server/rules/images/img-filename-generic";
import imgLazyAboveFold from "@/server/rules/images/img-lazy-above-fold";
import imgLazyMissing from "@/server/rules/images/img-lazy-missing";
import imgNoDimensions from "@/server/rules/images/img-no-dimensions";
import imgNotResponsive from "@/server/rules/images/img-not-responsive";
import linkedImgAltEmpty from "@/server/rules/images/linked-img-alt-empty";
import pictureWithoutImg from "@/server/rules/images/picture-without-img";
import svgInlineHeavy from "@/server/rules/images/svg-inline-heavy";
import videoNoCaptions from "@/server/rules/images/video-no-captions";
import videoNoPoster from "@/server/rules/images/video-no-poster";
import videoSchemaMissing from "@/server/rules/images/video-schema-missing";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith } from "../../helpers/page-facts";

describePageRule(imgAltMissing, {
  fails: { "no alt": documentWith("<img src=a>") },
  passes: {
    "decoration and a name": documentWith('<img src=a alt=""><img src=b alt="Tent">'),
    "a pixel and a labelled image": documentWith('<img src=a width=1 height=1><img src=b aria-label="Tent">'),
  },
  skips: { "no images": documentWith("") },
});

describePageRule(linkedImgAltEmpty, {
  fails: {
    "an empty alt": documentWith('<a href=/a><img src=b alt=""></a>'),
    "no alt": documentWith("<a href=/a><img src=b></a>"),
  },
  passes: {
    "an alt": documentWith("<a href=/a><img src=b alt=Tents></a>"),
    "text beside": documentWith('<a href=/a><img src=b alt="">Tents</a>'),
    "a labelled link": documentWith('<a href=/a aria-label=Tents><img src=b alt=""></a>'),
  },
});

describePageRule(imgAltTooLong, {
  fails: { "251 characters": documentWith(`<img src=a alt="${"a".repeat(251)}">`) },
  passes: { "250 characters": documentWith(`<img src=a alt="${"a".repeat(250)}">`) },
});

describePageRule(imgAltLowQuality, {
  fails: {
    "a file name": documentWith('<img src=a alt="ridge_tent-2.JPG">'),
    "a generic word": documentWith("<img src=a alt=image>"),
  },
  passes: {
    "a short name": documentWith("<img src=a alt=Logo>"),
    "a sentence": documentWith('<img src=a alt="Image of a tent">'),
  },
});

describePageRule(imgNoDimensions, {
  fails: {
    "no size": documentWith("<img src=a.jpg alt=a>"),
    "only a width": documentWith("<img src=a.jpg alt=a width=3>"),
  },
  passes: {
    "both attributes": documentWith("<img src=a.jpg alt=a width=3 height=2>"),
    "an aspect ratio": documentWith('<img src=a.jpg alt=a style="aspect-ratio: 3/2">'),
    "a drawing": documentWith("<img src=a.svg alt=a>"),
  },
});

describePageRule(imgNotResponsive, {
  fails: { "a wide image": documentWith("<img src=a.jpg alt=a width=1200 height=800>") },
  passes: {
    srcset: documentWith('<img src=a.jpg alt=a width=1200 srcset="b.jpg 600w">'),
    "a picture": documentWith("<picture><source srcset=b><img src=a.jpg alt=a width=1200></picture>"),
    "a small image": documentWith("<img src=a.jpg alt=a width=600>"),
  },
});

describePageRule(imgLazyAboveFold, {
  fails: { "a lazy first image": documentWith("<main><h1>x</h1><img src=a.jpg alt=a width=800 loading=lazy></main>") },
  passes: {
    "an eager first image": documentWith("<main><img src=a.jpg alt=a><img src=b.jpg alt=b loading=lazy></main>"),
    "a small icon before": documentWith(
      "<main><img src=i.png width=24 alt=i loading=lazy><img src=a.jpg alt=a></main>",
    ),
    "a lazy image far down": documentWith(
      "<main><h2>a</h2>\n<h2>b</h2>\n<h2>c</h2>\n<img src=a.jpg alt=a loading=lazy></main>",
    ),
  },
});

const pictures = (amount: number, attributes = "") =>
  Array.from({ length: amount }, (_, index) => `<img src=${index}.jpg alt=a ${attributes}>`).join("");

describePageRule(imgLazyMissing, {
  fails: { "16 eager images": documentWith(pictures(16)) },
  passes: {
    "15 eager images": documentWith(pictures(15)),
    "lazy images": documentWith(pictures(40, "loading=lazy")),
  },
});

describePageRule(pictureWithoutImg, {
  fails: { "sources only": documentWith("<picture><source srcset=a></picture>") },
  passes: { "an img": documentWith("<picture><source srcset=a><img src=b alt=b></picture>") },
});

describePageRule(svgInlineHeavy, {
  fails: { "a large drawing": documentWith(`<svg><path d="${"M0 0".repeat(3000)}"/></svg>`) },
  passes: { "an icon": documentWith('<svg><path d="M0 0"/></svg>') },
});

describePageRule(imgFilenameGeneric, {
  fails: { "a camera name": documentWith('<img src="/m/IMG_2041.jpg" alt=a>') },
  passes: { "a name": documentWith('<img src="/m/ridge-tent.jpg" alt=a>') },
});

describePageRule(videoNoPoster, {
  fails: { "a video": documentWith("<video src=a></video>") },
  passes: { "a poster": documentWith("<video src=a poster=b></video>") },
  skips: { "a background video": documentWith("<video src=a muted autoplay loop></video>") },
});

describePageRule(videoNoCaptions, {
  fails: { "a video with sound": documentWith("<video src=a></video>") },
  passes: { captions: documentWith("<video src=a><track kind=captions src=c></video>") },
  skips: { "a muted video": documentWith("<video src=a muted></video>") },
});

describePageRule(videoSchemaMissing, {
  fails: { "a player": documentWith('<iframe src="https://www.youtube-nocookie.com/embed/x"></iframe>') },
  passes: {
    "a described video": documentWith(
      '<video src=a></video><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","video":{"@type":"VideoObject","name":"x"}}</script>',
    ),
  },
  skips: { "no video": documentWith("") },
});
