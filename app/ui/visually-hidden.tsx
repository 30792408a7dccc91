import type { ComponentProps } from 'react';

/** Words for those who hear the page rather than see it. */
export const VisuallyHidden = (props: ComponentProps<'span'>) => <span {...props} className="sr-only" />;
