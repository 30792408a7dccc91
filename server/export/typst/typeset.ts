import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontsFor } from './fonts.ts';

/** Beside the sources, and beside the program once both are built. */
const TEMPLATES = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './' : './typst/', import.meta.url));

export type TypesettingTask = {
  template: 'report' | 'report-image' | 'credential';
  /** What the template reads as report.json. */
  json: string;
  images: { path: string; bytes: Uint8Array }[];
};
/** `isForAll`: a PDF keeps PDF/UA-1, which it cannot where a letter is in no typeface at hand. */
export type Typeset = { bytes: Uint8Array; pages: number; isForAll: boolean };

/** Sets a template with the words given: a report or a credential as PDF, a picture as SVG. Throws where the template or an image cannot be read. */
export async function typeset({ template, json, images }: TypesettingTask): Promise<Typeset> {
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: await fontsFor(json) }] });
  compiler.mapShadow(path.join(TEMPLATES, 'report.json'), Buffer.from(json));
  for (const image of images) compiler.mapShadow(path.join(TEMPLATES, image.path), Buffer.from(image.bytes));
  try {
    const compiled = compiler.compile({ mainFilePath: path.join(TEMPLATES, `${template}.typ`) });
    const document = compiled.result;
    if (document === null) {
      const failure = compiled.takeError();
      throw new Error(`${template}.typ could not be set: ${JSON.stringify(failure === null ? [] : compiler.fetchDiagnostics(failure))}`);
    }
    const pages = document.numOfPages;
    if (template === 'report-image') return { bytes: new TextEncoder().encode(compiler.plainSvg(document)), pages, isForAll: false };
    return { ...pdfOf(compiler, document), pages };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function pdfOf(compiler: NodeCompiler, document: NodeTypstDocument): Omit<Typeset, 'pages'> {
  try {
    return { bytes: new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' })), isForAll: true };
  } catch {
    return { bytes: new Uint8Array(compiler.pdf(document)), isForAll: false };
  }
}
