import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, RequestHandler, Response } from 'express';
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
  const asked = chosenLanguage(request.headers.cookie) ?? request.acceptsLanguages([...languageTags]);
  response.vary('Accept-Language');
  response.vary('Cookie');
  speak(asked !== false && isInterfaceLanguage(asked) ? asked : 'en', response, next);
};

/** Once it is known who asks: the language of their account, where they have chosen none in this browser. */
export const speakTheirOwnLanguage: RequestHandler = (request, response, next) => {
  const own = response.locals.authenticated.language;
  if (own === null || chosenLanguage(request.headers.cookie) !== null) return next();
  speak(own, response, next);
};

function speak(language: InterfaceLanguage, response: Response, next: NextFunction): void {
  response.locals.language = language;
  inLanguage(language, next);
}
