import type { ReactNode } from 'react';
import type { Perspective, PerspectiveKey } from '#domain/perspective.ts';

/** The icon of each perspective on the 24 by 24 grid of `app/ui/icon.tsx`, for 14 px and more. */
export const perspectiveIcons: Record<PerspectiveKey, ReactNode> = {
  educator: <path d="M22 10 12 5 2 10l10 5zM6 12v5c3 3 9 3 12 0v-5" />,
  teacher: (
    <path d="M12 7v14M3 18a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3z" />
  ),
  coach: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="m16.2 7.8-2.1 6.3-6.3 2.1 2.1-6.3z" />
    </>
  ),
  administrator: <path d="M4 21V9l8-6 8 6v12M2 21h20M9 21v-6h6v6" />,
  developer: (
    <>
      <path d="M8.3 10a.7.7 0 0 1-.6-1.1L11.4 3a.7.7 0 0 1 1.2 0l3.7 5.9a.7.7 0 0 1-.6 1.1z" />
      <rect x="3" y="14" width="7" height="7" rx="1" />
      <circle cx="17.5" cy="17.5" r="3.5" />
    </>
  ),
  funder: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M18.1 10.4A6 6 0 1 1 10.3 18M7 6h1v4" />
    </>
  ),
  researcher: <path d="M10 2v7.5L4.7 18.6a2 2 0 0 0 1.7 3h11.2a2 2 0 0 0 1.7-3L14 9.5V2M8.5 2h7M7 16h10" />,
  policymaker: <path d="M3 22h18M6 18v-7m4 7v-7m4 7v-7m4 7v-7M12 2l8 5H4z" />,
  other: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M20 21a8 8 0 0 0-16 0" />
    </>
  ),
};

/** The shape of each perspective on a 14 by 14 grid, for marks under 14 px, where an icon would be a smudge. */
export const perspectiveShapes: Record<Perspective, ReactNode> = {
  educator: <circle cx="7" cy="7" r="5.5" />,
  developer: <path d="M2 2h10v10H2z" />,
  funder: <path d="M7 .5 13.5 7 7 13.5.5 7z" />,
  researcher: <path d="M7 1 13.5 12.5H.5z" />,
  policymaker: <path d="M3.7 1.2h6.6L13.6 7l-3.3 5.8H3.7L.4 7z" />,
  other: <circle cx="7" cy="7" r="4.3" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** The text colour of each perspective; a class, so that Tailwind sees it. */
export const perspectiveColour: Record<Perspective, string> = {
  educator: 'text-educator',
  developer: 'text-developer',
  funder: 'text-funder',
  researcher: 'text-researcher',
  policymaker: 'text-policymaker',
  other: 'text-other',
};
