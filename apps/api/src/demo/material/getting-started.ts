import type { Script } from '../script.js';

export const gettingStarted: readonly Script[] = [
  {
    in: 'start',
    kind: 'question',
    title: 'First week: in which order should we set things up?',
    body: `We bought licences for 22 people and I have the account open in front of me. Where do we begin? The checklist inside the Planner starts with branding, and I doubt that this is our biggest problem.`,
    lines: [
      [
        'advocate',
        `Begin with one depot, three technicians and real visits of tomorrow. Everything else can be wrong for a week.`,
        { liked: 4 },
      ],
      [
        'devika',
        `Welcome. What has worked for most firms of your size:

1. **Depots and working days**, with the right holiday calendar
2. **People and skills**: only those skills that decide who may go
3. **Job types** with honest durations (take the median of last month, not the wish)
4. **Sites** by import, then look at those with an approximate position
5. One team live for two weeks, then the rest

Branding can wait until the first customer sees the portal. I have moved it to the end of the checklist.`,
        { accepted: true, official: { appliesTo: 'Planner 6', review: 200 }, liked: 7 },
      ],
      ['asker', `Three technicians live on Thursday, two weeks earlier than I had told my boss. Thank you.`],
      [
        'a',
        `The sentence about medians is worth gold. Our wishes were 40 minutes, our median was 65. No optimiser can mend that.`,
        { liked: 6 },
      ],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Difference between a job and a visit?',
    body: `Stupid question of the week: the Planner has jobs and visits and I use the words at random.`,
    lines: [
      [
        'b',
        `Not stupid. A job is what the customer wants, a visit is one time somebody goes there. One job, one or more visits.`,
        { accepted: true, liked: 3 },
      ],
      ['support', `And a *maintenance plan* makes jobs by itself. That is the whole theory.`],
      ['asker', `I could have used this sentence a month ago. Thanks.`],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Can I invite a subcontractor without showing our customers?',
    body: `They do about 30 visits a month for us. They should see those 30, with address and phone, and nothing else.`,
    lines: [
      [
        'devika',
        `Use the role **Partner**: they see visits assigned to them, from a day before until a day after, and no lists or search. Licences for partners are charged per visit.`,
        { accepted: true, official: { appliesTo: 'All plans except Small', review: 120 } },
      ],
      ['asker', `Per visit is even better. Does the customer see their name in the message?`],
      ['devika', `As you like: *Show partners as ourselves* in the portal settings.`],
      ['c', `We show their name. Customers are confused by a different van otherwise.`, { liked: 2 }],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Customer portal in two languages',
    body: `Half of our customers speak French, half Dutch. Is the language per customer or per portal?`,
    lines: [
      [
        'support',
        `Per contact. The portal follows the browser the first time, then what the contact chose, and messages follow it too. Texts you changed yourself have to be translated once, under Portal → Texts.`,
        { accepted: true, official: { appliesTo: 'Portal 3.1 and later', review: 300 } },
      ],
      ['asker', `Parfait, bedankt.`],
      ['a', `Mind the texts you changed. We had "Your engineer is unterwegs" for a month.`, { liked: 5 }],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Invoice shows 25 people, we have 22',
    body: `Who are the other three?`,
    lines: [
      [
        'devika',
        `People who were active on any day of the month count. Three of yours left on the 3rd. The invoice of this month will say 22; the details are under Settings → Plan → *Who counts*.`,
        { accepted: true },
      ],
      ['asker', `Makes sense. I had looked for ghosts.`],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Moving from paper: how do I get the technicians on board?',
    body: `Our people are between 24 and 63. The 63-year-old is the best of them and has said that he will retire before he types on glass. Honest advice please.`,
    lines: [
      [
        'moderator',
        `Make him the one who decides about the checklists. He will find every mistake, and he will be right.`,
        { liked: 9 },
      ],
      [
        'a',
        `We left paper and app side by side for a month. Never again. Two truths, both wrong.`,
        { liked: 4 },
      ],
      [
        'b',
        `I disagree, one month side by side is what convinced ours: they saw how often the paper was late. But set an end date and keep it.`,
      ],
      ['c', `Voice input. Ours dictates in dialect and it works shockingly well.`, { liked: 5 }],
      [
        'asker',
        `He is now the keeper of checklists. He has removed eleven points. He types.`,
        { after: 110, liked: 12 },
      ],
      ['maren', `May I tell this story in the next newsletter, without names?`],
      ['asker', `With his name, he insists. Willi.`, { liked: 10 }],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Who can see the position of the vans?',
    body: `Our works council asks who sees positions, for how long, and whether it can be switched off after work. I need a binding answer, not a guess.`,
    lines: [
      ['a', `Switched off after work, I am sure of that one. For the rest wait for staff.`],
      [
        'tomasz',
        `The binding answer:

- **During the shift** people with the right *See positions* see the last position, updated every 60 seconds. By default that is planners and admins of the same depot.
- **Outside the shift** the app does not send positions. Not "hidden": it does not ask the phone.
- Positions are kept for **14 days** (you can lower it to 1), then deleted. Arrival and departure times stay, as part of the visit.
- Everybody can see who looked at their position, under *Me → Privacy*.

The text for agreements with works councils is in the trust centre; ask us for the editable version.`,
        {
          accepted: true,
          official: {
            appliesTo: 'Planner 6.2 and Otter Go 5.1, and later',
            review: 150,
            was: {
              body: `During the shift, planners and admins of the same depot see the last position. Outside the shift the app sends none. Positions are kept for 30 days.`,
              appliesTo: 'Planner 6.0 and 6.1',
              reason: 'Positions are kept for 14 days now, and people see who looked',
            },
          },
          liked: 5,
        },
      ],
      ['asker', `Exactly what was needed. Council has agreed, with 7 days.`, { after: 90, liked: 3 }],
      ['d', `"Everybody can see who looked" ended a discussion of two years here.`, { liked: 4 }],
    ],
  },
  {
    in: 'start',
    kind: 'question',
    title: 'Undo a merge of two customers?',
    body: `I merged "Bauer GmbH" with "Bauer GbR". They are not the same. They are not even friends.`,
    lines: [
      [
        'support',
        `Within 30 days: Customers → the customer → History → *Merged* → **Take apart**. Visits go back to where they were; visits added since stay with the one you merged into.`,
        { accepted: true },
      ],
      ['asker', `Taken apart. Nobody has noticed. This thread did not happen.`, { liked: 6 }],
    ],
  },
];
