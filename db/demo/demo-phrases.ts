type Phrases = { offers: string[]; seeks: string[]; isOpenToIntroductions: boolean };

/** What some people of the demo offer and look for in its community, and want to be introduced by; everybody else says it in their profile alone. */
export const demoPhrases: Readonly<Record<string, Phrases>> = {
  'teacher-1': { offers: ['Videos of ordinary lessons', 'A class that tries a rubric'], seeks: ['Rubric design', 'Somebody who reads drafts'], isOpenToIntroductions: true },
  'teacher-2': { offers: ['Videos of group work'], seeks: ['Feedback on evidence'], isOpenToIntroductions: true },
  'coach-1': { offers: ['Reading drafts, an hour a week'], seeks: ['Video of ordinary lessons'], isOpenToIntroductions: true },
  'developer-1': { offers: ['Designing rubrics', 'Drafts that may be taken apart'], seeks: ['A class to try a rubric', 'Agreement between assessors'], isOpenToIntroductions: true },
  'researcher-1': { offers: ['Help with agreement between assessors'], seeks: ['Scored submissions, with consent'], isOpenToIntroductions: true },
  'administrator-1': { offers: ['A place to pilot', 'Release time'], seeks: ['Words that make sense in a contract'], isOpenToIntroductions: false },
  'funder-1': { offers: ['Small grants for trials that are written up'], seeks: ['Figures that say what they leave out'], isOpenToIntroductions: false },
};
