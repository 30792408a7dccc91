import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * Reads a page anew also when a form was refused since something is another way by now: what is refused beside it stands as it is. After other refusals, and where the line is
 * down, nothing is read; that is said here, since Remix calls every answer one after which a page with this function is read anew.
 */
export const lookAgainAfterRefusal: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => (actionStatus !== undefined && actionStatus >= 400 ? actionStatus === 409 : defaultShouldRevalidate);
