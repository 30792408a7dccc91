import { all, unwrapped } from './elements.ts';

/** What was suggested elsewhere is no suggestion here: its words come along, its author and its state do not. */
export function cleanOwn(body: Element): void {
  for (const mark of all(body, '[data-suggestion], [data-modification]')) unwrapped(mark);
  for (const block of all(body, '[data-suggested]')) block.removeAttribute('data-suggested');
}
