import type { Script } from '../script.js';

export const scheduling: readonly Script[] = [
  {
    in: 'scheduling',
    kind: 'question',
    by: 'callum',
    ago: 41,
    title: 'Optimise day moves my ferry jobs to the wrong side of the water',
    body: `Three of our vans serve the islands and the ferry leaves at 07:10 and 13:40, nothing else. When I press **Optimise day**, the Planner happily puts an island visit at 11:00 between two mainland visits, because as the crow flies it is only nine kilometres.

How do the rest of you handle ferries? I have been dragging those visits back by hand every morning for two weeks.`,
    lines: [
      [
        'a',
        `We had the same with a mountain road that is closed until ten. I gave those customers a time window, which works, but it is a lot of windows.`,
      ],
      [
        'ines',
        `You can teach the Planner about the crossing. Under **Territories → Links** add a link between the mainland and the island territory, tick *Timed crossing*, and enter the departures and the length of the crossing.

1. Draw one territory per island (or one for all of them, if the same ferry serves them).
2. Add the link, with \`07:10\` and \`13:40\` as departures in both directions as they apply.
3. Set *Wait before departure* to 20 minutes, or the optimiser will plan you onto the ramp as it goes up.

From then on a crossing costs what it really costs, and the optimiser groups island visits by itself.`,
        {
          accepted: true,
          official: { appliesTo: 'Planner 6.2 and later', review: 180 },
          verified: 'Tried it with our cable car in the Harz: same thing, works.',
          liked: 4,
        },
      ],
      [
        'callum',
        `This is exactly it. First optimised morning without me dragging anything. I set the wait to 30 minutes because the queue in July is real.`,
        { liked: 2 },
      ],
      ['b', `Does the link also know about different weekend departures?`],
      [
        'ines',
        `Yes. Departures have weekdays, the small calendar at the end of each row. Public holidays follow the calendar of the depot.`,
        { to: 5 },
      ],
      ['callum', `Confirming the weekend part, we ran our first Saturday with it.`, { after: 60 }],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    by: 'callum',
    ago: 3,
    title: 'Two technicians on one visit: which of them closes the job sheet?',
    body: `Sprinkler tests need two people by our insurer's rules. Both get the visit in Otter Go, both see *Complete*. Yesterday one closed it while the other was still in the pump room with half of the readings.

Is there a way to say who leads?`,
    lines: [
      [
        'advocate',
        `Set a **lead** on the visit: open it on the board, hover the second name, star. Only the lead sees *Complete*; the other one sees *Hand over to lead*.`,
        { liked: 3 },
      ],
      [
        'a',
        `Plus: in the job type you can make the first assigned person the lead by default, so nobody forgets the star.`,
      ],
      ['callum', `The star is hidden well. Trying it tomorrow with both of them.`],
      ['callum', `Worked this morning, both readings in one sheet.`, { after: 8 }],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    by: 'callum',
    ago: 0.4,
    title: 'Can a visit be pinned to a van without being pinned to a time?',
    body: `The lift platform is on van 9 and only there. I want the optimiser free to choose *when*, but never *who*. Pinning the card pins both. Have I overlooked something?`,
    lines: [],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Maintenance plans create visits on public holidays',
    body: `Our half-yearly door inspections come from a maintenance plan. It has just created 14 visits on a public holiday that exists in two of our three states. Can the plan know about regional holidays?`,
    lines: [
      [
        'support',
        `Plans follow the holiday calendar of the **depot** that owns the customer. Do your two states share a depot?`,
      ],
      ['asker', `They do, Kassel serves both sides of the border.`],
      [
        'support',
        `Then assign the calendar on the *site* instead: **Site → Working days → Own calendar**. A site's calendar wins over the depot's. For many sites, the import column is \`holiday_calendar\` (values as in Settings → Calendars):

\`\`\`csv
site_number,holiday_calendar
S-10442,DE-TH
S-10443,DE-HE
\`\`\`

Visits that exist already keep their day. *Plan → Recalculate future visits* moves those nobody has confirmed.`,
        { accepted: true, official: { appliesTo: 'Planner 6.1 and later', review: 365 } },
      ],
      [
        'asker',
        `Imported 600 rows, recalculated, 13 of 14 moved. The fourteenth was confirmed with the customer, so that is right too. Thank you.`,
      ],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'What does the optimiser actually minimise?',
    body: `Management asks, and I only have "it makes routes shorter". Is it distance, time, money, fairness? And does the order of the sliders matter?`,
    lines: [
      ['a', `From watching it for a year: time first, always. It will drive 12 km more to save 4 minutes.`],
      [
        'product',
        `Good question, and we should have written this down long ago. It minimises one number, the *cost of the day*:

| part | counted as | slider |
|---|---|---|
| driving | minutes × cost per hour of the person | Short routes |
| waiting | minutes × half of that | Short routes |
| late arrival | 10 × minutes over the window | Keep promises |
| overtime | minutes × 1.5 | Fair days |
| difference between longest and shortest day | minutes × 0.3 | Fair days |
| change of a technician the customer knows | fixed, 25 minutes | Familiar faces |

A slider multiplies its part by 0 to 3. Their order does not matter. Promised windows are never broken to save driving, whatever the sliders say; only *Keep promises* at zero allows it.`,
        {
          official: {
            team: 'Product',
            appliesTo: 'Planner 6.3 to 6.7',
            review: 120,
            was: {
              body: `It minimises the cost of the day: driving, waiting, late arrival and overtime, each in minutes of working time. A slider multiplies its part by 0 to 3, and their order does not matter.`,
              appliesTo: 'Planner 6.3',
              reason: 'Fair days and Familiar faces were added, and the table is easier to read',
            },
          },
          accepted: true,
          liked: 6,
        },
      ],
      ['asker', `I am printing this table and putting it on the wall. Thank you.`, { liked: 2 }],
      [
        'b',
        `Is the 25 minutes for familiar faces something we can change? For our care-home customers it should be more like 60.`,
      ],
      ['product', `Not yet per customer. There is an idea for it, please add your Tuesday to it.`, { to: 5 }],
      ['c', `Half of waiting is generous. My people would pay to wait.`, { liked: 3 }],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Board is slow with 140 technicians on one screen',
    body: `Since we merged the two regions the board takes four to five seconds to draw and dragging stutters. Browser is current, the computer is not old. 140 lanes, week view, all columns on.`,
    lines: [
      ['support', `How many visits in that week, roughly, and is *Show travel* on?`],
      ['asker', `About 3,900 visits. Travel is on, yes.`],
      ['a', `Turn travel off in week view and you will not recognise it. We only use it in day view.`],
      ['asker', `Down to a second and a bit. I would still like to see travel though.`],
      [
        'product',
        `Planner 6.6 draws only the lanes on the screen, with travel on. On our test board of 200 lanes and 6,000 visits the first drawing went from 4.8 s to 0.7 s. Until you have it, the workaround above is right, and saved views per region help as well.`,
        {
          official: {
            team: 'Product',
            appliesTo: 'Planner before 6.6',
            withdrawn: 'Solved in Planner 6.6: no workaround is needed any more',
          },
        },
      ],
      ['asker', `We are on 6.6 since the weekend. Confirmed, it flies.`, { after: 300, liked: 2 }],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Emergency job in the middle of the day: best way to reshuffle?',
    body: `A burst pipe comes in at 11:20. I need the nearest person who has the right skills and whose afternoon can be moved. Right now I open the map, look, phone three people. There must be a better way.`,
    lines: [
      ['b', `Map, look, phone. Same here, so following this.`],
      [
        'advocate',
        `Use **Find a slot** with *Urgent* ticked:

- It ranks people by *added cost*, not by distance: who is nearest but has a promised window at noon drops down.
- The list shows what would move, for whom, and by how much.
- Choosing one sends the new order to Otter Go, and the customers whose window changes get a text if you tick *Tell customers*.

What took me a while: it only considers people whose status is *On the road* or *At a visit*. If somebody forgot to tap in this morning, they do not exist.`,
        { accepted: true, verified: 'We use this ten times a day.', liked: 5 },
      ],
      [
        'asker',
        `I have looked at that button for a year and thought it was for booking next week. Thank you.`,
      ],
      [
        'support',
        `Small addition: with *Keep a reserve* in the depot settings the optimiser leaves a gap of your choice in two vans every day, so there is somebody to find.`,
      ],
      [
        'c',
        `We reserve 90 minutes in one van in winter. It is filled by nine every single day, but it is filled with emergencies and not with broken promises.`,
      ],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Night shift crosses midnight and is shown as two days',
    body: `Our on-call shift is 18:00 to 06:00. On the board it appears as 18:00–24:00 and 00:00–06:00 with different lanes colours, and overtime is calculated twice.`,
    opening: {
      was: {
        body: `Our on-call shift is 18:00 to 06:00. On the board it is two.`,
        reason: 'Said what is wrong with it',
      },
    },
    lines: [
      ['support', `Is the shift entered as one pattern that ends on the next day, or as two?`],
      ['asker', `Two. I did not find how to enter an end before the start.`],
      [
        'support',
        `Type \`06:00+1\` as the end. The field accepts a \`+1\` for the next day, which we agree nobody can guess. The board then draws one bar, and overtime counts the shift on the day it begins.`,
        { accepted: true, official: { appliesTo: 'All versions of Planner 6', review: -20 } },
      ],
      ['asker', `Nobody could guess that indeed. Works.`],
      [
        'product',
        `We have changed the field in the design for 6.8: end before start will simply mean the next day.`,
        { after: 40 },
      ],
    ],
  },
];
