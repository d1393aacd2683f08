import type { Script } from '../script.js';

export const mobile: readonly Script[] = [
  {
    in: 'mobile',
    kind: 'question',
    title: 'Photos stay in "waiting to send" although the phone is online',
    body: `Three phones since yesterday: job sheets are sent, photos are not. They sit at *waiting to send* with full signal. Otter Go 5.2, Android 14. Restarting the app does nothing.`,
    lines: [
      ['a', `Same on two phones, both with battery saver on.`],
      [
        'pilar',
        `Thank you both. Could one of you open **Me → Diagnostics → Send report** and tell me the last four characters of the report?`,
      ],
      ['asker', `Sent, ends in 7c1f.`],
      [
        'pilar',
        `Got it. Photos are sent in the background, and battery saver forbids that for apps that were not opened in the last hours. Two ways out:

- On the phone: *Settings → Apps → Otter Go → Battery → Unrestricted*.
- For all phones at once, if you manage them: allow background work for \`example.ottermile.go\`.

Nothing is lost meanwhile. Photos are kept for 30 days and sent as soon as the phone lets us.`,
        {
          official: { appliesTo: 'Otter Go 5.0 to 5.3 on Android', review: 90 },
          accepted: true,
          liked: 4,
          verified: 'Rolled out to 60 phones through our device management.',
        },
      ],
      ['asker', `Unrestricted on all three, 240 photos went out in five minutes.`],
      [
        'henrik',
        `Otter Go 5.4 sends photos while the app is in front as well, so that battery saver matters less.`,
        { after: 120, liked: 3 },
      ],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Signature pad flips upside down on tablets',
    body: `When the customer turns the tablet around to sign, the screen rotates and the signature starts again. Customers find it amusing, technicians do not.`,
    lines: [
      ['b', `Lock rotation on the tablet. Solved for us.`],
      [
        'support',
        `Rotation lock works. There is also *Job sheet → Signature → Keep orientation*, so that the rest of the app may still turn.`,
        { accepted: true, official: { appliesTo: 'Otter Go 5.1 and later', review: 365 } },
      ],
      ['asker', `Keep orientation it is. Thank you, both.`],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Working offline for a whole day: what do we have to prepare?',
    body: `Next week two people spend three days in a tunnel, no signal at all. Is there a list of what has to be done before they go in?`,
    lines: [
      [
        'advocate',
        `Open every job sheet once while online, including its attachments. Then airplane mode, open one again as a test.`,
      ],
      [
        'pilar',
        `You do not have to open each one any more:

- [x] *Me → Offline → Download the next days*: choose up to 7 days
- [x] Tick **with attachments**
- [x] Check the time shown under *Last complete download*
- [ ] Do not sign out. Signing out throws away what has not been sent

In the tunnel everything works except *Find part in other vans*. Job sheets, photos and times are sent in the order they were made when signal returns.`,
        {
          accepted: true,
          official: {
            appliesTo: 'Otter Go 5.2 and later',
            review: 60,
            was: {
              body: `Open each job sheet once while you are online, with its attachments. Do not sign out before everything was sent.`,
              appliesTo: 'Otter Go 5.0 and 5.1',
              reason: 'Otter Go 5.2 downloads whole days',
            },
          },
          liked: 5,
        },
      ],
      [
        'asker',
        `Tunnel survived. 31 job sheets came out the other end in the right order.`,
        { after: 40, liked: 6 },
      ],
      ['c', `"Do not sign out" should flash in red.`],
      ['henrik', `It asks three times now. In red.`, { to: 5, liked: 4 }],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Barcode scanner reads the wrong code when there are two labels',
    body: `Our parts have the maker's label and ours, side by side. The scanner takes whichever it sees first. Can it be told a pattern?`,
    lines: [
      ['a', `Cover one with the thumb. I am only half joking.`],
      [
        'support',
        `Parts → Scanning → **Accept only codes that match**. It takes a pattern, for your labels probably:

\`\`\`text
HB-[0-9]{6}
\`\`\`

Everything else is ignored while scanning, without a beep.`,
        { accepted: true, liked: 2 },
      ],
      ['asker', `\`HB-[0-9]{6}[A-Z]?\` in our case, and my thumbs are free again.`, { liked: 3 }],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Times are booked twice when two phones are used',
    body: `One of our people has a phone and a tablet, both signed in. He taps *Arrived* on the tablet, drives on, and the phone books the arrival again from its own position. Payroll noticed before I did.`,
    lines: [
      ['support', `Is *Arrive automatically* on for both devices?`],
      ['asker', `On both, yes, by default I think.`],
      [
        'support',
        `Switch it off on the tablet. Automatic arrival should be on for one device per person; we will make that the rule and not a hint. For the times of this week, *Times → Merge* puts the pairs together.`,
        { accepted: true },
      ],
      ['asker', `Merged, payroll is calm.`],
      [
        'henrik',
        `Rule instead of hint: in 5.5, switching it on somewhere switches it off elsewhere.`,
        { after: 150 },
      ],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Checklist with conditions: if "leak found" then ask for the photo',
    body: `Our checklist has 42 points and most are only needed when something is wrong. Can points appear depending on an answer?`,
    lines: [
      ['b', `There is *Show when* on each point. We have a list of 12 that grows to 40 if things are bad.`],
      ['asker', `Where? I see only Required and Photo.`],
      [
        'advocate',
        `You need the new checklist editor: Job types → Checklists → *Convert*. Old lists stay as they are until you convert them. It cannot be undone, so copy the list first.`,
        { accepted: true, verified: 'Converted nine lists, one at a time.', liked: 3 },
      ],
      ['asker', `Copied, converted, 42 points are now 9. My technicians sent me a cake emoji.`, { liked: 5 }],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Can technicians see the customer history before they arrive?',
    body: `They phone the office and ask "what did we do last time". It is all in the Planner. Why do they not see it?`,
    lines: [
      ['a', `They can. Job sheet → swipe left → History. Nobody swipes left.`],
      [
        'support',
        `And if they swipe and it is empty, the role lacks *Read site history*. Roles → Technician → Sites.`,
        { accepted: true },
      ],
      ['asker', `It was the role. And yes, nobody had swiped.`],
      ['lucie', `There is a visible button from 5.3 on. Swiping was my idea and I am sorry.`, { liked: 8 }],
      ['c', `Apology accepted on behalf of forty technicians.`, { to: 5, liked: 4 }],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Dark mode is too dark in direct sun',
    body: `On roofs dark mode is a black mirror. Is there an automatic that looks at the light and not at the time of day?`,
    lines: [
      ['b', `Double tap on the status bar toggles it. Undocumented, works since 4.something.`, { liked: 4 }],
      [
        'henrik',
        `Now that it is out: it is documented as of today. An automatic by light sensor is in the beta.`,
      ],
      ['asker', `Double tap with gloves works. Good enough until the sensor.`],
    ],
  },
  {
    in: 'mobile',
    kind: 'question',
    title: 'Notifications in the evening although the shift is over',
    body: `My people get "visit moved" at 21:00 for tomorrow, because I plan in the evening. They are polite about it, their partners are not.`,
    lines: [
      [
        'support',
        `People → the person → **Quiet outside the shift**. Changes are collected and shown when the next shift begins. Emergencies you send with *Urgent* still come through.`,
        { accepted: true, official: { appliesTo: 'Planner 6.3 and Otter Go 5.2', review: 240 } },
      ],
      ['asker', `Switched on for everybody. Peace in twelve households.`, { liked: 7 }],
      ['d', `This should be the default.`, { liked: 5 }],
      ['product', `It is the default for people added since 6.5.`],
    ],
  },
];
