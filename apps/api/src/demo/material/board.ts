import type { Script } from '../script.js';

export const board: readonly Script[] = [
  {
    in: 'scheduling',
    kind: 'discussion',
    title: 'How early do you publish the week to your technicians?',
    body: `We publish on Friday at noon and change about a third of it until Monday. I wonder whether that is normal or whether we should publish day by day. What do you do?`,
    lines: [
      [
        'a',
        `Day by day, at 15:00 for tomorrow. Technicians grumbled for a month and then stopped, because what they see is now true.`,
      ],
      [
        'b',
        `Week on Thursday, but only *maintenance* is fixed. Repairs are filled in on the day. About 60:40.`,
      ],
      [
        'moderator',
        `The same 60:40 here. I would not go back to empty days, my people like to know roughly where they will be.`,
        { liked: 2 },
      ],
      [
        'c',
        `Two days ahead. And we stopped optimising after publishing, we only insert. Changing somebody's published day costs trust, and no slider has a number for that.`,
        { liked: 5 },
      ],
      ['asker', `"No slider has a number for that" is going on the wall next to the cost table.`],
      [
        'advocate',
        `One thing that helped: publish *windows*, not times. 8–12 stays true much longer than 9:40.`,
      ],
      [
        'd',
        `With windows my technicians drive to the wrong customer first because it is nearer to the bakery. Just saying.`,
        { liked: 4 },
      ],
      [
        'asker',
        `Summary after a week of trying: two days ahead, maintenance first, insert only. Changed visits went from a third to 11 %. I am keeping it.`,
        { after: 60, liked: 3 },
      ],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Skills with an expiry date',
    body: `Refrigerant certificates expire. I would like the Planner to stop proposing somebody the day their certificate runs out, and to warn me a month before. Possible?`,
    lines: [
      [
        'advocate',
        `Yes: Settings → Skills → the skill → *Expires*. Then the skill on each person gets a date. After the date the optimiser treats it as missing, and the visit shows a yellow triangle.`,
        { accepted: true, liked: 2 },
      ],
      ['asker', `Found. And the warning?`],
      [
        'support',
        `Reports → People → *Skills running out*, and it can be sent weekly by e-mail. There is no notification to the technician yet.`,
      ],
      [
        'a',
        `Careful with the import: an empty date in the file means *never expires*, not "keep as it is". We renewed forty expired certificates for ever that way.`,
        { liked: 4 },
      ],
      ['support', `That is fair criticism. The importer of 6.5 asks before it changes more than ten dates.`],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Why are some cards on the board striped?',
    body: `Half of my Thursday is striped today and I cannot find a legend.`,
    lines: [
      [
        'a',
        `Striped is *proposed*: the customer has not confirmed the window. Solid is confirmed.`,
        { accepted: true },
      ],
      [
        'b',
        `And a dashed border means that the visit is missing a skill or a part. There is a legend, bottom right, the tiny "?".`,
      ],
      ['asker', `Tiny indeed. Thanks both.`],
      ['product2', `We made the "?" less tiny.`, { after: 30, liked: 3 }],
    ],
  },
];
