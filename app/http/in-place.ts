import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

/** What an action answers a page that shows by itself what was done: nothing of the page is loaded anew for it. */
export type InPlace = { isInPlace: true };

/** The `shouldRevalidate` of a route whose loader such an answer leaves alone. Remix says to every such function that it would load, after a refusal as well, though without one it would not. */
export const unlessInPlace = ({ actionResult, actionStatus = 200, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean => defaultShouldRevalidate && actionStatus < 400 && !isInPlace(actionResult);

const isInPlace = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'isInPlace' in answer;
