import type { Situation } from './situation.js';

export const firstWeeks: readonly Situation[] = [
  {
    in: 'start',
    words: {
      part: [
        'job types',
        'skills',
        'territories',
        'price lists',
        'roles',
        'checklists',
        'customer numbers',
        'working hours',
      ],
      trouble: [
        'all look the same',
        'are {n} by now',
        'came from the old system',
        'were made by somebody who left',
        'do not fit the second depot',
      ],
    },
    titles: [
      'Cleaning up {part}: where to begin?',
      'Our {part} {trouble}',
      '{part} {trouble}, how would you start again?',
      'How many {part} is normal?',
    ],
    openings: [
      `Our {part} {trouble}. We go live in {town} in {few} weeks and I would like to clean up first, but not for ever.`,
      `Second week with Ottermile. I have the feeling that our {part} are the root of half of our problems: they {trouble}.`,
      `Is there a good number of {part}? Ours {trouble} and I do not know whether that is a lot.`,
    ],
    questions: [
      [`How many people, and how many depots?`, `{n} people, two depots, {town} being the larger one.`],
      [`Are they used in contracts?`, `About half of them, I am afraid.`],
    ],
    misses: [`Delete everything and start again. I would.`],
    answers: [
      `Sort by **last used** and archive what nobody used for a year. Archived {part} stay on old visits and disappear from every list. That was two thirds of ours, in ten minutes.`,
      `Merge, do not delete: select two, *Merge*, choose which name stays. Everything that used the other one follows. You can take it apart for 30 days.`,
      `Rule of thumb from our onboarding: as many {part} as make a *difference to who may go, how long it takes, or what it costs*. If two do not differ in any of these, they are one.`,
    ],
    additions: [
      `The rule with the three differences is excellent. We went from 64 to 19.`,
      `Archive on a Friday, listen on Monday. Nobody said a word here.`,
      `We kept a list of old and new names on the wall for a month.`,
    ],
    appliesTo: ['Planner 6', '{planner} and later'],
  },
  {
    in: 'start',
    words: {
      portal: [
        'the booking page',
        'the confirmation',
        'the "on my way" message',
        'the reminder',
        'the rating request',
        'the invoice mail',
      ],
      wish: [
        'has the wrong logo',
        'goes to the tenant and not to the owner',
        'arrives at night',
        'lands in spam',
        'shows the wrong phone number',
        'is in the wrong language',
        'promises 15 minutes and means 40',
      ],
    },
    titles: [
      '{portal} {wish}',
      'Customer complains: {portal} {wish}',
      '{portal} {wish}, where do I change that?',
      'Why {portal} {wish}',
    ],
    openings: [
      `A customer in {town} wrote that {portal} {wish}. I have looked in three places in the settings.`,
      `Since we added the second brand, {portal} {wish}.`,
      `For about one customer in {n}, {portal} {wish}. For the others it is right.`,
    ],
    questions: [
      [`Is the contact a *billing* or a *site* contact?`, `Both, it is the same person twice. Hm.`],
      [`Do you send from your own domain?`, `Yes, since last month.`],
      [`Which brand does the site belong to?`, `None. The field is empty.`],
    ],
    misses: [`Empty the cache of the browser. Then ask the customer to. Good luck.`],
    answers: [
      `Each message goes to the contact with the matching **task** (*appointments*, *invoices*, *access*). If nobody has the task, the first contact of the customer gets everything. *Contacts without a task* is a filter in the list.`,
      `Texts and logos come from the **brand of the site**, then of the depot, then the default. Yours were without a brand. The import column is \`brand\`.`,
      `For mail from your own domain two records are missing. *Settings → Mail → Check* shows them, with the text for whoever runs your domain. It takes up to a day until it is green.`,
      `The time comes from the last position of the van. If the technician taps *On my way* before the previous visit is closed, it is wrong by exactly that visit. **Only after closing** is a switch in the portal settings.`,
    ],
    additions: [
      `We had 900 contacts without a task. It explained a lot of silence.`,
      `Check the reminder as well, it has a switch of its own.`,
      `The two records took our provider a week, be patient with yours.`,
    ],
    appliesTo: ['Portal 3.2 and later', 'Customer portal', 'Messages to customers'],
  },
];
