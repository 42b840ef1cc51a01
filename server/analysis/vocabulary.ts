/** Names that advice about websites uses without the facts naming them. Lower case, singular. */
export const TECHNICAL_NAMES = new Set(
  `ai api ar avif brotli cdn chrome cls cms core crux css dns dom fcp google googlebot bing gzip hsts html http https
  i id inp internet ip javascript jpeg jpg js json jsonld lcp ld lighthouse linux mime open graph og pagespeed insights
  pdf png rdfa search console seo serp spa ssl ssr svg tbt tls ttfb twitter card unicode uri url utf vitals web webp
  wcag xml largest contentful paint cumulative layout shift total blocking time first content security policy strict
  transport`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words too common to say anything. */
export const COMMON_WORDS = new Set(
  `about above from later soon currently often always never across after again all also although among another any are because been before being below between
  both but came can could does doing down during each either else even every first from further have having here
  into itself just last least less like made make makes many more most much must need needs next none once only onto
  other others over part rather same second should since some still such than that their them then there these they
  this those through together under until upto very want well were what when where which while will with within
  without would your yours`
    .split(/\s+/)
    .filter(Boolean),
);

const AUDIT_WORDS = `accessibility accurate across add address addresses adds affect affected affects already alternative
  answer anchor announce attribute audit audited average avoid bad before below best better block blocked blocking browser
  browsers bytes cache caching canonical category cause causes change changes check clear click code compress content
  correct corrected corrects cost crawl crawled crawler crawlers crawling create critical data declare defer delay
  deliver describe description descriptions desktop device devices different directly discover document domain done
  download duplicate each early easy effect effort element elements engine engines error errors every experience
  extra fail failing fast faster field file files find finding findings first fix fixed fixes fixing follow font fonts
  found gain gains give good great grow group header headers heading headings help high higher home homepage image
  images impact important improve improved improvement improvements include increase index indexable indexed indexing
  information internal issue issues itself keep kept know large larger largest layout lazy lead leads level limit limits
  link linked links list listed load loaded loading loads look lose loses loss lost lower main major make markup
  measure measured measurement measurements media medium meta metric mobile move name navigation notice notices
  number opportunity optimise optimize order organic overall page pages path people per perform performance performing
  place plan point points poor position possible post potential preload present priorities prioritise prioritize
  priority problem problems project protocol provide quality quick quickly raise raises range rank ranking rate reach
  read readers reduce redirect redirects refer relevance remain remaining remove render rendering replace report request
  requests require resolve resource resources response responsive result results review robots rule score scored scores
  scoring script scripts search section secure security serve server servers setting settings severe severity share
  shift short shorten should show shown shows side single site sitemap sitemaps sites size slow slower small smaller
  snippet snippets source speed stable start status step strong structure structured style stylesheet stylesheets
  submit suggest summary support tag tags target technical template templates test text thin threshold thumbnail time
  times title titles together total traffic unique update upload usability user users value values version view
  viewport visible visit visitors visits visual vitals wait warning warnings weak website weight work worst worth write
  written wrong yield concentrate focus address begin biggest bring clean combined come contain count current currently
  deal depend drag drop ease edit ensure entire especially expect explain fall hold hurt keep lack lies matter mean means miss
  missing most need number occur outside pull push quarter remain rest rise run seem send serve set solve spread stand
  state stay stop take tell these think touch turn understand unlock upgrade use used uses using usual want warn weigh
  weighs whole wide widespread worth explicit width height dimension dimensions stabilise stabilize hero asset assets
  animation async background banner bundle button bytes component components configuration connection connections
  critical css dynamic embed embeds form framework hosting hydration inline input iframe latency library loads lossless
  menu minify module payload plugin preconnect prefetch prioritising render resize responsive rewrite screen scroll
  shorter space split stable static stream tasks thread unused video videos widget widgets works editor editors`;

/** Beginnings of the words an audit is written with. */
export const AUDIT_STEMS = new Set(AUDIT_WORDS.split(/\s+/).filter(Boolean).map(stemOf));

/** A crude stem: enough to see that "redirecting" and "redirects" are one word. */
export function stemOf(word: string): string {
  return word.replace(/(?:ings?|ed|es|s)$/, "").slice(0, 6);
}
