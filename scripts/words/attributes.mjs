/** Attributes whose text is for machines, whatever it looks like. */
const TECHNICAL = new Set(
  `accept action align allow as autoCapitalize autoComplete charSet class className content crossOrigin d dateTime direction drawing encType enterKeyHint entryKey field fill form
  found href hrefLang htmlFor httpEquiv icon iconAfter id inputMode intent keeps-page lang language list loading looksLike media method name pattern patternTransform
  patternUnits placement points prefetch preserveAspectRatio property rel relative role rule scope shapeRendering show signInTo size slot slug src stroke strokeLinecap strokeLinejoin
  style target textAnchor timeZone to tone transform translate type value variant viewBox width height zone`.split(/\s+/u),
);

/** ARIA's attributes that hold states and ids; the others (aria-label and its like) hold words. */
const SPOKEN_ARIA = new Set(['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext']);

/**
 * Whether the text of an attribute is for people. An attribute of our own components may hold either (`place="at the summit"`, `press="on"`): words
 * begin with a capital or are more than one.
 */
export function isSpoken(attribute, text) {
  if (!/\p{L}{2}/u.test(text)) return false;
  if (attribute.startsWith('aria-')) return SPOKEN_ARIA.has(attribute);
  if (attribute.startsWith('data-') || TECHNICAL.has(attribute)) return false;
  return /^\W*\p{Lu}/u.test(text) || /\p{L}\s+\p{L}/u.test(text) || ALWAYS_SPOKEN.has(attribute);
}

const ALWAYS_SPOKEN = new Set(['title', 'label', 'alt', 'placeholder', 'hint', 'summary', 'caption', 'word']);
