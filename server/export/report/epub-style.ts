/** How an e-book looks where its reader leaves that to it; size, typeface and colours of words stay the reader's. */
export const EPUB_STYLE = `h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
.standfirst { font-size: 1.15em; }
.imprint { font-size: 0.9em; }
.imprint dt { font-weight: bold; }
.imprint dd { margin: 0 0 0.4em; }
.tasks { list-style: none; padding-left: 0; }
.tasks li > div { display: inline-block; }
blockquote { border-left: 3px solid #a8a29e; margin-left: 0; padding-left: 1em; }
aside { border-left: 3px solid #57534e; padding-left: 1em; }
.kind, figcaption { font-weight: bold; }
figure { margin: 1.5em 0; }
.how { font-size: 0.9em; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; }
th, td { border: 1px solid #a8a29e; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; }
img { max-width: 100%; height: auto; }
sup { font-size: 0.75em; line-height: 0; }
`;
