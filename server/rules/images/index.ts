import type { Rule } from "@/server/rules/types";
import contentImageAsBackground from "./content-image-as-background";
import gifAnimatedHeavy from "./gif-animated-heavy";
import imgAltLowQuality from "./img-alt-low-quality";
import imgAltMissing from "./img-alt-missing";
import imgAltTooLong from "./img-alt-too-long";
import imgAspectMismatch from "./img-aspect-mismatch";
import imgBroken from "./img-broken";
import imgFilenameGeneric from "./img-filename-generic";
import imgHeavy from "./img-heavy";
import imgLazyAboveFold from "./img-lazy-above-fold";
import imgLazyMissing from "./img-lazy-missing";
import imgLegacyFormat from "./img-legacy-format";
import imgLowResolution from "./img-low-resolution";
import imgNoDimensions from "./img-no-dimensions";
import imgNotResponsive from "./img-not-responsive";
import imgOversizedForSlot from "./img-oversized-for-slot";
import imgRedirected from "./img-redirected";
import linkedImgAltEmpty from "./linked-img-alt-empty";
import pictureWithoutImg from "./picture-without-img";
import svgInlineHeavy from "./svg-inline-heavy";
import videoNoCaptions from "./video-no-captions";
import videoNoPoster from "./video-no-poster";
import videoSchemaMissing from "./video-schema-missing";

export const imagesRules: readonly Rule[] = [
  contentImageAsBackground,
  gifAnimatedHeavy,
  imgAltLowQuality,
  imgAltMissing,
  imgAltTooLong,
  imgAspectMismatch,
  imgBroken,
  imgFilenameGeneric,
  imgHeavy,
  imgLazyAboveFold,
  imgLazyMissing,
  imgLegacyFormat,
  imgLowResolution,
  imgNoDimensions,
  imgNotResponsive,
  imgOversizedForSlot,
  imgRedirected,
  linkedImgAltEmpty,
  pictureWithoutImg,
  svgInlineHeavy,
  videoNoCaptions,
  videoNoPoster,
  videoSchemaMissing,
];
