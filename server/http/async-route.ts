import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Lets a handler wait: what it throws goes to the last resort, where Express 4 alone would lose it. */
export const asyncRoute =
  (work: (request: Request, response: Response, next: NextFunction) => Promise<unknown>): RequestHandler =>
  (request, response, next) => {
    work(request, response, next).catch(next);
  };
