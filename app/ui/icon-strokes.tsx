import type { ReactNode } from 'react';

const path = (d: string): ReactNode => <path d={d} />;
const round = (d: string): ReactNode => (
  <>
    <circle cx="12" cy="12" r="9" />
    <path d={d} />
  </>
);

/** The stroke drawings on a 24 by 24 grid, 1.75 wide, round ends. A new icon is drawn in the same hand. */
export const iconStrokes = {
  add: path('M12 5v14M5 12h14'),
  agree: path('M7 10v11M15 5.9 14 10h5.8a2 2 0 0 1 2 2.6l-2.4 7a2 2 0 0 1-1.9 1.4H4a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2h2.8a2 2 0 0 0 1.8-1.1L12 2a3.1 3.1 0 0 1 3 3.9z'),
  arrow: path('M5 12h14m-6-6 6 6-6 6'),
  back: path('m15 18-6-6 6-6'),
  bell: path('M6 8a6 6 0 0 1 12 0c0 7 3 9 3 9H3s3-2 3-9M10.3 21a1.9 1.9 0 0 0 3.4 0'),
  bold: <path strokeWidth="2.25" d="M7 5h6.25a3.5 3.5 0 0 1 0 7H7zM7 12h7.25a3.5 3.5 0 0 1 0 7H7z" />,
  calendar: path('M8 2v4m8-4v4M3 10h18M5 4h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z'),
  check: path('M20 6 9 17l-5-5'),
  chevron: path('m6 9 6 6 6-6'),
  clear: path('M5 7V5h13v2M12.5 5l-3 14M7 19h4M15 15l5 5M20 15l-5 5'),
  clock: round('M12 7v5l3 2'),
  close: path('M18 6 6 18M6 6l12 12'),
  code: path('m8 7-5 5 5 5m8-10 5 5-5 5'),
  'column-after': path('M3 5h9v14H3zM7.5 5v14M18 9v6m-3-3h6'),
  'column-before': path('M12 5h9v14h-9zM16.5 5v14M6 9v6m-3-3h6'),
  copy: path('M9 9h11v12H9zM5 15H4V3h11v1'),
  door: path('M13 4h3a2 2 0 0 1 2 2v14M2 20h3m8 0h9M10 12v.01M13 4.6v16.1a1 1 0 0 1-1.2 1L5 20V5.6a2 2 0 0 1 1.5-2l4-1A2 2 0 0 1 13 4.6Z'),
  down: path('m6 13 6 6 6-6M12 19V5'),
  download: path('M12 3v13m-5-5 5 5 5-5M4 21h16'),
  drag: path('M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01'),
  extend: path('M21 12a9 9 0 1 1-9-9M12 7v5l3 2M18 3v6m-3-3h6'),
  external: path('M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5'),
  eye: (
    <>
      <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  fullscreen: path('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'),
  globe: round('M3 12h18M12 3c3 3 3.8 6 3.8 9S15 18 12 21c-3-3-3.8-6-3.8-9S9 6 12 3z'),
  hand: path('M18 11V6a2 2 0 0 0-4 0m0 4.5V4a2 2 0 0 0-4 0v2m0 4.5V6a2 2 0 0 0-4 0v8m12-6a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.9-6-2.3l-3.6-3.6a2 2 0 0 1 2.8-2.8L7 15'),
  heading: <path strokeWidth="2.25" d="M6 5v14M18 5v14M6 12h12" />,
  'header-column': path('M4 4h16v16H4zM10 4v16M10 9.3h10M10 14.6h10M5 8l4-3M5 13l4-3M5 18l4-3'),
  'header-row': path('M4 4h16v16H4zM4 10h16M9.3 10v10M14.6 10v10M8 9l3-4M13 9l3-4'),
  help: round('M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3m.1 4h.01'),
  hint: round('M12 11v5M12 8h.01'),
  indent: path('M11 6h10M11 12h10M11 18h10m-18-9.5L6.5 12 3 15.5'),
  italic: path('M10.5 5H17M7 19h6.5M14 5l-4 14'),
  keyboard: path('M3 6h18v12H3zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8'),
  image: (
    <>
      <path d="M4 4h16v16H4zM4 16l4.5-4.5L13 16l3-3 4 4" />
      <circle cx="15.5" cy="8.5" r="1.5" />
    </>
  ),
  link: path('M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.7 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7'),
  list: path('M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01'),
  lobby: path('M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4m-5-4 5-5-5-5m5 5H3'),
  lock: path('M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4'),
  mail: path('M3 5h18v14H3zM3 6l9 7 9-7'),
  megaphone: path('m3 11 18-5v12L3 14v-3zm8.6 5.8a3 3 0 1 1-5.8-1.6'),
  menu: path('M4 6h16M4 12h16M4 18h16'),
  'merge-cells': path('M4 4h16v16H4zM12 4v4m0 8v4M8 12h8m-6-2-2 2 2 2m4-4 2 2-2 2'),
  minus: path('M5 12h14'),
  more: <path strokeWidth="2.5" d="M5 12h.01M12 12h.01M19 12h.01" />,
  now: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  numbers: path('M10.5 6H21M10.5 12H21M10.5 18H21M3.5 5 5 4v5.5M3.2 15.5c.4-1.6 3.2-1.5 3.2.3 0 1.4-2.2 2.2-3.2 4.2h3.3'),
  outdent: path('M11 6h10M11 12h10M11 18h10M6.5 8.5 3 12l3.5 3.5'),
  pencil: path('M17 3a2.85 2.85 0 1 1 4 4L7.5 20.5 2 22l1.5-5.5Z'),
  people: (
    <>
      <circle cx="9" cy="8" r="4" />
      <path d="M16 21a7 7 0 0 0-14 0M16 4.2a4 4 0 0 1 0 7.6M22 21a7 7 0 0 0-4-6.3" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M20 21a8 8 0 0 0-16 0" />
    </>
  ),
  pin: (
    <>
      <path d="M20 10c0 6-8 12-8 12s-8-6-8-12a8 8 0 0 1 16 0z" />
      <circle cx="12" cy="10" r="3" />
    </>
  ),
  print: path('M6 9V3h12v6M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 14h12v7H6z'),
  qr: path('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM20 14v2M14 20h2M18.5 18.5h1.5V20M20 20h.01'),
  question: path('M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z'),
  quiet: path('M21 15V5a2 2 0 0 0-2-2H9M3.6 3.6A2 2 0 0 0 3 5v16l4-4h10M2 2l20 20'),
  quote: path('M4 5v14M9 7h11M9 12h11M9 17h7'),
  redo: path('m15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13'),
  remark: path('M20 4H4a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h3v4l4.5-4H20a1 1 0 0 0 1-1V5a1 1 0 0 0-1-1z'),
  reply: path('m9 17-5-5 5-5M20 18v-2a4 4 0 0 0-4-4H4'),
  ring: <circle cx="12" cy="12" r="9" strokeDasharray="3 4" />,
  rooms: path('M3 3h8v8H3zM13 3h8v8h-8zM3 13h8v8H3zM13 13h8v8h-8z'),
  'row-above': path('M5 12h14v9H5zM5 16.5h14M9 6h6m-3-3v6'),
  'row-below': path('M5 3h14v9H5zM5 7.5h14M9 18h6m-3-3v6'),
  search: (
    <>
      <circle cx="11" cy="11" r="7" />
      <path d="m21 21-4.5-4.5" />
    </>
  ),
  seat: path('M7 18v3m10-3v3M5 11V6a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v5M3 12a2 2 0 0 1 4 0v2h10v-2a2 2 0 1 1 4 0v6H3z'),
  send: path('m22 2-7 20-4-9-9-4zM22 2 11 13'),
  settings: path('M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5'),
  'split-cell': path('M4 4h16v16H4zM12 4v16M7 12h.01M17 12h.01'),
  star: path('m12 3 2.8 5.7 6.2.9-4.5 4.4 1.1 6.2L12 17.3l-5.6 2.9 1.1-6.2L3 9.6l6.2-.9z'),
  'star-filled': <path fill="currentColor" d="m12 3 2.8 5.7 6.2.9-4.5 4.4 1.1 6.2L12 17.3l-5.6 2.9 1.1-6.2L3 9.6l6.2-.9z" />,
  strike: path('M4 12h16M16.4 8A4 4 0 0 0 12.5 5H11a3.6 3.6 0 0 0-3.2 5M7.6 16a4 4 0 0 0 3.9 3H13a3.6 3.6 0 0 0 3.2-5'),
  swap: path('M4 8h15l-4-4M20 16H5l4 4'),
  tasks: path('m3 6.5 1.75 1.75L8 5M3 16.5l1.75 1.75L8 15M12 6.5h9M12 16.5h9'),
  text: path('M5 7.5V5h14v2.5M12 5v14M9.5 19h5'),
  table: path('M4 5h16v14H4zM4 10h16M4 14.5h16M12 5v14'),
  trash: path('M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6m4-6v6'),
  underline: path('M7 4v7a5 5 0 0 0 10 0V4M5 20h14'),
  undo: path('M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11'),
  up: path('m6 11 6-6 6 6M12 5v14'),
  upload: path('M12 16V3M7 8l5-5 5 5M4 21h16'),
  warning: path('M12 3.5 2.5 20.5h19zM12 10v4.5M12 17.5h.01'),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconStrokes;
