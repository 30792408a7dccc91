import { createCredentialFiles, type WriteCredentialFile } from './credential/create-credential-files.ts';
import { reportImage } from './open-graph/report-image.ts';
import { reportPdf } from './pdf/report-pdf.ts';
import { createReportFiles, type ReportFiles } from './report/write-report-file.ts';
import { createTypesetter } from './typst/create-typesetter.ts';

/** Every file that can be had of a report or a credential: those of a process of ours, and those that are set by that of the typesetter. */
export function openReportFiles(): ReportFiles & { writeCredential: WriteCredentialFile } {
  const typesetter = createTypesetter();
  const files = createReportFiles({
    'report.pdf': (report, { images }) => reportPdf(report, { images, setType: typesetter.set }),
    'image.png': (report) => reportImage(report, { setType: typesetter.set }),
  });
  return {
    write: files.write,
    writeCredential: createCredentialFiles({ setType: typesetter.set }),
    close: () => {
      typesetter.close();
      files.close();
    },
  };
}
