import { describe, expect, it } from 'vitest';
import { routeProblem } from './route-problem.ts';

/** What Remix makes of a response that a loader threw. */
const thrownResponse = (status: number, body: unknown) => ({ status, statusText: '', internal: false, data: body });

describe('what an error page knows', () => {
  it('tells a refusal by its status and its sentence', () => {
    expect(routeProblem(thrownResponse(403, { message: 'Only conveners may see this.' }))).toEqual({
      status: 403,
      message: 'Only conveners may see this.',
    });
  });

  it('passes the number of the request on', () => {
    expect(routeProblem(thrownResponse(500, { requestId: 'r-1' }))).toEqual({ status: 500, requestId: 'r-1' });
  });

  it.each([null, 'Not Found', { message: 7 }])('does not show a body that is not ours: %j', (body) => {
    expect(routeProblem(thrownResponse(404, body))).toEqual({ status: 404 });
  });

  it.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])('tells a lost line from a defect: %s', (words) => {
    expect(routeProblem(new TypeError(words))).toEqual({ status: 503 });
    expect(routeProblem(new TypeError('x is not a function'))).toEqual({ status: 500 });
  });

  it('never shows the words of a defect', () => {
    expect(routeProblem(new Error('password in connection string'))).toEqual({ status: 500 });
  });
});
