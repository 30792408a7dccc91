/** How an exported file looks on a screen and on paper; no font is fetched. */
export const NOTES_STYLE = `
:root { color-scheme: light dark; --ink: #1c1917; --soft: #57534e; --line: #d6d3d1; --wash: #f5f2ec; --paper: #fffefa; --decision: #2b2f83; --caution: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0ece4; --soft: #b8b2a7; --line: #4a453f; --wash: #2a2723; --paper: #1b1917; --decision: #b9bcff; --caution: #f0b266; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 'Source Serif 4', Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; margin: 1.6em 0 0.4em; break-after: avoid; }
h1 { font-size: 2rem; margin-top: 0; }
h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; } h4 { font-size: 1.1rem; }
p, ul, ol, blockquote, pre, table, aside { margin: 0 0 0.8em; }
.standing, .picture { color: var(--soft); font-size: 0.95em; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.6em; }
footer { border-top: 1px solid var(--line); margin-top: 2.5em; font-size: 0.95em; }
li > p { margin-bottom: 0.25em; }
.tasks { list-style: none; padding-left: 0; } .tasks li { display: flex; gap: 0.6em; } .tasks li > div { flex: 1; min-width: 0; }
blockquote { border-left: 3px solid var(--line); padding-left: 1em; margin-left: 0; }
aside { border-left: 3px solid var(--soft); background: var(--wash); padding: 0.6em 1em; break-inside: avoid; }
aside.decision { border-color: var(--decision); } aside.caution { border-color: var(--caution); }
aside > :last-child { margin-bottom: 0; }
.kind { font: 600 0.8em system-ui, sans-serif; margin-bottom: 0.2em; }
aside.decision .kind { color: var(--decision); } aside.caution .kind { color: var(--caution); }
pre, code { font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace; font-size: 0.88em; }
pre { white-space: pre-wrap; background: var(--wash); padding: 0.8em 1em; }
table { width: 100%; border-collapse: collapse; font-size: 0.95em; }
th, td { border: 1px solid var(--line); padding: 0.35em 0.6em; text-align: left; vertical-align: top; }
th { background: var(--wash); } td > :last-child, th > :last-child { margin-bottom: 0; }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
a { color: inherit; }
@media print { body { font-size: 10.5pt; background: none; } main { max-width: none; padding: 0; } tr, img { break-inside: avoid; } }
`;
