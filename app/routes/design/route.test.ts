import { describe, expect, it } from 'vitest';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { loader } from './route.tsx';

const asked = (isProduction: boolean): LoaderFunctionArgs => ({ request: new Request('http://localhost/design'), params: {}, context: { isProduction } as AppLoadContext });

const statusOf = (isProduction: boolean): number => {
  try {
    loader(asked(isProduction));
    return 200;
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : 500;
  }
};

describe('the page of parts', () => {
  it('is there for who builds pages, and not in production', () => {
    expect([statusOf(false), statusOf(true)]).toEqual([200, 404]);
  });
});
