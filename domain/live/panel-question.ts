/** The life of a question from the floor: asked, answered (it may be taken up anew), or parked for later. */
export const panelQuestionStates = ['asked', 'answered', 'parked'] as const;
export type PanelQuestionState = (typeof panelQuestionStates)[number];
