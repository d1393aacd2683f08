import type { Script } from '../script.js';

export const breakRoom: readonly Script[] = [
  {
    in: 'break-room',
    kind: 'discussion',
    by: 'maren',
    ago: 421,
    title: 'Say hello: who are you and what is on your board today?',
    body: `Welcome to the Ottermile community. Say who you are, where your vans drive, and **one thing on your board today**. No need to be witty, though it has been known to happen.`,
    lines: [
      [
        'gareth',
        `Gareth, Penhallow Heating, Truro. On the board: eleven boilers, one of them in a lighthouse.`,
        { liked: 6 },
      ],
      [
        'renate',
        `Renate, Hollerbach Aufzüge. Sixty people, three depots. Today a lift in a church tower, 212 steps for whoever has to repair it.`,
        { liked: 6 },
      ],
      [
        'sabine',
        `Sabine aus Kiel, Wärmewerk Nord. Heat pumps on a houseboat. The address is "left bank, blue boat".`,
        { liked: 4 },
      ],
      ['a', `Hello from Nantes. A dentist without hot water, so everybody is very motivated.`],
      [
        'b',
        `Hi, Norwich. Today only gutters. It is raining, so the customers at least understand why.`,
        { liked: 3 },
      ],
      [
        'callum',
        `Callum, Perth. Extinguishers in a distillery, and nobody wants to swap that visit with me.`,
        { liked: 7, after: 30 },
      ],
    ],
  },
  {
    in: 'break-room',
    kind: 'discussion',
    title: 'The strangest thing a customer ever wrote into the access notes',
    body: `Mine, word for word: *"Dog is friendly. Goose is not. Ask for the goose to be put away BEFORE you open the gate."*`,
    lines: [
      ['a', `"Key is where it always is." First visit.`, { liked: 8 }],
      ['b', `"Do not ring, the parrot learns it."`, { liked: 11 }],
      ['c', `"Third door, or second if you count properly."`, { liked: 6 }],
      [
        'moderator',
        `"Please be quiet on the stairs, my husband thinks we still have oil." I never asked.`,
        { liked: 12 },
      ],
      ['asker', `We have a category for geese now. Four customers.`, { liked: 5 }],
    ],
  },
  {
    in: 'break-room',
    kind: 'discussion',
    title: 'Good radio for long drives between visits?',
    body: `Two hours between depot and coast, twice a week. I have heard every podcast about sheep there is.`,
    lines: [
      ['d', `Shipping forecasts. Calming, and you learn the map.`, { liked: 4 }],
      [
        'b',
        `Audio books for children. My daughter and I hear the same one and talk about it in the evening.`,
        { liked: 9 },
      ],
      ['asker', `The second one is beautiful. Doing that.`, { liked: 2 }],
      ['c', `Silence. Try it.`, { liked: 3 }],
    ],
  },
  {
    in: 'break-room',
    kind: 'discussion',
    by: 'maren',
    title: 'What would you tell your former self in the first month as a dispatcher?',
    body: `We are collecting for the handbook for newcomers. One sentence each, please. I will print them with first names.`,
    lines: [
      ['a', `You will never be finished. Stop at five anyway.`, { liked: 9 }],
      ['gareth', `Phone the technician before you phone the customer.`, { liked: 8 }],
      ['b', `The person shouting is not shouting at you.`, { liked: 7 }],
      [
        'renate',
        `Write down why, not only what. In three months you are a stranger to yourself.`,
        { liked: 10 },
      ],
      ['c', `Durations are feelings until you measure them.`, { liked: 6 }],
      ['d', `Leave a gap on Friday. Friday will find it.`, { liked: 8 }],
      ['maren', `These are wonderful. Printed version comes with the spring newsletter.`],
    ],
  },
  {
    in: 'break-room',
    kind: 'discussion',
    title: 'Has anyone been at the meetup in Utrecht?',
    body: `I missed it, both vans were stuck. Was it worth it, and is there another one?`,
    lines: [
      ['a', `Worth it for the hour about maintenance plans alone.`],
      ['b', `And the cake. Somebody from Zwolle had made a route of marzipan.`, { liked: 6 }],
      ['maren', `The next one is planned for the autumn, in Leeds or Lyon. Where would you come?`],
      ['asker', `Lyon.`],
      ['c', `Leeds, please. Trains.`],
      ['advocate', `Lyon. Cheese.`, { liked: 5 }],
    ],
  },
  {
    in: 'break-room',
    kind: 'discussion',
    title: 'Rant: "somewhere between 8 and 17 o\'clock"',
    body: `A competitor of ours has taken our customer with "we come some time between 8 and 17 o'clock, guaranteed". What is even guaranteed there?`,
    lines: [
      ['b', `That it will be day.`, { liked: 10 }],
      [
        'c',
        `I know that firm and they are idiots, all of them.`,
        { deleted: 'Rule 2: be kind, also about those who are not here' },
      ],
      [
        'moderator',
        `I took one post down. Complain about windows as much as you like, but leave people and firms their names.`,
      ],
      ['asker', `Fair. To end well: the customer came back after three weeks.`, { after: 70, liked: 8 }],
    ],
  },
];
