import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST = { maxBuffer: 256 * 1024 * 1024 };

function isThere(program: string, asked: string): boolean {
  try {
    execFileSync(program, [asked], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Programs that others wrote and that read PDF: a test that needs them is skipped where they are not installed. */
export const pdfReaders = isThere('qpdf', '--version') && ['pdfinfo', 'pdftotext', 'pdffonts'].every((program) => isThere(program, '-v'));

/** What those programs say of a PDF: its check, facts, fonts, words, and its objects in plain text. */
export async function readPdf(bytes: Uint8Array) {
  const file = join(await mkdtemp(join(tmpdir(), 'report-pdf-')), 'report.pdf');
  await writeFile(file, bytes);
  const said = async (program: string, given: string[]): Promise<string> => (await run(program, given, MOST)).stdout;
  const plain = `${file}.plain`;
  await run('qpdf', ['--qdf', '--object-streams=disable', file, plain], MOST);
  return {
    check: await said('qpdf', ['--check', file]),
    facts: Object.fromEntries((await said('pdfinfo', [file])).split('\n').map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()])),
    fonts: (await said('pdffonts', [file])).split('\n').slice(2).filter(Boolean),
    words: await said('pdftotext', ['-raw', file, '-']),
    objects: await readFile(plain, 'latin1'),
  };
}
