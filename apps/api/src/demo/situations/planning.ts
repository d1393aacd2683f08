import type { Situation } from './situation.js';

const FILTERS = [
  'the skill filter',
  'the territory filter',
  'the filter for van stock',
  'a saved view',
  'the backlog filter',
  'the depot switch',
  'the map selection',
  'the shift filter',
];

export const planning: readonly Situation[] = [
  {
    in: 'scheduling',
    words: {
      filter: FILTERS,
      gone: [
        'visits vanish from the board',
        'lanes of people on leave come back',
        'the backlog looks empty',
        'the count in the header is wrong',
        'yesterday is shown instead of today',
      ],
    },
    titles: [
      '{gone} when I use {filter}',
      'With {filter} on, {gone}',
      'Is it known that {gone} with {filter}?',
      '{planner}: {gone} after choosing {filter}',
    ],
    openings: [
      `With {filter} switched on, {gone}. Switching it off and on again brings everything back for a few minutes.`,
      `Since {weekday} {gone} as soon as I touch {filter}. My colleague {name} has the same screen and sees it correctly.`,
      `I noticed that {gone} when {filter} is on. It took me until noon to believe it.`,
    ],
    questions: [
      [`Is that in the week view or in the day view?`, `Week view. In the day view it is right.`],
      [
        `Do you have more than one depot selected at the top?`,
        `Two depots, yes. With only {town} it behaves.`,
      ],
      [`Which colour has the small dot beside the filter?`, `Orange. I had never seen that dot.`],
    ],
    misses: [
      `Have you tried to sign out and in again? Helped me once.`,
      `Reset the columns with the small arrow, perhaps.`,
    ],
    answers: [
      `An orange dot means that the view has **unsaved filters from a link**. Somebody sent you a link to the board and its filters stay for the session. *View → Forget filters of the link* and it is gone.`,
      `Filters work per *saved view*, and yours was saved while {filter} was on for another depot. Open the view, set {filter} the way you want it, and choose *Save for everybody* or *Save for me*.`,
      `The board hides what you may not plan. With {filter} it also counts those, hence the difference. Ask an admin for **Plan in {town}**, or use *Show locked* to see them in grey.`,
    ],
    additions: [
      `And *Shift+F* clears all filters at once, which I use about forty times a day.`,
      `We renamed our views to "{town} – real" and "{town} – do not touch". It helped more than any setting.`,
    ],
    appliesTo: ['{planner} and later'],
  },
  {
    in: 'scheduling',
    words: {
      thing: [
        'a recurring job',
        'a maintenance plan',
        'a yearly inspection',
        'a contract with four visits a year',
        'a warranty visit',
      ],
      change: [
        'moves to another month',
        'keeps the old technician',
        'is created twice',
        'ignores the agreed window',
        'loses its checklist',
        'starts on the wrong weekday',
      ],
    },
    titles: [
      '{thing} {change} after editing',
      'Why {thing} {change}',
      '{thing} {change} when the site changes owner',
      'How to stop that {thing} {change}',
    ],
    openings: [
      `When I edit {thing}, it {change}. Only future visits should follow the edit, at least that is how I read the guide.`,
      `We have about {n} of these, and since we changed the durations {thing} {change} now and then.`,
      `{name} from our office edited one site, and now {thing} {change}. I would like to understand the rule before I touch the others.`,
    ],
    questions: [
      [`Did you edit the plan or the next visit?`, `The next visit, I think. Is that different?`],
      [
        `Is the plan counted from the last visit or from a fixed date?`,
        `From the last visit. I see where this is going.`,
      ],
      [`Was one of the visits confirmed already?`, `One was, the others were striped.`],
    ],
    misses: [
      `Delete the future visits and let the plan create them again, that is what we do.`,
      `Perhaps the contract has ended? Ours did and nobody had told the board.`,
    ],
    answers: [
      `There are two levels. An edit of a *visit* is an exception for that visit; an edit of the *plan* changes what has not been confirmed. Open the plan, make the change there, then **Recalculate future visits**. Exceptions are kept and listed below.`,
      `That happens when the plan counts *from the last visit*: moving one visit moves all after it. Switch **Counting** to *fixed months* and it will stay where the contract says.`,
      `In {planner} the plan takes the durations and the checklist from the **job type at the time it was made**. *Plan → Refresh from job type* takes the current ones; you can do it for all plans in the list at once.`,
    ],
    additions: [
      `Export the plans before you recalculate. We never needed it, but I slept better.`,
      `For yearly ones we count from fixed months and for filters from the last visit. Both in one account is fine.`,
      `Careful with confirmed visits, they stay, and then there are two in the month.`,
    ],
    appliesTo: ['Maintenance plans in {planner}', '{planner} and later'],
  },
  {
    in: 'scheduling',
    words: {
      who: [
        'an apprentice',
        'a part-timer',
        'a subcontractor',
        'somebody on light duty',
        'a new colleague',
        'a technician without a licence to drive',
      ],
      rule: [
        'only ride along',
        'work until {hour} at most',
        'never be sent alone',
        'get short visits only',
        'stay within 30 km',
        'only do inspections',
      ],
    },
    titles: [
      'How to plan {who} who should {rule}',
      '{who}: {rule}, how?',
      'Rule for {who} to {rule}',
      'Can the optimiser know that {who} should {rule}',
    ],
    openings: [
      `From next month we have {who} in {town} who should {rule}. I can remember that for one person, but it will be {few}.`,
      `How do you tell the Planner that {who} may {rule}? Notes on the lane are read by nobody.`,
      `Our insurer wants {who} to {rule}, and wants to see that the system enforces it.`,
    ],
    questions: [
      [`For ever or for a period?`, `For about six months, then it should end by itself.`],
      [`May a planner override it by hand?`, `Better not. A warning is not enough for the insurer.`],
    ],
    misses: [
      `We use a skill called "alone" and require it nearly everywhere. It is not pretty.`,
      `A private territory for that person? No, forget it, that limits everybody else.`,
    ],
    answers: [
      `Use **Conditions** on the person (People → the person → Conditions): *rides along*, *until*, *not alone*, *at most minutes a visit*, *within km*. Each has dates from and to, and *Enforce* makes it a wall instead of a warning.`,
      `Conditions, and then *Enforce*. What one needs to know: the optimiser respects them, manual dragging shows a red border and asks for a reason, and the report **Conditions broken** lists those reasons. That list is what our insurer wanted.`,
      `For riding along there is a separate thing: give the visit *one plus one*. The second place takes only people with the condition *rides along*, so you plan the first as always.`,
    ],
    additions: [
      `Put an end date in from the start. We had an "apprentice" of 27.`,
      `The report of broken conditions can be sent monthly by e-mail, we send ours straight to the insurer.`,
    ],
    appliesTo: ['{planner} and later', 'Conditions on people'],
  },
  {
    in: 'scheduling',
    words: {
      route: [
        'the route to {town}',
        'our morning route',
        'the coastal route',
        'the {weekday} route',
        'the route of van {few}',
      ],
      odd: [
        'zigzags between two villages',
        'goes back to the depot at noon',
        'takes the toll road',
        'leaves the nearest customer for the end',
        'crosses the river twice',
        'starts with the farthest visit',
      ],
    },
    titles: [
      '{route} {odd}',
      '{route} {odd} since {planner}',
      'Optimise day: {route} {odd}',
      '{route} {odd}, and I do not see why',
    ],
    openings: [
      `{route} {odd} after *Optimise day*, and a child could draw a better one. What am I missing?`,
      `I trust the optimiser in general. But {route} {odd}, {few} days in a row now.`,
      `{name} showed me on a paper map why it makes no sense that {route} {odd}.`,
    ],
    questions: [
      [`What does *Why here?* say on the odd visit?`, `"Window 10–12, parts from depot". Oh.`],
      [`Are there parts that have to be collected?`, `One order, arriving at the depot at eleven.`],
      [`Which sliders have you changed?`, `Fair days is all the way to the right.`],
    ],
    misses: [
      `Toggle *Avoid tolls*. If that is not it, I have no idea either.`,
      `Did you optimise before the sick call of this morning came in?`,
    ],
    answers: [
      `Look at the windows of the two visits before. One **confirmed** window of an hour in the wrong place explains most odd routes: it is a promise, and the rest is drawn around it. Widen it, or ask the customer, and optimise again.`,
      `It is *Fair days*. Far to the right it prefers a longer route to an uneven one. We are at 40 % and nobody complains about either.`,
      `A part that is only ready at a certain hour makes the depot a stop. **Parts → Deliver to van stock the evening before** takes the stop away if your warehouse can do that.`,
      `*Explain* (the compass above the map) lists the three most expensive constraints of a day. Ours was a skill that only one person had, on four visits across the county.`,
    ],
    additions: [
      `*Why here?* is the first thing I click now. It is usually us and not the machine.`,
      `I compare the cost of the day before and after I drag something. I have become very modest.`,
    ],
    appliesTo: ['The optimiser of {planner}'],
  },
  {
    in: 'scheduling',
    kind: 'discussion',
    words: {
      subject: [
        'travel buffers',
        'standby weekends',
        'half-day windows',
        'planning for sickness',
        'winter peaks',
        'planning parts with visits',
        'splitting long jobs',
        'overtime rules',
        'training days',
        'double visits',
      ],
    },
    titles: [
      'How do you handle {subject}?',
      '{subject}: what works for you?',
      'Looking for experience with {subject}',
      '{subject}, your rule of thumb?',
    ],
    openings: [
      `We are {n} people in {town} and have never had a rule for {subject}. Everybody does it by feeling, and feelings differ. What do you do?`,
      `I have to propose something for {subject} by {weekday}. I would rather copy something that works than invent.`,
      `After a bad month I would like to do {subject} properly. Numbers welcome, opinions too.`,
    ],
    questions: [
      [`How many visits a day and person, roughly?`, `Five to six, two of them repairs.`],
      [
        `Does it bother the customers or only you?`,
        `Mostly us, honestly. Customers notice about once a week.`,
      ],
    ],
    misses: [],
    answers: [
      `We measured for a month before we made a rule, and the rule turned out to be different from what everybody had wanted. For {subject} it came down to one number: 12 %.`,
      `Keep it simple. One rule, written on the wall, reviewed after a quarter. Ours for {subject} has four lines, and two of them are exceptions for one customer.`,
      `I asked the technicians. They had a better idea than I did, and they keep to it because it is theirs.`,
      `Whatever you choose, put it into the *job types*, not into heads. Heads go on holiday.`,
    ],
    additions: [
      `12 % sounds familiar, we landed at 15 with older vans.`,
      `I disagree with a fixed number. Ours differs by season by a factor of two.`,
      `We do the opposite and it works too. I suppose that having any rule is the point.`,
      `Could you share the four lines? I promise to change the customer's name.`,
    ],
  },
  {
    in: 'planner-5',
    words: {
      thing: [
        'the colour rules',
        'the old macros',
        'the archive of routes',
        'the printed week',
        'the shortcuts',
        'the shared notes',
        'the map layers',
      ],
    },
    titles: [
      'Planner 5: what becomes of {thing}?',
      '{thing} after the move from Planner 5',
      'Planner 5, {thing}: last chance to export?',
      'Is there a replacement for {thing} of Planner 5?',
    ],
    openings: [
      `We move in {few} weeks and I cannot find {thing} in Planner 6. Are they taken along?`,
      `Somebody here depends on {thing} every day. What do we tell {name}?`,
    ],
    questions: [[`Which of them do you use, all or a few?`, `About {few} of them.`]],
    misses: [],
    answers: [
      `Taken along, but under another name: look at *Views*. What was private stays private.`,
      `Not taken along. Export it from Planner 5 under *Reports → Archive* before the switch.`,
      `The move assistant shows {thing} on its third page, with a preview. You can run it as often as you like before the day.`,
    ],
    additions: [`We ran the assistant three times and only then believed it.`],
    appliesTo: ['Planner 5'],
  },
];
