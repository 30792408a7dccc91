import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unnamed } from '#domain/credential/credential.ts';
import { lifeWords, type PaperCredential } from '#domain/credential/paper-credential.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { contentDocx } from '../docx/content-docx.ts';
import { docxStylesIn } from '../docx/docx-styles.ts';
import { Numbering } from '../docx/numbering.ts';
import { xmlWords } from '../docx/run-docx.ts';
import { settledDocx } from '../docx/settled-docx.ts';
import { oneLine } from '../notes/notes-heading.ts';
import { credentialNodes } from './credential-nodes.ts';

const SOFT = '57534E';

/** A credential as a Word file in the field's form: real headings, lists and tables, and a foot with the page, its headings in its own language. The same credential gives the same bytes. */
export async function credentialDocx(credential: PaperCredential): Promise<Uint8Array> {
  const { file, facts } = saidIn(spokenFor(credential.draft.language), () => wordFile(credential));
  return settledDocx(new Uint8Array(await Packer.toBuffer(file)), facts);
}

function wordFile(credential: PaperCredential) {
  const { draft, version, at, url, community } = credential;
  const [title, notice, description] = [oneLine(draft.name) || unnamed(), lifeWords(credential), oneLine(draft.description)].map(xmlWords) as [string, string, string];
  const numbering = new Numbering();
  const body = contentDocx(credentialNodes(credential), { origin: new URL(url).origin, images: new Map(), numbering, depth: 0, looks: {} });
  const children = [
    new Paragraph({ children: [new TextRun({ text: t`Micro-credential`, color: SOFT })] }),
    // The first level is the name's: what follows begins with the second.
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    ...(notice === '' ? [] : [new Paragraph({ style: 'Callout', text: notice })]),
    ...(description === '' ? [] : [new Paragraph({ style: 'Standfirst', text: description })]),
    ...body,
  ];
  const foot = xmlWords([title, t`version ${version}`, ...(draft.licence === '' ? [] : [draft.licence])].join(' · '));
  const file = new Document({
    title,
    styles: docxStylesIn(draft.language === 'en' ? 'en-GB' : draft.language),
    numbering: numbering.options(),
    sections: [{ children, footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: `${foot} · `, size: 17, color: SOFT }), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: SOFT })] })] }) } }],
  });
  const facts = { title, subject: description, author: xmlWords(draft.issuer.name || community), language: draft.language, at: new Date(at) };
  return { file, facts };
}
