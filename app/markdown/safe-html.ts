/** Markup that was made by `html`: whatever was put into it by others is text there, and nothing else. */
class SafeHtml {
  constructor(readonly markup: string) {}
}
export type { SafeHtml };

type Part = string | number | SafeHtml | readonly SafeHtml[] | null;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => (/[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '') : text);

const markupOf = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof SafeHtml) return part.markup;
  return typeof part === 'object' ? part.map(({ markup }) => markup).join('') : escaped(String(part));
};

/**
 * Markup for pages with more parts than React draws in time. The template is ours; strings put into it are escaped, so that they can be text between tags or the value of
 * an attribute in double quotes. An address of somebody else's must have passed `safeUrl` before.
 */
export function html(template: TemplateStringsArray, ...parts: Part[]): SafeHtml {
  let markup = template[0] ?? '';
  for (let place = 0; place < parts.length; place += 1) markup += markupOf(parts[place] ?? null) + (template[place + 1] ?? '');
  return new SafeHtml(markup);
}
