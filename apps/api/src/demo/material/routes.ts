import type { Script } from '../script.js';

export const routes: readonly Script[] = [
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Route ignores the 3.5 t limit on the old bridge',
    body: `Van 4 is a 5 tonne with a crane. The Planner routes it over a bridge limited to 3.5 t. The technician noticed, thank goodness. Where do I set the weight?`,
    lines: [
      [
        'support',
        `Vehicle → **Dimensions**: weight, height, width. If *Respect limits* is off for the depot, the values are kept and not used, that is the part people miss.`,
        { accepted: true, official: { appliesTo: 'Planner 6.0 and later', review: 200 } },
      ],
      ['asker', `Respect limits was off. Why would that ever be off?`],
      [
        'support',
        `It needs the heavy-vehicle map, which is an hour older than the car map. Firms with cars only leave it off for fresher road works. I have asked for a warning when a vehicle has a weight and the switch is off.`,
      ],
      [
        'moderator',
        `There is one more trap: trailers. A trailer has its own dimensions and they are only added if the trailer is *assigned for the day*.`,
        { liked: 3 },
      ],
      ['product', `The warning is in 6.4.`, { after: 80 }],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Travel times are too optimistic on Friday afternoon',
    body: `Every Friday from 14:00 we are 15 to 25 minutes late, on the same ring road. Does the Planner know about traffic at all?`,
    lines: [
      ['a', `It uses typical traffic per hour as far as I know, but the hours are averages over the week?`],
      [
        'support2',
        `It uses typical speed per *weekday and quarter of an hour*. What may be missing is **Planner → Settings → Routing → Traffic profile**: new accounts since last spring have *Typical*, older ones have *Free flow* until somebody changes it.

Yours was on *Free flow*. I did not change it, because it will move visits on published days. Do it on a Sunday evening and optimise Monday afresh.`,
        {
          accepted: true,
          official: { appliesTo: 'Accounts created before Planner 6.1', review: 30 },
          verified: 'Switched ours, Friday lateness went from 19 to 6 minutes.',
        },
      ],
      [
        'asker',
        `Changed on Sunday. First Friday with everybody home on time. I may print a banner.`,
        { liked: 4 },
      ],
      ['b', `Does it know about football?`],
      ['a', `Nobody knows about football.`, { liked: 6 }],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Start from home instead of from the depot',
    body: `Since January our technicians start and end at home. Routes still begin at the depot. I can change each shift by hand, but there are 38 of them.`,
    lines: [
      [
        'advocate',
        `People → select all → *Edit* → **Starts at: home address**. It asks for the addresses that are missing, and you can limit who may see them (we limited it to planners, for privacy).`,
        { accepted: true, verified: 'Did the same in March, 60 people in ten minutes.' },
      ],
      ['asker', `I did not know that lists can be edited at once. Thank you.`],
      [
        'b',
        `Remember that the first drive is then *private* up to the length you set under Working time → Commute. Our works council cared about that more than about anything else.`,
        { liked: 4 },
      ],
      ['support', `Correct. Default is 30 minutes, and it is per depot.`],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Map shows a customer in the middle of a lake',
    body: `New development, address does not exist on the map yet. The geocoder falls back to the village centre, which is the lake. Funny once.`,
    lines: [
      [
        'a',
        `Drag the pin. Site → Map → *Move pin*. It stays where you put it, even after imports.`,
        { accepted: true, liked: 2 },
      ],
      ['asker', `It stays. Perfect. The lake was nice though.`],
      ['c', `Can one see all sites whose address was only matched to the village?`],
      [
        'support',
        `Sites → filter **Position: approximate**. For most accounts it is between 1 and 3 % of the sites, and it is worth an hour once a quarter.`,
        { liked: 3 },
      ],
      ['d', `412 of 9,000 here. There goes my Friday.`],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Electric vans: plan the charging stop?',
    body: `Six of our vans are electric since autumn, honest range in winter about 160 km. Can I plan charging, or at least stop the optimiser from planning 210 km?`,
    lines: [
      ['b', `We set *Maximum distance a day* on the vehicle. Crude, works.`],
      [
        'support',
        `Maximum distance can differ per **season**: click the small sun beside it. Charging stops are not planned by the optimiser today. A *break at place* with the charger as the place comes close.`,
        { accepted: true },
      ],
      ['asker', `Season is what I needed. 160 in winter, 230 in summer.`],
      [
        'product',
        `Charging is in research. If you drive electric and would let us look at two weeks of real consumption, please write to me.`,
        { liked: 4 },
      ],
      ['c', `Count us in, four vans in Umeå, which is the worst case you will find.`, { liked: 2 }],
      [
        'e',
        `We tried a competitor's charging planner for a month and went back to the maximum distance. It sent people to a charger that had been a flower shop since spring.`,
        { liked: 3 },
      ],
    ],
  },
  {
    in: 'scheduling',
    kind: 'discussion',
    title: 'Zones or no zones?',
    body: `We have run fixed zones for twenty years: technician A does the east, B does the west. The Planner would save us 9 % driving without zones, it says. I do not dare. Who has done it?`,
    lines: [
      [
        'a',
        `Done. It saved 6, not 9, and I had two resignations of people who had known their streets for fifteen years. I would do it slower today.`,
        { liked: 5 },
      ],
      [
        'advocate',
        `Half way: zones as *preference* with a weight instead of a wall. Most days people stay in their zone, and when the east is on fire the west helps.`,
        { liked: 4 },
      ],
      [
        'b',
        `I disagree with half way. With weights nobody understands why today they are in the west. Walls are at least honest.`,
      ],
      [
        'advocate',
        `They understand when the visit shows *why*: hover the small compass. But I grant that on a phone it is three taps away.`,
        { to: 4 },
      ],
      [
        'b',
        `Three taps with gloves is not an explanation. But I will try it for one depot before I complain further.`,
      ],
      [
        'moderator',
        `Keep it about the zones please, the tone was drifting a little on both sides. Good thread.`,
      ],
      [
        'b',
        `Back after six weeks with weights in one depot: 4 % less driving, nobody resigned. I take back half of what I said.`,
        { after: 220, liked: 7 },
      ],
    ],
  },
  {
    in: 'scheduling',
    kind: 'question',
    title: 'Printing the day route for people without a phone',
    body: `We have two subcontractors who refuse phones. I need a printed list with a map. The export has no map.`,
    lines: [
      [
        'support2',
        `Board → lane menu → **Print day**, and there choose *With map*. The plain export is meant for spreadsheets.`,
        { accepted: true },
      ],
      ['asker', `The lane menu. Of course it is in the lane menu. Thanks.`],
      ['c', `We print it on yellow paper so that it gets lost less.`, { liked: 3 }],
    ],
  },
  {
    in: 'planner-5',
    kind: 'question',
    title: 'Planner 5: export of the route archive',
    ago: 400,
    body: `Before we move to Planner 6 next month, can we take the route archive of the last three years with us?`,
    lines: [
      [
        'support',
        `Not into Planner 6, its routes look different. You can export them: Reports → Archive → *CSV of all routes*, which has one line per stop.`,
        {
          accepted: true,
          official: {
            appliesTo: 'Planner 5',
            review: 60,
            withdrawn:
              'Planner 5 was switched off; the archive can be had from support until the end of the year',
          },
        },
      ],
      ['asker', `Exported, 2.1 million lines. Thank you.`],
    ],
  },
  {
    in: 'planner-5',
    kind: 'announcement',
    by: 'maren',
    title: 'This category will be closed when Planner 5 is switched off',
    ago: 380,
    body: `Planner 5 goes read-only at the end of next month and is switched off two months later. Questions about the move belong to **Getting started**. This category stays readable, because many answers are still true of the ideas behind the Planner.`,
    lines: [
      ['a', `Thank you for keeping it readable. Half of what I know is in here.`, { liked: 3 }],
      ['b', `End of an era. I will miss the brown.`, { liked: 5 }],
    ],
  },
  {
    in: 'planner-5',
    kind: 'question',
    title: 'Planner 5: colours of the lanes after moving to Planner 6',
    ago: 392,
    body: `Our lanes have had the same colours since 2017 and people think in them. Are they taken along?`,
    lines: [
      [
        'product',
        `Yes, colours and order of lanes are taken along. Brown became a slightly friendlier brown.`,
        { accepted: true, liked: 2 },
      ],
      ['asker', `Then we can move.`],
    ],
  },
];
