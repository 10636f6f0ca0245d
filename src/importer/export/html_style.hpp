// The style of the HTML form: ink on paper, the guide's words in serif, labels in sans, levels as digits in boxes.
#pragma once

#include <string_view>

namespace assay::importer {

inline constexpr std::string_view html_style = R"css(
:root{color-scheme:light dark;--paper:oklch(.993 .0012 95);--ink:oklch(.235 .014 265);--soft:oklch(.43 .014 265);
--line:oklch(.835 .005 95);--fill:oklch(.952 .0035 95);--link:oklch(.46 .15 266);
--serif:"Source Serif 4","Source Serif 4 Variable",Charter,"Bitstream Charter",Georgia,serif;
--sans:Inter,"Inter Variable",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:oklch(.202 .009 268);--ink:oklch(.935 .004 95);
--soft:oklch(.775 .008 268);--line:oklch(.35 .011 268);--fill:oklch(.182 .008 268);--link:oklch(.775 .1 268)}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif)}
body{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 5rem;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;break-after:avoid}
h1{font-size:2.125rem;font-weight:500;letter-spacing:-.015em;margin:0 0 1.5rem}
h2{font-size:1.5rem;font-weight:500;letter-spacing:-.012em;margin:3.5rem 0 1rem;padding-top:.75rem;border-top:1px solid var(--ink)}
h3{font:600 .875rem/1.3 var(--sans);color:var(--soft);margin:2rem 0 .5rem}
h4{font-size:1.125rem;font-weight:600;margin:1.5rem 0 .5rem}
p{margin:0 0 .75rem;max-width:66ch}
p.label{font:600 .8125rem/1.3 var(--sans);color:var(--soft);margin:.75rem 0 .25rem;break-after:avoid}
ul{margin:0 0 1rem;padding-left:1.375rem;max-width:66ch}
li{margin:.125rem 0;break-inside:avoid}
li::marker{color:var(--soft)}
ul.levels,ul.choices{list-style:none;padding-left:0;break-inside:avoid}
ul.levels>li{position:relative;padding-left:2.25rem;margin:.375rem 0}
.score{position:absolute;left:0;top:.125rem;width:1.5rem;height:1.5rem;border:1px solid var(--ink);border-radius:.25rem;
font:600 .8125rem/1.375rem var(--sans);text-align:center;background:var(--paper)}
.score.zero{border-style:dashed}
.colon{position:absolute;left:0;top:0;opacity:0}
ul.choices>li{padding-left:1.75rem;position:relative;margin:.375rem 0}
ul.choices>li::before{content:"";position:absolute;left:0;top:.25rem;width:1rem;height:1rem;border:1px solid var(--ink);border-radius:50%}
.blank{font:.875rem/1.4 var(--sans);color:var(--soft);border-bottom:1px solid var(--ink);min-height:3.25rem;margin-bottom:1rem;max-width:none}
nav{font:.875rem/1.5 var(--sans);background:var(--fill);border-radius:.375rem;padding:1rem 1.25rem;margin:0 0 2rem}
nav p{font-weight:600;margin:0 0 .25rem}
nav ol{margin:0;padding-left:1.25rem}
a{color:var(--link)}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@page{size:A4;margin:20mm 18mm 18mm 24mm;@bottom-center{content:counter(page);font:7.5pt sans-serif}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#999;--fill:#fff;--link:#000}
html{font-size:10pt}body{max-width:none;padding:0}nav{padding:0}a{text-decoration:none}
h2{break-before:page}h1+nav+h2,h1+h2{break-before:auto}}
)css";

} // namespace assay::importer
