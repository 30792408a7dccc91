/** Whether fingers point here: then the text keeps the focus, or its keyboard would go. */
export const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;
