type File = { fileName: string; text: string | Uint8Array };

/** A file to save or to hand to another program. One that is not for everybody is kept by no cache and found by no search engine. */
export const fileResponse = ({ fileName, text }: File, contentType: string, isPrivate = false): Response =>
  new Response(text as BodyInit, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
      'Cache-Control': isPrivate ? 'private, no-store' : 'no-cache',
      ...(isPrivate && { 'X-Robots-Tag': 'noindex' }),
    },
  });

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';
export const PLAIN_TYPE = 'text/plain; charset=utf-8';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CSV_TYPE = 'text/csv; charset=utf-8';
