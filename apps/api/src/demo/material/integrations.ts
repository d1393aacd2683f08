import type { Script } from '../script.js';

export const integrations: readonly Script[] = [
  {
    in: 'integrations',
    kind: 'question',
    title: 'Webhook visit.completed arrives twice',
    body: `We bill from \`visit.completed\`. About one in fifty arrives twice, a few seconds apart, so two invoices. Is that a bug?`,
    lines: [
      ['a', `At-least-once, as with every webhook I ever met. You need to remember what you have seen.`],
      [
        'jonas',
        `Not a bug, but we do not say it loudly enough: webhooks are delivered **at least once**, and a slow answer counts as none. Two things to do:

1. Answer \`200\` first, work later. We wait 5 seconds.
2. Remember the \`delivery.event_id\`. It is the same for every delivery of the same event.

\`\`\`js
app.post('/ottermile', async (request, response) => {
  const { event_id } = request.body.delivery;
  const isNew = await seen.add(event_id); // a unique column is enough
  response.sendStatus(200);
  if (isNew) await queue.push(request.body);
});
\`\`\`

Your endpoint answered after 6.2 s on average when it was repeated, so number 1 alone will make it rare; only number 2 makes it right.`,
        {
          accepted: true,
          official: { appliesTo: 'API v2', review: 365 },
          liked: 6,
          verified: 'Our billing has run on a unique column since spring, no doubles.',
        },
      ],
      ['asker', `Both done. Zero doubles in a week of 1,900 visits.`, { after: 50, liked: 2 }],
      ['b', `Is the order guaranteed? We sometimes see \`visit.completed\` before \`visit.arrived\`.`],
      ['jonas', `It is not. Compare \`occurred_at\`, not the time you got it.`, { to: 5 }],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: '429 when importing 30,000 sites over the API',
    body: `Our first sync runs into 429 after about 600 requests. \`Retry-After\` says 60. At that speed it takes two days. What is the intended way?`,
    lines: [
      [
        'jonas',
        `Not one by one. There is a bulk endpoint for the first load:

\`\`\`bash
curl -X POST https://api.ottermile.example/v2/sites/import \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/x-ndjson" \\
  --data-binary @sites.ndjson
\`\`\`

Up to 50,000 lines at once, one JSON object a line. It answers with a job; \`GET /v2/jobs/{id}\` tells progress and the lines that were refused, with reasons. For the daily changes stay with single requests, 600 a minute is plenty then.`,
        { accepted: true, official: { appliesTo: 'API v2', review: 150 }, liked: 3 },
      ],
      [
        'asker',
        `30,112 lines, four minutes, 19 refused with reasons I could mend. That is how an import should feel.`,
        { liked: 3 },
      ],
      ['c', `Is the limit per token or per account?`],
      ['jonas', `Per account. A second token does not help, people have tried.`],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: 'Signature check of webhooks fails in PHP',
    body: `Computed signature never equals the header. This is what I do:

\`\`\`php
$body = json_encode(json_decode(file_get_contents('php://input'), true));
$mine = hash_hmac('sha256', $body, $secret);
var_dump($mine === $_SERVER['HTTP_OTTERMILE_SIGNATURE']); // false
\`\`\``,
    lines: [
      [
        'a',
        `You decode and encode again, so the bytes differ (slashes, spaces, unicode). Use the raw body.`,
        { liked: 2 },
      ],
      [
        'advocate',
        `What he said, and compare with \`hash_equals\`:

\`\`\`php
$body = file_get_contents('php://input');
$mine = hash_hmac('sha256', $body, $secret);
$ok = hash_equals($mine, $_SERVER['HTTP_OTTERMILE_SIGNATURE'] ?? '');
\`\`\``,
        { accepted: true, liked: 4 },
      ],
      ['asker', `Raw body. Two hours of my life. Thank you.`],
      [
        'jonas',
        `The PHP example in our guide had exactly that mistake until this morning. It is mended, and I am sorry for the two hours.`,
        { liked: 6 },
      ],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: 'Single sign-on: everybody lands as a technician',
    body: `OIDC works, but every new person gets the role Technician, also the planners. We send \`groups\` in the ID token. What is the Planner looking for?`,
    lines: [
      [
        'devika',
        `The mapping is per *value*, not per name: **Settings → Sign-in → Role mapping**. Some directories send object ids instead of names. Could you look into a token at what stands in \`groups\`?`,
      ],
      ['asker', `Ids, you are right. \`"groups": ["5b7e-…", "90aa-…"]\`.`],
      [
        'devika',
        `Then enter those ids on the left, the roles on the right, and set *Apply at every sign-in*, otherwise it is only done the first time.`,
        { accepted: true, official: { team: 'Support', appliesTo: 'Single sign-on with OIDC', review: 90 } },
      ],
      ['asker', `Planners are planners. Thank you.`],
      [
        'e',
        `For the next reader: the people who came in before stay technicians until they sign in again.`,
        { liked: 3 },
      ],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: 'Calendar feed shows visits an hour off',
    body: `The iCal feed of my lane is one hour early in the calendar on my phone since Sunday. Daylight saving, I guess, but whose?`,
    lines: [
      [
        'jonas',
        `Yours and ours: the feed says times in UTC, which is right, and your account's time zone was set to \`UTC+1\`, which is not a place and never changes. Choose \`Europe/Brussels\` under Settings → Company.`,
        { accepted: true },
      ],
      ['asker', `Solved, and my dentist appointment was never wrong, so it was not the phone.`, { liked: 2 }],
      ['b', `We had offsets too. They are from the old importer I believe.`],
      [
        'jonas',
        `They are. I have asked for a list of accounts that still have one, and will write to their admins.`,
        { liked: 3 },
      ],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: 'API v1 is switched off in spring: what breaks?',
    body: `Our ERP connector was written in 2019 by somebody who left. How do I find out what it uses?`,
    lines: [
      [
        'jonas',
        `Settings → API → **Calls of the last 30 days**, filter *Version 1*. It lists each endpoint with its count and the replacement in v2.`,
        { accepted: true, official: { appliesTo: 'API v1 until it is switched off', review: -45 }, liked: 2 },
      ],
      [
        'asker',
        `Nine endpoints, three of them only once a month. I would never have found those. Thank you.`,
      ],
      [
        'a',
        `Watch out for \`customer_id\`: in v2 it is a text, in v1 a number. Our ERP cut off the leading zeros.`,
        { liked: 5 },
      ],
      ['d', `Will there be another extension of the date?`],
      ['jonas', `No. This one was the extension.`, { to: 5 }],
      ['d', `Fair. Then I will stop hoping and start typing.`, { liked: 3 }],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: 'How do you test webhooks without disturbing the live board?',
    body: `I would like to trigger every event once, with realistic content, against our test server. Creating fake visits on the live board scares me.`,
    lines: [
      ['b', `We have a depot called "Zoo" with animals as technicians. All tests run there.`, { liked: 6 }],
      [
        'advocate',
        `Sandbox: Settings → API → *Create a sandbox*. It copies your settings, not your customers, and has its own tokens and webhooks. Resets on Sundays.`,
        { accepted: true, verified: 'In use for a year. Mind the Sunday.' },
      ],
      ['asker', `A sandbox with animals as technicians, then. Thank you both.`, { liked: 4 }],
    ],
  },
  {
    in: 'integrations',
    kind: 'question',
    title: 'CSV import turns umlauts into question marks',
    body: `M?ller, Sch?fer. The file comes out of our old accounting and looks fine in the spreadsheet.`,
    lines: [
      ['a', `Save as UTF-8. In the spreadsheet: Save as → CSV UTF-8.`],
      [
        'jonas',
        `Or choose *Western (Windows-1252)* in step 2 of the import, the preview changes at once. We guess, and for short files we sometimes guess wrong.`,
        { accepted: true },
      ],
      ['asker', `Müller is back. Danke.`],
    ],
  },
  {
    in: 'integrations',
    kind: 'discussion',
    title: 'Show your smallest useful script',
    body: `I will begin. Every morning at six this tells me which visits of today have no phone number, because those are the ones where nobody opens the door:

\`\`\`python
import os, requests

api = "https://api.ottermile.example/v2"
head = {"Authorization": f"Bearer {os.environ['OTTERMILE_TOKEN']}"}
visits = requests.get(f"{api}/visits?day=today&expand=site", headers=head).json()["items"]
for v in visits:
    if not v["site"].get("phone"):
        print(v["window"]["from"][11:16], v["site"]["name"], v["site"]["town"])
\`\`\`

What is yours?`,
    lines: [
      [
        'a',
        `Mine is one line and saves half an hour a week: a list of visits that were moved more than twice.

\`\`\`bash
curl -s -H "Authorization: Bearer $T" "$API/visits?week=this&moved_min=3" | jq -r '.items[] | [.moved, .site.name] | @tsv' | sort -rn
\`\`\``,
        { liked: 5 },
      ],
      ['b', `Moved more than twice is a wonderful list. I call those people in person now.`, { liked: 2 }],
      ['jonas', `\`moved_min\` was added as a joke by a colleague. It stays.`, { liked: 6 }],
      [
        'c',
        `A display on the wall of the depot: who is back first. They race. I have created a monster.`,
        { liked: 4 },
      ],
      [
        'd',
        `Parts that were scanned out and never used, per van, on Fridays. Found 2,300 euros of valves in van 6.`,
        { liked: 8 },
      ],
      ['asker', `2,300 euros. I am stealing that one today.`],
    ],
  },
];
