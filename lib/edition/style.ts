/**
 * The look of an edition: a page from a well-made book. One column of text of some 66 characters, notes
 * in the margin level with their lines, the tool's small type only for what the edition adds.
 *
 * Notes are floats that hang in the margin and stack there, so that a long note never tears its paragraph
 * apart. Below 62rem, and on paper, they are left out: everything in them is in the apparatus.
 * Every colour has 4.5 : 1 on its ground in both schemes, and is never alone: sign and word go with it.
 */
const tokens = `
:root{--paper:#fbfaf6;--sheet:#fff;--ink:#1d1c1a;--soft:#5a574f;--faint:#6a665c;--line:#ded8ca;--hair:#ebe6da;--accent:#274690;--lit:#f3e7b8;
--true:#0b6e4f;--mostly:#4a6415;--misleading:#7c4d05;--false:#ab2a20;--unverifiable:#56606e;--opinion:#6a4c9c;--contested:#8a1c5b;
--book:'Source Serif 4 Variable','Source Serif 4',Georgia,'Times New Roman',serif;--tool:'Inter Variable',Inter,system-ui,sans-serif;
--measure:32.5rem;--pn:3rem;--gap:3.25rem;--note:16.5rem;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--sheet:#1f1d1a;--ink:#e9e4d8;--soft:#b3ab9b;--faint:#a0988a;--line:#3d3932;--hair:#2c2924;--accent:#a9bdf2;--lit:#4a421d;
--true:#58c79b;--mostly:#a6c363;--misleading:#e0ab57;--false:#f08a7e;--unverifiable:#a7b2c2;--opinion:#bba1e8;--contested:#ea86b9}}
.v-true{--v:var(--true)}.v-mostly{--v:var(--mostly)}.v-misleading{--v:var(--misleading)}.v-false{--v:var(--false)}.v-unverifiable{--v:var(--unverifiable)}.v-opinion{--v:var(--opinion)}.v-contested{--v:var(--contested)}
`

const ground = `
*,::before,::after{box-sizing:border-box}
html{font-size:118.75%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.62 var(--book);font-optical-sizing:auto;font-kerning:normal;font-feature-settings:'kern','liga';text-rendering:optimizeLegibility;overflow-wrap:break-word}
main{max-width:calc(var(--pn) + var(--measure) + var(--gap) + var(--note) + 4rem);margin:0 auto;padding:5rem 2rem 6rem}
p,h1,h2,h3,h4,h5,h6,ul,ol,dl,dd,blockquote,pre{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration:underline 1px var(--line);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
:target{scroll-margin-top:2rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--sheet);color:var(--ink);padding:.5rem 1rem;border-radius:4px;font:500 .8rem/1.4 var(--tool);z-index:2}
.skip:focus{top:1rem}
.sg{display:inline-block;width:.82em;height:.82em;vertical-align:-.06em;overflow:visible}
h1,h2,h3,h4,h5,h6{font-family:var(--book);font-weight:600;text-wrap:balance;break-after:avoid}
.kicker,.label{font:600 .6rem/1.5 var(--tool);letter-spacing:.09em;text-transform:uppercase;color:var(--faint)}
.kicker time{white-space:nowrap}
.kicker a{text-decoration:none;border-bottom:1px solid var(--line)}
.dot{padding:0 .35em;color:var(--faint)}
.v{color:var(--v);white-space:nowrap}
.lead{color:var(--soft);max-width:var(--measure);text-wrap:pretty}
bdi{unicode-bidi:isolate}
`

const front = `
.title{border-bottom:3px double var(--ink);padding-bottom:2.1rem}
h1{font-size:2.75rem;line-height:1.08;letter-spacing:-.022em;max-width:21ch;margin:1.1rem 0 0}
h1.long{font-size:1.75rem;line-height:1.2;letter-spacing:-.012em;max-width:38ch}
.stand{font-size:1.16rem;line-height:1.5;color:var(--soft);max-width:38rem;margin-top:1rem;text-wrap:pretty}
.tally{margin:2rem 0 0;font:400 .7rem/1.5 var(--tool)}
.bar{display:block;width:100%;height:1.35rem}
.bar rect{fill:var(--v)}
.keys{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-top:.6rem}
.keys b{font-weight:600;font-variant-numeric:tabular-nums;margin-left:.15em}
.contents{display:grid;grid-template-columns:minmax(0,1.8fr) minmax(0,1fr);gap:2rem var(--gap);margin:2.6rem 0 0;padding-top:1rem;border-top:1px solid var(--line);font-size:.88rem;line-height:1.45}
.contents a{text-decoration:none}.contents a:hover{text-decoration:underline}
.contents .texts{counter-reset:t}
.contents .texts li{counter-increment:t;display:grid;grid-template-columns:1.5rem 1fr;padding:.22rem 0}
.contents .texts li::before{content:counter(t);color:var(--faint);font:400 .7rem/1.9 var(--tool);grid-row:1/3}
.contents .from{grid-column:2;color:var(--faint);font:400 .66rem/1.5 var(--tool)}
.matter{columns:2;column-gap:1.5rem}.matter li{padding:.22rem 0;break-inside:avoid}
`

const texts = `
.text{margin:5rem 0 0;padding:0 0 0 var(--pn)}
.text::after{content:'';display:block;clear:both}
.text .kicker{max-width:var(--measure);margin-bottom:.55rem}
.text h2{font-size:1.62rem;line-height:1.2;letter-spacing:-.012em}
.chars{position:relative;max-width:var(--measure);hyphens:manual}
.chars .b{position:relative;text-wrap:pretty;tab-size:4}.chars .ws,.chars pre.b{white-space:pre-wrap}
.chars h2.b,.chars h3.b,.chars h4.b,.chars h5.b,.chars h6.b{text-wrap:balance}
.chars>p.b,.chars>blockquote.b,.chars>pre.b,.chars>ul,.chars>ol,.chars>.fn{margin-top:.82em}
h2+.chars>.b:first-child,.chars>h2.b+.b{margin-top:.7em}
.chars h3.b{font-size:1.12rem;line-height:1.3;margin-top:1.7em}.chars h4.b,.chars h5.b,.chars h6.b{font-size:1rem;line-height:1.4;margin-top:1.5em}.chars h5.b,.chars h6.b{font-style:italic;font-weight:500}
.chars blockquote.b{padding-inline-start:1.3rem;border-inline-start:2px solid var(--line);font-style:italic}
.chars .d2{margin-inline-start:1.3rem}.chars .d3{margin-inline-start:2.6rem}.chars .d4,.chars .d5,.chars .d6{margin-inline-start:3.9rem}
.chars li.b{padding-inline-start:1.3rem;margin-top:.28em}
.chars li.b:not(.own,.num)::after{content:'–';position:absolute;inset-inline-start:0;top:0;color:var(--faint)}
.chars li.own{padding-inline-start:0}
.chars li.num{padding-inline-start:1.8rem}.o{display:inline-block;min-width:1.45rem;margin-inline:-1.8rem .35rem;text-align:end;color:var(--faint);font-variant-numeric:tabular-nums;white-space:nowrap;user-select:none}
.chars pre.b,.chars .row{font:400 .8rem/1.55 ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;overflow-wrap:anywhere}
.chars .foot{font-size:.86rem;line-height:1.5;color:var(--soft)}
.feet{margin-top:1.6em;padding-top:.9em;border-top:1px solid var(--line)}.feet li+li,.feet .foot+.foot{margin-top:.35em}
.fn:target,.feet li:target,.chars a[role=doc-noteref]:target{background:var(--lit);border-radius:2px}
.chars a[role=doc-noteref]:not(.sign),.chars a[role=doc-backlink]{color:var(--accent)}
.again{margin-inline-start:.4em;font:500 .66rem/1 var(--tool);white-space:nowrap;user-select:none}
.pb{position:absolute;left:calc(-1*var(--pn));width:1.6rem;text-align:right;direction:ltr;font:400 .54rem/1.62rem var(--tool);font-style:normal;color:var(--faint);font-variant-numeric:tabular-nums;white-space:nowrap;user-select:none}
.b>.pb{top:0}.b[data-n]>.pb{top:1.05rem}.chars>.pb{margin-top:1.9rem}.chars>.pb:first-child{margin-top:0}
.b[data-n]::before{content:attr(data-n);position:absolute;left:calc(-1*var(--pn));width:1.6rem;text-align:right;direction:ltr;font:400 .6rem/1.62rem var(--tool);font-style:normal;color:var(--faint);font-variant-numeric:tabular-nums;user-select:none}
.chars li.b::before,.chars blockquote.b::before{line-height:1.62rem}
.provenance{max-width:var(--measure);margin-top:1.2rem;font:400 .66rem/1.5 var(--tool);color:var(--faint);overflow-wrap:anywhere}
.u{text-decoration:underline 2px;text-decoration-color:var(--v);text-underline-offset:.2em;text-decoration-skip-ink:auto;border-radius:2px}
.u1{text-underline-offset:.41em}.u2{text-underline-offset:.62em}.u3{text-underline-offset:.83em}
.u.v-contested{text-decoration-style:wavy;text-decoration-thickness:1.3px}
.u.v-unverifiable{text-decoration-style:dashed}.u.v-opinion{text-decoration-style:dotted}
.u:target{background:var(--lit)}
.sign{font:600 .56rem/0 var(--tool);font-style:normal;color:var(--v);text-decoration:none;white-space:nowrap;vertical-align:.62em;padding:.35em .1em;margin-inline:.1em .05em;font-variant-numeric:tabular-nums;unicode-bidi:isolate;user-select:none}
.sign .sg{margin-right:.16em;vertical-align:-.08em}
.sign:hover{background:var(--lit);text-decoration:none;border-radius:2px}
.side{display:none}
`

const margin = `
@media screen and (min-width:62rem){
.side{display:block;float:right;clear:right;width:var(--note);margin:.32rem calc(-1*(var(--gap) + var(--note))) .6rem 0;padding-top:.36rem;border-top:1.5px solid var(--v);direction:ltr;text-align:left;white-space:normal;text-indent:0;font:400 .77rem/1.42 var(--book);letter-spacing:0;color:var(--ink);overflow-wrap:anywhere;user-select:none}
.side b{display:block;font:600 .64rem/1.45 var(--tool);color:var(--v);margin-bottom:.12rem}
.side .says{display:-webkit-box;-webkit-line-clamp:7;-webkit-box-orient:vertical;overflow:hidden;text-wrap:pretty}
.side .src{display:block;margin-top:.18rem;font-size:.7rem;line-height:1.42;color:var(--faint)}
}
@media (max-width:80rem){:root{--pn:2.2rem;--gap:2.4rem;--note:14.5rem}}
@media (max-width:70rem){:root{--pn:1.9rem;--gap:2rem;--note:13rem}main{padding-inline:1.2rem}}
@media (max-width:61.99rem){:root{--pn:2.2rem}main{padding:3.5rem 1.6rem 4rem;max-width:calc(var(--pn) + var(--measure) + 3.2rem)}.contents{grid-template-columns:1fr;gap:1.2rem}}
@media (max-width:36rem){:root{--pn:0rem}html{font-size:112.5%}main{padding:2.2rem 1.15rem 3rem}h1{font-size:2.05rem}h1.long{font-size:1.45rem}.stand{font-size:1.06rem}.text{margin-top:3.4rem}.text h2{font-size:1.4rem}.b[data-n]::before{display:none}.pb{position:static;margin-inline-end:.5em;line-height:1}.chars>.pb{display:block;width:auto;text-align:left;margin:1.6rem 0 -1.5rem}.chars>.pb:first-child{margin:0}.keys{gap:.15rem 1rem}}
`

const apparatus = `
.apparatus,.bibliography,.scale,.checked,.since,.seal{margin-top:5rem;padding-left:var(--pn)}
.apparatus>h2,.bibliography>h2,.scale>h2,.checked>h2,.since>h2,.seal>h2{font-size:1.62rem;line-height:1.2;letter-spacing:-.012em;margin-bottom:.6rem}
.apparatus{border-top:3px double var(--ink);padding-top:3rem}
.entries{margin-top:1.6rem}
.entry{display:grid;grid-template-columns:minmax(0,var(--measure)) minmax(0,var(--note));column-gap:var(--gap);padding:1.5rem 0 1.6rem;border-top:1px solid var(--line);font-size:.9rem;line-height:1.52}
.entry:target .main,.entry:has(:target) .main{box-shadow:-.9rem 0 0 var(--paper),-1.05rem 0 0 var(--v)}
.entry h3{position:relative;font-size:1.03rem;line-height:1.36;font-weight:600;text-wrap:pretty}
.entry .no{position:absolute;left:calc(-1*var(--pn));width:1.6rem;text-align:right;font:600 .68rem/1.4rem var(--tool);color:var(--v);font-variant-numeric:tabular-nums}
.said{font:400 .66rem/1.5 var(--tool);color:var(--faint);margin-top:.25rem}
.note{margin-top:.55rem;padding-inline-start:.9rem;border-inline-start:3px solid var(--v)}
.note p+p,.note div{margin-top:.4em}
.verdict b{color:var(--v);font-weight:600}
.verdict{color:var(--soft)}
.corrected{font-style:italic}
.decided{color:var(--soft)}
.main>.label,.beside>.label{margin:1rem 0 .3rem}.beside>.label:first-child{margin-top:.2rem}
.sources li{display:grid;grid-template-columns:4.3rem 1fr;margin-top:.45rem}
.stance{font:600 .64rem/1.45rem var(--tool);color:var(--unverifiable)}.stance.refutes{color:var(--false)}.stance.supports{color:var(--true)}
.sources blockquote{font-size:.84rem;line-height:1.48}.sources blockquote::before{content:'\\201C'}.sources blockquote::after{content:'\\201D'}
.sources a{color:var(--soft);font-size:.8rem}.read{color:var(--faint);font-size:.8rem}
.beside{font:400 .7rem/1.5 var(--tool);overflow-wrap:anywhere}
.back a{text-decoration:none;display:inline-block;max-width:100%;padding:.12rem 0}.back a:hover{text-decoration:underline}.back a>span:first-child{display:inline-block;min-width:1.5rem;color:var(--v);font-weight:600}
.answers li{padding:.28rem 0}.answers li+li{border-top:1px solid var(--hair)}
.gave .who{font-weight:500}.sure{color:var(--faint)}
.gave .v{font-weight:600;margin-left:.25em}
.answers li>p:not(.gave),.answers li>blockquote,.answers li>ul,.answers li>ol{font:400 .77rem/1.45 var(--book);color:var(--soft);margin-top:.2rem;text-wrap:pretty}
.answers li>blockquote{padding-inline-start:.7rem;border-inline-start:2px solid var(--line)}
.answers li>ul li,.answers li>ol li{border:0;padding:0;margin-inline-start:1em}.answers li>ul li{list-style:'– '}.answers li>ol li{list-style:decimal}
@media (max-width:61.99rem){.entry{grid-template-columns:1fr}.entry .beside{margin-top:.6rem}}
@media (max-width:36rem){.entry .no{position:static;width:auto;margin-right:.5em}.sources li{grid-template-columns:1fr}}
`

const back = `
.bibliography ul{max-width:var(--measure)}
.bibliography li{padding-inline-start:1.4rem;text-indent:-1.4rem;margin-top:.5rem;font-size:.92rem;line-height:1.5;overflow-wrap:anywhere}
.bibliography li:target{background:var(--lit)}
.scale dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.35rem 1.6rem;margin-top:1rem;max-width:var(--measure);font-size:.86rem;line-height:1.5}
.scale dt{font:600 .74rem/1.3rem var(--tool)}dfn{font-style:normal}.scale dd{color:var(--soft)}.held{color:var(--faint);font:400 .66rem/1.4 var(--tool);white-space:nowrap}
.prose{max-width:var(--measure)}.prose p+p{margin-top:.7em}
.since dl,.seal dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.4rem;margin:.9rem 0;max-width:46rem}
.since dt,.seal dt{font:600 .66rem/1.62rem var(--tool);color:var(--faint)}
.seal{border-top:1px solid var(--line);padding-top:2.2rem;font-size:.86rem;line-height:1.55;color:var(--soft)}
.seal>p{max-width:46rem}.seal dd{overflow-wrap:anywhere}
code{font:400 .86em/1.5 ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace}.read code{overflow-wrap:anywhere}.seal dd code span+span,.seal dd code wbr+span{margin-left:.45em}
@media (max-width:36rem){.seal dl,.since dl,.scale dl{grid-template-columns:1fr;gap:.1rem}.scale dd{margin-bottom:.5rem}}
`

const paper = `
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
@page{margin:20mm 20mm 22mm;@bottom-center{content:counter(page);font:400 8pt 'Inter Variable',sans-serif;color:#5a574f}}
:root{--paper:#fff;--ink:#000;--soft:#3c3a35;--faint:#55524a;--line:#bbb5a8;--hair:#ddd8cc;--pn:9mm;--measure:100%;--gap:0mm;
--true:#0b6e4f;--mostly:#4a6415;--misleading:#7c4d05;--false:#ab2a20;--unverifiable:#56606e;--opinion:#6a4c9c;--contested:#8a1c5b;color-scheme:light}
html{font-size:10.5pt}body{background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}.skip,.contents{display:none}
h1{font-size:27pt}h1.long{font-size:18pt}.text{margin-top:14mm}.apparatus,.bibliography,.scale,.checked,.since,.seal{margin-top:12mm}
p,li,dd,blockquote{orphans:3;widows:3}
a{text-decoration:none}
.text h2,.kicker,.entry h3,.label,.lead,section>h2{break-after:avoid}
.entry{grid-template-columns:minmax(0,1fr) 52mm;column-gap:8mm}
.entry,.note,.sources li,.answers li,.bibliography li,.scale dd,.tally,.seal,.entry h3,.back{break-inside:avoid}
.u{text-decoration-thickness:1.2pt}
}
`

/** The whole style sheet. */
export const style: string = [tokens, ground, front, texts, margin, apparatus, back, paper]
  .map((part) => part.trim())
  .join('\n')
