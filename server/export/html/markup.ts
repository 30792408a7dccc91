const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const VOID = ['br', 'hr', 'img', 'link', 'meta'];

/** HTML that is XML as well, and safe because there is no other way to make one: tags by their maker, words always escaped. */
export class Markup {
  private constructor(readonly html: string) {}

  /** Words as HTML; what no page may hold, and no XML, is left out. */
  static readonly words = (words: string): Markup => new Markup(words.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? ''));

  /** An element; an attribute that is null is left out. Names are written in our sources alone. */
  static readonly tag = (name: Lowercase<string> | `cp:${string}`, attributes: Record<string, string | number | null>, ...children: Markup[]): Markup => {
    const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${Markup.words(String(value)).html}"`]));
    const opened = `<${name}${written.join('')}`;
    return new Markup(VOID.includes(name) && children.length === 0 ? `${opened}/>` : `${opened}>${Markup.all(children).html}</${name}>`);
  };

  static readonly all = (parts: readonly Markup[]): Markup => new Markup(parts.map(({ html }) => html).join(''));

  /** A style sheet of our own. */
  static style(css: string): Markup {
    return new Markup(`<style>${css.replaceAll('<', '')}</style>`);
  }
}
