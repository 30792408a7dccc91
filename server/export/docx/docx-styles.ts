import { BorderStyle, type IStylesOptions } from 'docx';

const INK = '1C1917';
const heading = (size: number) => ({ run: { size, bold: true, color: INK, font: 'Georgia' }, paragraph: { keepNext: true, spacing: { before: 280, after: 100 } } });

/** Sizes are half points, distances twentieths of a point, as Word counts them. */
export const docxStylesIn = (language: string): IStylesOptions => ({
  default: {
    document: { run: { font: 'Georgia', size: 22, color: INK, language: { value: language } }, paragraph: { spacing: { after: 120, line: 288 } } },
    heading1: heading(40),
    heading2: heading(30),
    heading3: heading(26),
    heading4: heading(23),
  },
  paragraphStyles: [
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 360 }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: 'A8A29E' } } } },
    { id: 'Callout', name: 'Callout', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 200, right: 200 }, shading: { fill: 'F0ECE4' }, border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '2B2F83' } } } },
    { id: 'Caption', name: 'Caption', basedOn: 'Normal', quickFormat: true, run: { bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
    { id: 'Standfirst', name: 'Standfirst', basedOn: 'Normal', quickFormat: true, run: { size: 26 } },
    { id: 'Code', name: 'Code', basedOn: 'Normal', quickFormat: true, run: { font: 'Consolas', size: 19 }, paragraph: { shading: { fill: 'F5F2EC' } } },
  ],
  characterStyles: [{ id: 'CodeWords', name: 'Code words', run: { font: 'Consolas', size: 20 } }],
});
