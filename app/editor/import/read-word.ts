import mammoth from 'mammoth';

/** Underlining and strokes have a meaning in our texts; by itself the reader leaves underlining out, since links are underlined too. */
const ALSO = ['u => u', 'strike => s', "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh"];

/** Pictures are counted as left out, and not read. */
const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/** A Word file (.docx) as HTML, by what its styles mean and not by how they look; rejects what is no such file. */
export async function readWord(bytes: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { styleMap: ALSO, ignoreEmptyParagraphs: true, convertImage: noPictures });
  return value;
}
