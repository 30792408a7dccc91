export type PageStep = number | 'gap';

/** The pages to offer: first, last, the current one and its neighbours; a single left-out page is shown rather than a gap. */
export const pageNumbers = (current: number, last: number): PageStep[] => {
  const shown = [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  return shown.flatMap((page, index): PageStep[] => {
    const before = shown[index - 1] ?? page - 1;
    if (page - before === 1) return [page];
    return page - before === 2 ? [page - 1, page] : ['gap', page];
  });
};
