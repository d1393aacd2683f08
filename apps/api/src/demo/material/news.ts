import type { Script } from '../script.js';

const release = (
  ago: number,
  title: string,
  body: string,
  lines: Script['lines'],
  by: 'product' | 'maren' = 'product',
): Script => ({ in: 'news', kind: 'announcement', by, ago, title, body, lines });

export const news: readonly Script[] = [
  release(
    423,
    'Welcome, and how this community works',
    `This is where people who plan and drive with Ottermile help each other, and where we answer.

- An answer with the **Official answer** band is our word, with the version it holds for and the day we look at it again.
- A green check means that it solved the problem of whoever asked.
- Support reads every question on workdays from 8 to 18, Central European Time. Other members are usually faster.

Three rules: say what you tried, be kind, leave customers' names out.`,
    [
      ['a', `Three rules. I like it already.`, { liked: 4 }],
      ['b', `Is there a feed of the official answers? I would read that over breakfast.`],
      [
        'maren',
        `There is: **Official** in the menu, and a private RSS address in your settings.`,
        { to: 3, liked: 3 },
      ],
    ],
    'maren',
  ),
  release(
    366,
    'Planner 6.1: holiday calendars per site, faster search',
    `New in Planner 6.1, on all accounts from Monday:

- **Holiday calendars per site**, so that a depot may serve two states
- Search finds phone numbers however they are written
- The board remembers its width

Mended: travel from the last visit home was counted twice on days with a split shift.`,
    [
      ['a', `Phone numbers however they are written. Finally. Thank you.`, { liked: 5 }],
      [
        'b',
        `The split shift explains our overtime of last month, about four hours in total. Will old days be recalculated?`,
      ],
      [
        'product',
        `Not by themselves, because payroll may have used them. *Times → Recalculate* does it for a period.`,
        { to: 3 },
      ],
    ],
  ),
  release(
    295,
    'Planner 6.2 and timed crossings',
    `Ferries, cable cars, bridges that open and roads that close: territories can now be joined by **timed crossings**, with departures per weekday. The optimiser waits when waiting is cheaper than driving around.

Otter Go 5.1 shows the departure as a step of its own.`,
    [
      ['c', `Somebody at Ottermile has been on an island.`, { liked: 6 }],
      ['product', `Twice, and missed the ferry once. That is how it got into the plan.`, { liked: 8 }],
      ['a', `Does it work for a level crossing that is closed for 20 minutes at a time?`],
      ['product2', `Yes, with a departure every time it opens. We have a customer who does that.`],
    ],
  ),
  release(
    231,
    'Portal 3.3: nearby first, and messages in the language of the contact',
    `- **Nearby first** offers days when a van is around, with or without a leaf
- Messages follow the language of each contact
- Ratings ask about the appointment

All three came from the ideas here.`,
    [
      ['b', `The rating change made our week.`, { liked: 4 }],
      ['c', `Please tell us when the SMS text may be longer than 160 characters. Dutch is long.`],
      ['devika', `German is longer. 320 from next week.`, { liked: 5 }],
    ],
  ),
  release(
    178,
    'Interruption on Tuesday: what happened and what we change',
    `On Tuesday the Planner could not save between **09:12 and 10:03** Central European Time. Otter Go kept working offline and nothing was lost.

What happened: a migration of the visits table held a lock for longer than our tests had shown. We noticed after four minutes, and undoing it took the rest.

What we change:

1. Migrations of large tables run in small steps only, and are tried on a copy of full size
2. Changes of this kind are made at night and never on a Tuesday
3. The status page now says within five minutes that we know

I am sorry. Tuesday morning is when you need us most.`,
    [
      [
        'a',
        `Thank you for saying exactly what it was. It was a bad hour but I have no questions left.`,
        { liked: 9 },
      ],
      [
        'b',
        `With respect, this is the second Tuesday in a year. Our technicians stood in the yard for an hour.`,
        { liked: 6 },
      ],
      [
        'tomasz',
        `You are right, and I would be angry too. I have written to you about the credit, and number 2 is a rule and not an intention.`,
        { to: 3, liked: 4 },
      ],
      ['c', `Offline in Otter Go saved our day, for fairness.`, { liked: 5 }],
    ],
    'maren',
  ),
  release(
    122,
    'Planner 6.5: quiet outside the shift, careful imports',
    `- **Quiet outside the shift** is the default for new people
- The importer asks before it changes more than ten dates, prices or skills
- Links to a visit open on the phone as well

The list of everything is in the release notes.`,
    [
      [
        'a',
        `The importer asked me this morning whether I really wanted to expire 44 skills. I did not. Best release of the year.`,
        { liked: 8 },
      ],
      ['b', `Can the number ten be changed?`],
      ['product', `No, and I would rather not. Tell me if it annoys you after a month.`],
    ],
  ),
  release(
    74,
    'Planner 6.6: the board draws only what you see',
    `On a board of 200 lanes and 6,000 visits the first drawing takes 0.7 s instead of 4.8 s, with travel on. Dragging no longer depends on the size of the board.

| board | 6.5 | 6.6 |
|---|---|---|
| 20 lanes, a day | 0.4 s | 0.2 s |
| 80 lanes, a week | 2.1 s | 0.4 s |
| 200 lanes, a week | 4.8 s | 0.7 s |

Thank you to the eleven firms in the beta who let us look over their shoulders.`,
    [
      ['a', `Confirmed with 140 lanes. I had forgotten what fast is.`, { liked: 6 }],
      ['c', `Printing still draws everything first, so it takes as long as before.`],
      [
        'product2',
        `Correct, and it will stay for now. Printing happens twice a day, drawing two hundred times.`,
      ],
    ],
  ),
  release(
    19,
    'Planner 6.7 and Otter Go 5.4 are here',
    `- **Keep a reserve**: the optimiser leaves a gap in as many vans as you choose
- Otter Go sends photos while it is open, also with battery saver
- *Why here?* on each visit says what decided its place

Rolled out in three steps until Thursday.`,
    [
      ['a', `"Why here?" ended an argument at 06:40 this morning. Thank you.`, { liked: 9 }],
      ['d', `Reserve works. Is there a report how often it was used?`],
      ['product', `From next week in Reports → Days → *Reserve*.`, { to: 3 }],
      [
        'renate',
        `We have it since Monday, 60 people. No surprises, which is the best I can say of a release.`,
        { liked: 6 },
      ],
    ],
  ),
  release(
    8,
    'API v1 will be switched off on schedule',
    `On the first of next quarter API v1 stops answering. **94 %** of the accounts do not use it any more. If yours does, its admins had a letter from us this week, with the list of endpoints.

There will be no further extension. Ask in *Integrations and API*; Jonas and the team set aside two hours a day for it.`,
    [
      ['a', `We are among the 6 %. Two endpoints left.`],
      [
        'jonas',
        `I saw. The second one has a drop-in replacement, look for \`visits/summary\`.`,
        { to: 2, liked: 2 },
      ],
    ],
    'maren',
  ),
];
