/** How a contribution may be shown outside the room it was made in. */
export const attributions = ['named', 'perspective', 'anonymous'] as const;
export type Attribution = (typeof attributions)[number];
