import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { type InterfaceLanguage, isInterfaceLanguage, languageTags } from '#domain/words/interface-language.ts';
import { chosenLanguage } from '#domain/words/language-cookie.ts';
import { readBy } from '#domain/words/reading-language.ts';

declare module 'express-serve-static-core' {
  interface Locals {
    language: InterfaceLanguage;
  }
}

const reading = new AsyncLocalStorage<InterfaceLanguage>();
readBy(() => reading.getStore() ?? 'en');

/** Does something for a reader of a language, such as writing them a mail. */
export const inLanguage = <Done>(language: InterfaceLanguage, work: () => Done): Done => reading.run(language, work);

/** The language of an answer: what its reader has chosen here, else the first of their browser's that Plenary speaks, else English. */
export const speakTheirLanguage: RequestHandler = (request, response, next) => {
  const chosen = chosenLanguage(request.headers.cookie);
  const asked = chosen ?? request.acceptsLanguages([...languageTags]);
  const language = asked !== false && isInterfaceLanguage(asked) ? asked : 'en';
  response.locals.language = language;
  response.vary('Accept-Language');
  response.vary('Cookie');
  return inLanguage(language, next);
};
