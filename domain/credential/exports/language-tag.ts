/** A language as BCP 47 writes it: `pt-br` -> `pt-BR`; what is none stays as it is, for the check to find. */
export function canonicalLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    return language;
  }
}
