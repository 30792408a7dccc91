/** Lines that hardly anybody writes who does not mean Markdown. A point or a number alone is no proof of it. */
const SURE = [/^#{1,6} \S/, /^(```|~~~)/, /^> ?\S/, /^[-*+] \[[ xX]\] \S/, /^\|.+\|\s*$/];
const POINT = /^\s*([-*+]|\d{1,3}[.)]) \S/;
const FORMED = /\*\*\S[^*]*\*\*|\[[^\]]+\]\([^)\s]+\)|`[^`]+`/;

/** Whether plain words clearly are Markdown: one line that opens a block for sure, or two points of a list with formatted words. */
export function looksLikeMarkdown(words: string): boolean {
  const lines = words.split(/\r?\n/);
  const isShell = lines.filter((line) => /^# /.test(line)).length > 1 && lines.every((line) => line.trim() === '' || /^(#|[a-z_$]+[ =])/.test(line));
  if (!isShell && lines.some((line) => SURE.some((sure) => sure.test(line)))) return true;
  return lines.filter((line) => POINT.test(line)).length > 1 && (FORMED.test(words) || lines.filter((line) => line.trim() !== '').every((line) => POINT.test(line)));
}

/** Whether HTML only colours its words, as that of a program's editor does. */
export const isOnlyColoured = (html: string): boolean => html !== '' && !/<(p|h[1-6]|ul|ol|li|table|blockquote|pre|a|b|strong|em|i|img)\b/i.test(html);
