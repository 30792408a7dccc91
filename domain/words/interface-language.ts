/** The languages in which Plenary itself speaks, each by its own name; what people write is in whatever language they write it. */
export const interfaceLanguages = { en: 'English', es: 'Español' } as const;
export type InterfaceLanguage = keyof typeof interfaceLanguages;

export const languageTags = ['en', 'es'] as const satisfies readonly InterfaceLanguage[];

export const isInterfaceLanguage = (text: string): text is InterfaceLanguage => Object.hasOwn(interfaceLanguages, text);

/** In which of them the house speaks within a text of some language (BCP 47 tag): its own, and English where Plenary does not speak it. */
export function spokenFor(tag: string): InterfaceLanguage {
  const [language = ''] = tag.toLowerCase().split('-');
  return isInterfaceLanguage(language) ? language : 'en';
}
