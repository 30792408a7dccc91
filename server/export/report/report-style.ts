/** What a report needs beside the style of notes; its e-book takes the same. */
export const REPORT_STYLE = `
.standfirst { font-size: 1.2em; line-height: 1.45; }
.imprint { font-size: 0.9em; margin: 1.5em 0; } .imprint div { display: flex; flex-wrap: wrap; gap: 0 1em; padding: 0.2em 0; }
.imprint dt { flex: 0 0 8em; color: var(--soft); } .imprint dd { flex: 1 1 16em; margin: 0; }
nav h2 { font-size: 1.1rem; } nav ul { list-style: none; padding: 0; } nav li { padding: 0.15em 0; } .level-2 { padding-left: 1.25em; } .level-3 { padding-left: 2.5em; }
figure { margin: 2em 0; overflow-x: auto; } th, td { overflow-wrap: break-word; } figcaption { font-weight: 600; margin-bottom: 0.5em; break-after: avoid; } .how { color: var(--soft); font-size: 0.9em; }
sup { font-size: 0.75em; line-height: 0; } sup a { padding: 0 0.15em; } sup + sup { margin-left: 0.15em; }
.sources li { font-size: 0.9em; padding: 0.25em 0; }
li:target, :target { background: var(--wash); }
@page { size: A4; margin: 24mm 22mm; }
@media print { nav { break-after: page; } p, li { orphans: 3; widows: 3; } figure { break-inside: avoid; } a { text-decoration: none; } [role='doc-backlink'] { display: none; } thead { display: table-header-group; } }
`;
