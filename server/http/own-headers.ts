import type { RequestHandler } from 'express';

/** Of these a second line would not add to the first, but contradict it. */
const ONE_EACH = ['cache-control', 'cross-origin-resource-policy'];

/**
 * What a page says of its own answer stands in place of what is said of every answer. An answer that renews somebody's sign-in is
 * for nobody else's cache, whatever the page says.
 */
export const ownHeaders: RequestHandler = (_request, response, next) => {
  const append = response.append.bind(response);
  response.append = (name, value) => {
    const key = name.toLowerCase();
    if (!ONE_EACH.includes(key)) return append(name, value);
    return String(value).includes('public') && response.hasHeader('Set-Cookie') ? response : response.set(name, value);
  };
  next();
};
