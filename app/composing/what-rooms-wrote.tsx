import { CoverageGrid } from './coverage-grid.tsx';
import { FigureList } from './figure-list.tsx';
import { PassageList } from './passage-list.tsx';
import { PerspectiveShares } from './perspective-shares.tsx';

/** Beside the report: what the rooms wrote, what of it is used, and what else can be shown. */
export const WhatRoomsWrote = () => (
  <aside id="found" tabIndex={-1} className="composer-found" aria-labelledby="found-title">
    <h2 id="found-title" className="composer-label">
      What the rooms wrote
    </h2>
    <CoverageGrid />
    <PerspectiveShares />
    <PassageList />
    <FigureList />
  </aside>
);
