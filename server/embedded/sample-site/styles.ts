/** The site's only style sheet; its name carries a hash, so that browsers may keep it. */
export const STYLESHEET_PATH = "/assets/site.5f3a9c1e.css";

export const STYLESHEET = `
:root{--ink:#1d2a2e;--soft:#4d5b5f;--paper:#fbfaf7;--line:#d9d6cc;--moss:#2f5d50;--sun:#b4471f}
*{box-sizing:border-box}
html{font:17px/1.65 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper)}
body{margin:0}
a{color:var(--moss);text-underline-offset:3px}
a:hover{color:var(--sun)}
a:focus-visible{outline:3px solid var(--sun);outline-offset:2px}
.skip{position:absolute;left:-999px;top:0;background:#fff;padding:.75rem 1rem}
.skip:focus{left:0}
.top{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:center;justify-content:space-between;padding:1.1rem 1.5rem;border-bottom:1px solid var(--line);background:#fff}
.brand{font-size:1.35rem;font-weight:700;letter-spacing:.02em;text-decoration:none;color:var(--ink)}
.top nav ul,.crumbs ol{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
.top nav a,.foot a{display:inline-block;padding:.4rem 0}
.crumbs{max-width:46rem;margin:1rem auto 0;padding:0 1.5rem;font-size:.85rem;color:var(--soft)}
main{max-width:46rem;margin:0 auto;padding:1rem 1.5rem 4rem}
h1{font-size:clamp(1.9rem,5vw,2.8rem);line-height:1.15;margin:.6rem 0 1rem;letter-spacing:-.01em}
h2{font-size:1.4rem;margin:2.4rem 0 .6rem}
.kicker,.byline{color:var(--soft);margin:1rem 0 0}
.hero{width:100%;height:auto;border-radius:10px;display:block;margin:1rem 0 1.5rem;background:#dfe7e3}
.cards{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
.cards li{border:1px solid var(--line);border-radius:10px;padding:1rem;background:#fff}
.cards a{display:block;padding:.25rem 0;font-weight:700}
.cards span{color:var(--soft);font-size:.92rem}
.list li{margin:.35rem 0}
.list a{padding:.25rem 0;display:inline-block}
.price{font-size:1.5rem;font-weight:700;color:var(--sun);margin:.2rem 0}
.foot{border-top:1px solid var(--line);padding:2rem 1.5rem;color:var(--soft);font-size:.9rem;background:#fff}
.foot p{max-width:46rem;margin:.3rem auto}
`;
