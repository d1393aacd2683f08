import type { Script } from '../script.js';

export const ideas: readonly Script[] = [
  {
    in: 'ideas',
    kind: 'idea',
    title: 'Weight of "familiar faces" per customer',
    body: `For care homes, a known face is worth an hour of driving. For a car park barrier it is worth nothing. One slider for the whole account cannot say that. Please let us set it per customer, or per job type.`,
    lines: [
      [
        'a',
        `Yes. For schools as well, they ask for the same two people because of the checks.`,
        { liked: 3 },
      ],
      ['b', `Per job type would be enough for us, and fewer things to maintain.`],
      [
        'product',
        `Thank you, this is clear. I would begin with job type *and* a mark on the customer ("prefers known people"), no numbers. Would the mark do?`,
      ],
      ['asker', `The mark would do. Numbers would only be argued about.`, { liked: 2 }],
      ['product', `Planned for 6.8.`, { after: 160, liked: 7 }],
    ],
  },
  {
    in: 'ideas',
    kind: 'idea',
    title: 'Show the technician why a visit was moved',
    body: `My people accept any change if they know the reason. "Moved" is not a reason. "Moved because Anke is ill" is one. A line of text from the planner would be enough.`,
    lines: [
      ['c', `And the optimiser should say it by itself: "moved, saves 22 minutes for you".`, { liked: 5 }],
      ['d', `Careful with "ill", that is nobody's business.`, { liked: 6 }],
      ['asker', `Right. "Moved because a colleague is away", then.`],
      [
        'henrik',
        `We like this very much. A line from the planner is in the beta of Otter Go 5.5. The optimiser's own reasons come later, they are harder to say in one line than one thinks.`,
        { liked: 6 },
      ],
    ],
  },
  {
    in: 'ideas',
    kind: 'idea',
    title: 'A quiet view of tomorrow for the phone',
    body: `In the evening I want one page: first visit, when to leave, what to load. No map, no board, no badges.`,
    lines: [
      ['a', `Support. What to load is the important part.`],
      ['b', `I would add the weather, honestly.`],
      [
        'lucie',
        `I have drawn three versions, the third has the weather. Who would look at them with me for 20 minutes?`,
        { liked: 3 },
      ],
      ['a', `Me, any day after four.`],
      ['asker', `Me too.`],
    ],
  },
  {
    in: 'ideas',
    kind: 'idea',
    title: 'Customers rate the visit, not the person',
    body: `The portal asks "How was Bastian?". Customers give Bastian two stars because the part was late. Please ask about the visit, and let them name a person only for praise.`,
    lines: [
      ['c', `Bastian agrees.`, { liked: 8 }],
      [
        'd',
        `I disagree a little: we do want to know when somebody was rude. But that is a complaint and not a star.`,
        { liked: 3 },
      ],
      [
        'product',
        `Convinced. Portal 3.4 asks "How was your appointment?" and offers "Say thank you to Bastian". Complaints get a way of their own.`,
        { liked: 9 },
      ],
      ['asker', `That is better than what I asked for. Thank you.`],
    ],
  },
  {
    in: 'ideas',
    kind: 'idea',
    title: 'Export the board as a picture for the canteen screen',
    body: `We want the day on the screen in the canteen. Today somebody takes a photo of a monitor with a phone. In this day and age.`,
    lines: [
      [
        'b',
        `We use a read-only link on a small computer behind the screen. It signs out every 30 days, always on a Monday.`,
      ],
      [
        'product',
        `A read-only *display link* that stays signed in and shows first names only is on our list for next quarter.`,
        { liked: 4 },
      ],
      ['asker', `First names only is a good thought.`],
    ],
  },
  {
    in: 'ideas',
    kind: 'idea',
    title: 'Warn when a visit is shorter than it ever was',
    body: `New colleagues plan 30 minutes for a thing that has never taken less than 70. The history is there. A yellow triangle "the last five took 72 on average" would save us every day.`,
    lines: [
      ['advocate', `We do this by hand with the export each quarter. Would love to stop.`, { liked: 3 }],
      ['a', `Please per technician too, some of us are fast and some of us are me.`, { liked: 6 }],
      [
        'product',
        `Per job type and site we can do soon. Per person we have decided not to do: we do not want a number on people that nobody asked them about.`,
        { liked: 8 },
      ],
      ['a', `I withdraw the second half. Good reason.`, { liked: 2 }],
    ],
  },
  {
    in: 'ideas',
    kind: 'idea',
    title: 'Let the portal offer only days when we are nearby anyway',
    body: `When a customer books, offer first the days when a van is in the street. They mostly do not care which day, and I care very much.`,
    lines: [
      ['b', `This. With a green leaf next to it, people love green leaves.`, { liked: 4 }],
      ['c', `We do it by phone and two of three take the day we propose.`],
      [
        'product',
        `In Portal 3.3 as *Nearby first*, switched off at the beginning. The leaf is optional.`,
        { after: 100, liked: 6 },
      ],
      [
        'asker',
        `Switched on for a month: 38 % of bookings took the leaf. Kilometres per visit down by 7 %.`,
        { after: 200, liked: 9 },
      ],
    ],
  },
];
