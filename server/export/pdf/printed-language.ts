/** A language tag as the typesetter knows it: a code of two or three letters, and perhaps a region of two. What is no tag is English. */
export function languageFor(tag: string): { lang: string; region: string | null } {
  try {
    const { language, region } = new Intl.Locale(tag);
    return { lang: language, region: region?.length === 2 ? region : null };
  } catch {
    return { lang: 'en', region: null };
  }
}
