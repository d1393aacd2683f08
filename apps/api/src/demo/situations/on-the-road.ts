import type { Situation } from './situation.js';

export const onTheRoad: readonly Situation[] = [
  {
    in: 'mobile',
    words: {
      device: [
        'an older tablet',
        'two new phones',
        'the rugged phones',
        'a phone with two SIM cards',
        'the tablets of the {town} depot',
        'one phone of {n}',
      ],
      symptom: [
        'the app closes when opening the camera',
        'job sheets take a minute to open',
        'the position is frozen',
        'the keyboard covers the signature',
        'the map stays grey',
        'sync stops at 99 %',
        'notifications arrive an hour late',
        'the scanner does not focus',
      ],
    },
    titles: [
      '{symptom} on {device}',
      '{go}: {symptom}',
      '{symptom} ({go}, {device})',
      'Since the update {symptom}',
      'Anyone else: {symptom}?',
    ],
    openings: [
      `On {device} {symptom}. The others are fine, same version ({go}).`,
      `{name} reports that {symptom} since {weekday}. We have {device}, so nothing exotic.`,
      `Since {go} {symptom}, on {device} only. Reinstalling helps for a day.`,
    ],
    questions: [
      [`How much space is left on it?`, `300 MB. That is not a lot, is it.`],
      [`Is battery saver on, or a work profile?`, `Work profile, from our device management.`],
      [`Does it happen without the SIM, on WLAN only?`, `On WLAN it is fine. Interesting.`],
      [
        `Could you send a report from *Me → Diagnostics* and post the last four characters?`,
        `Sent, it ends in 4e{few}.`,
      ],
    ],
    misses: [
      `Restart, twice. I know. But it helped here.`,
      `Delete and install again? Send everything first.`,
    ],
    answers: [
      `When the device has less than **500 MB** free, Otter Go stops keeping photos in full size and things get odd. *Me → Storage → Remove sent photos* freed 6 GB on ours, and it was gone.`,
      `The work profile forbids background data. In your device management allow **background data** and **exact alarms** for Otter Go; after the next sync it behaves.`,
      `Clear the *map cache*, not the app: Me → Storage → Maps. Since {go} it is rebuilt overnight on WLAN, and a half-built one gives exactly this.`,
      `It is known for a few models and mended in the next {go} update. Until then switch *Me → Camera → Use the system camera* on, which avoids it.`,
    ],
    additions: [
      `Confirmed on {few} devices here.`,
      `For the next reader: sync first, then clear. The other order is unpleasant.`,
      `We replaced the two oldest. Sometimes the answer is a new phone.`,
    ],
    appliesTo: ['{go}', '{go} on Android', '{go} and later'],
  },
  {
    in: 'mobile',
    words: {
      field: [
        'a meter reading',
        'a serial number',
        'the travel time',
        'a second signature',
        'the reason for a delay',
        'a temperature',
        'the parking fee',
        'a follow-up wish',
      ],
      place: [
        'the job sheet',
        'the checklist',
        'the report for the customer',
        'the invoice',
        'the history of the site',
      ],
    },
    titles: [
      '{field} on {place}: where does it go?',
      'How do I get {field} onto {place}',
      'Require {field} before closing the visit',
      '{field} is asked for but missing on {place}',
    ],
    openings: [
      `Our technicians enter {field}, and then it is nowhere on {place}. Where does it end up?`,
      `I want {field} to be required, and I want it on {place}. One of the two I can do, both seems impossible.`,
      `Customer in {town} wants {field} on {place} from next month. Has somebody done that?`,
    ],
    questions: [
      [`Is it a field of the checklist or of the job type?`, `Of the checklist. I made it last year.`],
      [`Who should see it, the customer as well?`, `The customer as well, that is the point.`],
    ],
    misses: [`Write it into the notes, they are printed everywhere.`],
    answers: [
      `Fields of a checklist are shown on {place} only if **Show to customer** is ticked on the *point*, not on the list. Existing sheets follow at once, closed ones do not change.`,
      `Make it a field of the **job type** instead. Those can be required *and* shown, and they can be used in reports. *Convert to field* on the point keeps the values of the last two years.`,
      `Layouts → the layout of {place} → drag the field in. If the field is not on offer, its kind does not fit: {place} shows texts, numbers and dates, no photos.`,
    ],
    additions: [
      `Convert on a copy first. The names have to be unique over all job types.`,
      `Thank you for asking this, we had printed notes for a year.`,
      `It also works for the export by API, under \`fields\`.`,
    ],
    appliesTo: ['Job types and checklists', '{planner} and {go}'],
  },
  {
    in: 'mobile',
    words: {
      event: [
        'a visit is cancelled',
        'a colleague falls ill',
        'parts arrive',
        'the customer writes in the portal',
        'somebody is added to the visit',
        'the window changes',
      ],
      effect: [
        'nobody on the road is told',
        'everybody is told, twice',
        'the sound is the same as for an emergency',
        'it is only visible after a restart',
        'the old one stays on the list',
      ],
    },
    titles: [
      'When {event}, {effect}',
      '{effect} when {event}',
      'Notifications: {event} and {effect}',
      'What should happen when {event}?',
    ],
    openings: [
      `When {event}, {effect}. This morning that cost us a drive of 50 minutes.`,
      `I thought Otter Go would show it when {event}. Here {effect}.`,
      `Two people, same settings as far as I can see. When {event}, {effect} for one of them.`,
    ],
    questions: [
      [
        `What stands under *Me → Notifications* on that phone?`,
        `"Summary at the end of the shift". That would explain it.`,
      ],
      [`Was the shift already running?`, `No, it was 20 minutes before.`],
    ],
    misses: [`Is the phone muted? Sorry for asking.`],
    answers: [
      `There are three levels, *at once*, *collected* and *end of shift*, and they are set **per kind of change** by the role, then by the person. Roles → Technician → Notifications, and tick *People may not lower it* for those that matter.`,
      `Before the shift begins, changes are collected. *Urgent* in the visit menu sends at once; if you want that always for the first visit of the day, there is **Depot → First visit is urgent**.`,
      `That was mended in {go}. The version is under *Me → About*; phones without automatic updates are listed in the Planner under *People → Versions*.`,
    ],
    additions: [
      `*People → Versions* is a horror film. Four versions in one depot.`,
      `We gave emergencies their own sound. It is a goose.`,
      `Lowering is fine with me, as long as emergencies stay.`,
    ],
    appliesTo: ['{go} and later', 'Roles and notifications'],
  },
  {
    in: 'mobile',
    kind: 'discussion',
    words: {
      gear: [
        'phone holders',
        'rugged tablets',
        'label printers',
        'power banks',
        'head torches',
        'gloves for touch screens',
        'van shelving',
        'winter tyres',
        'lunch boxes',
      ],
    },
    titles: [
      'Which {gear} survive in your vans?',
      '{gear}: recommendations by people who use them',
      'Test of {gear}, half a year later',
      '{gear}, cheap or good?',
    ],
    openings: [
      `We buy {gear} about twice a year because they break. No advertising please, only experience: what lasts?`,
      `{name} has tried {few} kinds of {gear} and hates all of them. What do yours say?`,
      `We ordered {n} of the wrong {gear}. Before I do it again: what do you use?`,
    ],
    questions: [[`Hot, cold or wet?`, `Wet. Then cold. Then wet again.`]],
    misses: [],
    answers: [
      `The dull ones from the trade shop. Three years, no failure, nobody likes how they look.`,
      `We let the technicians choose with a fixed budget. Breakage went down by half, because it is now theirs.`,
      `Buy one of each, give them to the person who breaks everything, wait a month.`,
      `The expensive ones. We did the sum over two years and it was not close.`,
    ],
    additions: [
      `The person who breaks everything is a treasure. Ours is called {name}.`,
      `Second the budget. Best small decision of the year.`,
      `After a winter: the cheap ones are all dead, as predicted.`,
      `Could a moderator pin this? I come back to it every autumn.`,
    ],
  },
];
