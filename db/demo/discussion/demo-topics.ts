/** A post of the demo: by whom, so many hours after the topic began, and what people said to it by a press. */
export type DemoPost = { by: string; hours: number; text: string; answers?: number; isHidden?: boolean; said?: { thanks?: number; agree?: number; insightful?: number }; changedFrom?: string };
export type DemoTopic = { key: string; title: string; daysAgo: number; isForMembers?: boolean; isPinned?: boolean; isLocked?: boolean; accepted?: number; isAboutSummit2015?: boolean; posts: readonly DemoPost[] };

/** What members of the demo's community talk about between summits, the newest last. */
export const demoTopics: readonly DemoTopic[] = [
  {
    key: 'welcome',
    title: 'Who is here, and what are you working on?',
    daysAgo: 74,
    isPinned: true,
    posts: [
      { by: 'convener-1', hours: 0, said: { thanks: 6 }, text: 'This is where we talk between summits. Say in two sentences who you are, which credential you make, earn or assess, and what you would like to hear about.\n\nI make credentials on classroom discussion with three districts. I would like to hear how others keep assessors in step.' },
      { by: 'teacher-3', hours: 5, said: { agree: 2 }, text: 'Middle school science. I earned two micro-credentials last year and dropped a third when the feedback took six weeks. I would like to know how long is usual.' },
      { by: 'coach-1', hours: 29, text: 'I read drafts of evidence for eleven teachers. What I look for: examples of feedback that somebody could use the next day.' },
      { by: 'funder-1', hours: 77, said: { insightful: 3 }, text: 'We paid for four pilots. Two of them can say what changed in classrooms, two can only say how many badges were issued. I would like to pay for the first kind.' },
      { by: 'researcher-2', hours: 101, answers: 4, said: { agree: 4 }, text: '> two can only say how many badges were issued\n\nThe two that can say it asked for student work as evidence from the start. It is much harder to add later.' },
    ],
  },
  {
    key: 'one-video',
    title: 'Two assessors, one video: how do you keep them in agreement?',
    daysAgo: 33,
    accepted: 3,
    posts: [
      { by: 'coach-2', hours: 0, said: { agree: 6 }, text: 'We pilot a credential on classroom discussion. Two of us score each ten-minute video. On the row “builds on student ideas” we agree on barely half of them, and talking it over afterwards changes little.\n\nWhat do you do before scoring so that two people see the same lesson?' },
      { by: 'teacher-5', hours: 2, said: { agree: 4 }, text: 'As someone who was scored: send the minute you are judging. I learned more from “at 4:10 you moved on” than from the level itself.' },
      { by: 'developer-1', hours: 23, said: { thanks: 5, agree: 7, insightful: 4 }, text: 'We score three shared videos together first, and write one sentence under each rubric cell saying what decided it. Those sentences go into the rubric. Only then does anyone score alone.\n\nAgreement on our weakest row went from 52 to 81 of 100 videos. The price is about two hours for each assessor and term.' },
      { by: 'administrator-3', hours: 27, answers: 3, said: { agree: 2 }, text: '> about two hours for each assessor and term\n\nThat we can pay for. Could you share the sentences you wrote under the cells?' },
      { by: 'developer-1', hours: 30, answers: 4, said: { thanks: 3 }, changedFrom: 'Yes, next week.', text: 'Yes. They are in the rubric of our credential on leading discussions, which is open for everybody to read:\n\n- what the student said before the teacher spoke\n- what the teacher took up from it, word for word\n- what the next student did with it' },
      { by: 'teacher-1', hours: 320, said: { insightful: 2 }, text: 'We tried this in our department, with the sentences. The third row still splits us when students speak two languages. Who has videos like that to share?' },
      { by: 'coach-6', hours: 321, answers: 6, said: { agree: 1 }, text: 'Same split with us. We now ask the teacher for one line on what was said, in both languages.' },
    ],
  },
  {
    key: 'ten-years-on',
    title: 'The summit of 2015, read again: what came true?',
    daysAgo: 40,
    isAboutSummit2015: true,
    posts: [
      { by: 'researcher-3', hours: 0, said: { insightful: 4 }, text: 'I read the reports of 2015 again before our own summit. On trust they ask for rubrics that everybody can read; that came true nearly everywhere. On pay they hope for states that count credentials; few do.\n\nWhat would you say came true where you work?' },
      { by: 'administrator-5', hours: 9, said: { agree: 2 }, text: 'Choice came true. In 2015 our district offered six workshops; today a teacher chooses among some eighty credentials. What did not come: the time for them.' },
      { by: 'teacher-14', hours: 33, answers: 2, said: { agree: 7 }, text: '> What did not come: the time for them.\n\nI did my last one in the evenings of five weeks. I would do it again, and I would not ask it of a colleague with small children.' },
      { by: 'convener-2', hours: 50, text: 'The strategic question on pay and licences is carried on from there. I have linked this topic to it for the panel.' },
      { by: 'teacher-20', hours: 700, answers: 2, isHidden: true, text: 'Six workshops or eighty credentials, we are still told when to have the time for them. That is not choice. But somebody who counts workshops for a living and has not taught for years should keep quiet about it.' },
    ],
  },
  {
    key: 'six-weeks',
    title: 'How long may feedback on a submission take?',
    daysAgo: 26,
    posts: [
      { by: 'teacher-8', hours: 0, said: { agree: 9 }, text: 'I waited 41 days. By then I taught another unit and could not try what the assessor wrote. How long is it with you, and what made it shorter?' },
      { by: 'developer-4', hours: 20, said: { thanks: 2 }, text: 'Ten working days is what we promise, and we keep it for nine of ten. What made the difference: assessors choose their weeks in advance, and a submission that nobody took by day three goes to whoever runs the round.' },
      { by: 'administrator-1', hours: 26, text: 'We count the days from submission to first reading and put the number on the page of the credential. Nobody likes a number there that grows.' },
      { by: 'policymaker-1', hours: 49, said: { insightful: 3 }, text: 'If a state counts a credential towards a licence, the wait becomes a matter of somebody’s pay. I would want the promise in writing before we count anything.' },
      { by: 'developer-19', hours: 590, text: 'Nobody has to wait six weeks. Our workshop reads any submission within two days, for a fee. Write to me for the price list; the first ten pay half.' },
    ],
  },
  {
    key: 'faces',
    title: 'Evidence without faces: what works for you?',
    daysAgo: 19,
    posts: [
      { by: 'teacher-11', hours: 0, said: { agree: 5 }, text: 'Four of my 27 students may not be filmed. I can point the camera at the board, but then the talk is what matters and nobody hears it.\n\nWhat evidence do you accept instead of video?' },
      { by: 'coach-4', hours: 4, said: { thanks: 4 }, text: 'Sound with a transcript, and photographs of student work with the names covered. For discussion the transcript is even better: assessors read it at their own pace.' },
      { by: 'developer-7', hours: 30, answers: 2, text: 'We changed our submission guideline after a case like yours. It says now: video, or sound with a transcript, or two observed lessons with notes that the observer signs. The rubric is the same for all three.' },
      { by: 'researcher-1', hours: 52, answers: 3, said: { insightful: 5 }, text: 'Have you compared the levels between the three kinds? In our small sample transcripts were scored half a level lower on the row about tone.' },
    ],
  },
  {
    key: 'prices',
    title: 'What we pay assessors, to compare in confidence',
    daysAgo: 15,
    isForMembers: true,
    posts: [
      { by: 'administrator-2', hours: 0, text: 'For members alone, so that we can be frank. We pay 40 dollars for a first reading and 25 for a second one. Two of our best assessors say it is too little for the hour it takes.' },
      { by: 'developer-2', hours: 7, said: { thanks: 2 }, text: 'We pay by the hour, and guess 50 minutes for a first reading. It came out dearer by a third and we lost nobody this year.' },
      { by: 'funder-2', hours: 31, said: { agree: 3 }, text: 'When we look at a budget, a line for second readings is what tells us that somebody thought about trust. Please do not hide it under administration.' },
    ],
  },
  {
    key: 'badge-word',
    title: 'Badge or micro-credential: do we need both words?',
    daysAgo: 47,
    isLocked: true,
    posts: [
      { by: 'other-1', hours: 0, text: 'My members ask what the difference is. I have heard four answers.' },
      { by: 'developer-3', hours: 3, said: { agree: 8 }, text: 'The credential is what was judged: a competency, evidence, an assessment. The badge is the picture with facts in it that one shows to others. One may have the first without the second.' },
      { by: 'teacher-9', hours: 8, said: { agree: 3 }, text: 'To my principal both are a sticker. I say now: “somebody outside our school looked at my students’ work and said it holds.”' },
      { by: 'developer-19', hours: 40, isHidden: true, text: 'Whatever you call it, we print it: badges, pins and certificates from 3 dollars apiece. Ask for our catalogue.' },
      { by: 'convener-2', hours: 60, text: 'The words went into the report on telling the story well, with this thread behind them. I am locking it; begin a new one if the words fail you.' },
    ],
  },
];
