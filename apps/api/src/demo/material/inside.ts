import type { Script } from '../script.js';

/** What only some may read: the beta testers and the staff. */
export const inside: readonly Script[] = [
  {
    in: 'beta',
    kind: 'announcement',
    by: 'henrik',
    ago: 33,
    title: 'Otter Go 5.5 beta 1: reasons for moved visits',
    body: `Beta 1 is in your store under *Early access*. New:

- a line from the planner when a visit is moved
- automatic arrival on one device per person
- dark mode by light sensor

Known: on two tablet models the reason is cut after 40 characters. Please report here, with the build number from *Me → About*.`,
    lines: [
      [
        'a',
        `Build 5501, phone and tablet. The reason is shown, technicians like it. The sensor flickers under trees.`,
        { liked: 2 },
      ],
      ['henrik', `Trees, noted. It should wait two seconds.`],
      [
        'renate',
        `Build 5501 on six phones. Automatic arrival moved from phone to tablet correctly when I switched it there. Reason is not shown when the visit is moved to *another* person, is that meant?`,
      ],
      ['henrik', `Not meant. Beta 2 will show it to both.`, { to: 4 }],
      ['b', `Battery at 16:00 is at 41 % instead of 55 %. Same phone, same route.`],
      [
        'pilar',
        `Could you send a report from Diagnostics? The sensor should cost nothing measurable, and 14 points are not nothing.`,
      ],
      ['b', `Sent, ends in 02ab.`],
      [
        'henrik',
        `Found: the sensor kept the screen awake at the lock screen. Beta 2, tomorrow.`,
        { after: 9, liked: 4 },
      ],
    ],
  },
  {
    in: 'beta',
    kind: 'question',
    ago: 14,
    title: 'Beta 2: where did the double tap go?',
    body: `Double tap on the status bar no longer toggles dark mode in 5.5 beta 2. On purpose?`,
    lines: [
      [
        'henrik',
        `On purpose but wrongly. It comes back in beta 3, the sensor is no reason to take it away.`,
        { accepted: true, liked: 3 },
      ],
      ['asker', `Relieved.`],
    ],
  },
  {
    in: 'beta',
    kind: 'discussion',
    ago: 60,
    by: 'aoife',
    title: 'Familiar faces: two drawings, which one is clearer?',
    body: `**A** puts a small heart on the visit when the customer prefers known people. **B** writes "knows Anke, Dirk" under the name. Both in the attached sandbox. Which would you understand at 06:30?`,
    lines: [
      ['a', `B. A heart could mean anything, at 06:30 it means a pacemaker.`, { liked: 5 }],
      ['b', `B, but only the first name that is free today.`, { liked: 3 }],
      ['renate', `B. And please not for people who left the firm.`],
      ['aoife', `B it is, free today, no ghosts. Thank you.`],
    ],
  },
  {
    in: 'staff',
    kind: 'discussion',
    by: 'tomasz',
    ago: 50,
    title: 'Who covers the community during the public holiday?',
    body: `Poland and Germany are off on Thursday, Ireland, France and Sweden are not. I need two people who look at *Unanswered* at ten and at three.`,
    lines: [
      ['jonas', `I take ten.`],
      ['devika', `Three is mine.`],
      ['tomasz', `Thank you. Anything that breathes fire goes to my phone.`],
    ],
  },
  {
    in: 'staff',
    kind: 'discussion',
    by: 'maren',
    ago: 26,
    title: 'Official answers that need a review this month',
    body: `Eleven are due. Please take those of your area, check them against 6.7 and either set a new date or replace them. A wrong official answer is worse than none.`,
    lines: [
      [
        'ines',
        `Planning and routes: four. Two are still right, one needs a new screenshot, one I will rewrite.`,
      ],
      ['pilar', `Otter Go: three, all changed by 5.4.`],
      [
        'jonas',
        `API v1 is one of mine. It is true until the switch-off, I will withdraw it that day and not before.`,
      ],
      ['maren', `Agreed. Put the date into the text so that nobody wonders.`],
    ],
  },
  {
    in: 'staff',
    kind: 'discussion',
    by: 'lucie',
    ago: 97,
    title: 'Things customers say twice a week that we could just mend',
    body: `From reading *Scheduling and routes* for a month:

1. "I did not know that lists can be edited at once"
2. "Where is the legend"
3. \`06:00+1\`

None of these is an answer problem. Can we take one per release?`,
    lines: [
      [
        'aoife',
        `Yes. Number 3 is in 6.8, number 2 was an afternoon. I will put "one small thing" on each plan.`,
      ],
      ['tomasz', `Support would like to vote on the small thing.`, { liked: 3 }],
      ['aoife', `Support chooses it. You know it better than we do.`, { liked: 4 }],
    ],
  },
  {
    in: 'staff',
    kind: 'question',
    by: 'devika',
    ago: 5,
    title: 'Customer asks for a price on the forum: what do we say?',
    body: `Twice this week somebody asked for a discount in public. I answered "please write to your account manager", which feels cold. Do we have words for it?`,
    lines: [
      [
        'maren',
        `"Prices depend on your plan, so not in public. I have asked NAME to write to you today", and then really ask. The second sentence makes it warm.`,
        { accepted: true },
      ],
      ['devika', `Taken, thank you.`],
    ],
  },
];
