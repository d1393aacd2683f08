import type { Situation } from './situation.js';

export const behindTheScenes: readonly Situation[] = [
  {
    in: 'integrations',
    words: {
      endpoint: [
        'GET /v2/visits',
        'PATCH /v2/sites/{id}',
        'POST /v2/jobs',
        'GET /v2/people',
        'POST /v2/parts/import',
        'GET /v2/times',
        'PUT /v2/visits/{id}/window',
        'GET /v2/invoices',
      ],
      code: ['400', '403', '404', '409', '422', '504'],
      lang: ['Python', 'C#', 'PHP', 'Go', 'a low-code tool', 'Java', 'PowerShell'],
    },
    titles: [
      '{code} from {endpoint}',
      '{endpoint} answers {code} for some records',
      '{endpoint}: {code} since {weekday}',
      '{code} on {endpoint} from {lang}',
    ],
    openings: [
      `About one request in {n} to \`{endpoint}\` answers {code}. The same request a minute later goes through. We call it from {lang}.

\`\`\`json
{ "error": { "status": {code}, "request_id": "rq_{few}f2c{n}" } }
\`\`\``,
      `Our nightly job ({lang}) fails at \`{endpoint}\` with {code} since {weekday}. We did not change anything, as one says.`,
      `Could somebody explain {code} at \`{endpoint}\` to me? The guide says "the request could not be handled", which I had noticed.`,
    ],
    questions: [
      [`Could you post a \`request_id\`?`, `\`rq_{few}f2c{n}\`, from this morning.`],
      [`Which scopes has the token?`, `\`visits:read\` and \`sites:read\`. Should there be more?`],
      [`Do you send \`If-Match\`?`, `No. What would I send there?`],
    ],
    misses: [
      `Make a new token. Mine was from the old days and had no scopes.`,
      `Is the clock of your server right? Ours was off by four minutes and nothing was ever found.`,
    ],
    answers: [
      `The body of the answer says more than the status: look at \`error.details\`. In your case it names the field. Print it, in {lang} it is too easily thrown away with the exception.`,
      `Somebody edited the record between your read and your write. Send the \`version\` you read as \`If-Match\`; on a conflict read again and repeat:

\`\`\`text
{endpoint}
If-Match: "18"
\`\`\`

That is a good thing, by the way: before v2 the last one simply won.`,
      `The token has no scope for it. Scopes are fixed when a token is made, so you need a new one: Settings → API → *New token*, tick what \`{endpoint}\` lists under "Needs" in the reference.`,
      `Ask for smaller pages. \`limit=500\` with \`expand\` does too much at once; \`limit=100\` is faster in total and never times out.`,
    ],
    additions: [
      `For {lang}: the client library repeats safe requests by itself if you set \`retries\`.`,
      `\`request_id\` in our logs was the best change of the year. Found three bugs, two of them ours.`,
      `Same here, it was the page size.`,
    ],
    appliesTo: ['API v2', 'API v2, {endpoint}'],
  },
  {
    in: 'integrations',
    words: {
      system: [
        'our accounting',
        'the ERP',
        'the warehouse',
        'payroll',
        'the telephone system',
        'the CRM',
        'the document archive',
        'the fuel cards',
      ],
      thing: [
        'customers',
        'parts',
        'working times',
        'invoices',
        'addresses',
        'price lists',
        'photos',
        'serial numbers',
      ],
      problem: [
        'arrive twice',
        'lose their leading zeros',
        'are a day late',
        'overwrite each other',
        'have the wrong owner',
        'stop at {n} rows',
      ],
    },
    titles: [
      '{thing} from {system} {problem}',
      'Connecting {system}: {thing} {problem}',
      'Sync of {thing} with {system}, who leads?',
      '{system} and {thing}: {problem} since the last import',
    ],
    openings: [
      `We exchange {thing} with {system} every night by CSV over SFTP. Since last week {thing} {problem}.`,
      `Who has connected {system}? With us {thing} {problem}, and both sides say it is the other one.`,
      `I inherited a script that moves {thing} between the Planner and {system}. They {problem}, and there is no documentation except my predecessor's humour.`,
    ],
    questions: [
      [`Which column do you match on?`, `On the name. I know.`],
      [`Which side leads?`, `Both. That may be the problem.`],
      [`Is there a line with quotes or line breaks in it?`, `One, an address with three lines.`],
    ],
    misses: [`Open the file in an editor, not in a spreadsheet. The spreadsheet lies.`],
    answers: [
      `Decide which side **leads** per field and write it down. The import has *Only fill empty fields* for the side that follows. After that decision our script shrank to a third.`,
      `Match on \`external_id\`, never on names. You can fill it once with *Import → Match by name, write ids*, look at the pairs it is not sure about, and from then on names may change.`,
      `Numbers that are not numbers must be quoted: \`"00417"\`. In the import choose *Text* for that column; the choice is kept with the template.

| column | wrong | right |
|---|---|---|
| customer | 417 | "00417" |
| phone | 4.94E+10 | "+49 40 …" |`,
      `The nightly import takes the **newest file by name**, not by date. If {system} writes \`export-9.csv\` and then \`export-10.csv\`, guess which one is newer. Use dates in names.`,
    ],
    additions: [
      `\`export-9\` and \`export-10\`, I feel seen.`,
      `We send only what changed since yesterday. It makes mistakes smaller, at least.`,
      `If you want to compare notes on {system}, write to me. We went through all of it in spring.`,
    ],
    appliesTo: ['Imports by file', 'Planner 6 imports'],
  },
  {
    in: 'integrations',
    words: {
      event: [
        'visit.moved',
        'visit.completed',
        'job.created',
        'part.used',
        'person.absent',
        'site.updated',
        'rating.given',
      ],
      goal: [
        'start a flow in our CRM',
        'book parts',
        'write a line to a chat',
        'update a wall display',
        'create an invoice draft',
        'warn the warehouse',
      ],
    },
    titles: [
      'Using {event} to {goal}',
      '{event}: which fields can I rely on?',
      'Webhook {event} never arrives',
      'Example for {event}? I want to {goal}',
    ],
    openings: [
      `I want to {goal} when \`{event}\` comes in. The example in the guide has four fields, the real one has sixty. Which are safe to use?`,
      `\`{event}\` is switched on, the delivery log is empty. I need it to {goal}.`,
      `Has somebody used \`{event}\` to {goal}? I would rather read your mistakes than make them.`,
    ],
    questions: [
      [`Is the webhook limited to a depot?`, `To {town}, yes. And the visits are in the other one.`],
      [`What does *Send a test* do?`, `The test arrives. The real ones do not.`],
    ],
    misses: [`Firewall? It was our firewall, and it took three weeks to find out.`],
    answers: [
      `Everything listed in the reference is stable for v2. Fields under \`x_\` are not. For \`{event}\` I use \`id\`, \`occurred_at\`, \`actor\` and \`changes\`, and read the rest by API.`,
      `Webhooks obey the **depot** and the *person* who made them. If that person loses access to a depot, its events stop, quietly until {planner}, with a warning since. Make them with a service account.`,
      `Here is mine, shortened, to {goal}:

\`\`\`python
@app.post("/hooks/ottermile")
def hook(event: dict):
    if event["type"] == "{event}" and is_new(event["delivery"]["event_id"]):
        queue.enqueue(handle, event["data"]["id"])
    return "", 200
\`\`\`

Read the current state by id in \`handle\`, then order and repetition do not matter.`,
    ],
    additions: [
      `"Read the current state by id" is the sentence. Everything else follows.`,
      `Service account, yes. Ours was made by a student who finished his studies.`,
      `The delivery log keeps 7 days. Look at it before the weekend.`,
    ],
    appliesTo: ['API v2 webhooks'],
  },
  {
    in: 'ideas',
    kind: 'idea',
    words: {
      where: [
        'on the board',
        'in Otter Go',
        'in the portal',
        'in the reports',
        'on the map',
        'in the backlog',
      ],
      want: [
        'remember the last used filter',
        'show who changed something last',
        'allow two time zones',
        'mark first-time customers',
        'print QR codes for sites',
        'count visits per parking space',
        'show the weather',
        'suggest the missing part',
        'let me lock a whole lane',
        'compare two weeks',
        'hide prices from partners',
        'have undo for more than one step',
        'show birthdays, yes really',
        'collect small jobs for a rainy day',
      ],
    },
    titles: ['{want} {where}', 'Idea: {want} {where}', 'Please {want} {where}', '{where}, {want}'],
    openings: [
      `It would help us if you could {want} {where}. Today {name} keeps a list on paper for it, and the list is on holiday when {name} is.`,
      `Small wish: {want} {where}. It would save {few} clicks, about {n} times a day.`,
      `Not urgent, but I think of it every {weekday}: {want} {where}.`,
    ],
    questions: [
      [
        `What would you do with it, on a normal day?`,
        `Look at it at seven, decide at quarter past. Now I decide at half past, by phone.`,
      ],
      [`For everybody or per person?`, `Per person, I would say. My colleagues would not want it.`],
    ],
    misses: [],
    answers: [
      `Thank you. I have put it with two similar ones. It is not planned yet; what would move it up is knowing how often it costs you time.`,
      `We like it and it is small. Expect it in one of the next two releases, I will come back to this thread.`,
      `We have talked about it and decided against it for now: it would make the screen harder to read for everybody to help a few. I would rather offer it as a field you can switch on. Would that do?`,
      `Part of it exists: there is a setting under *View → More*. It does not do the second half of what you describe, and I see why you want that.`,
    ],
    additions: [
      `Yes please. We would use it daily.`,
      `I would switch it off at once, so please per person.`,
      `Half a vote from me, the paper list has its charm.`,
      `We built something like it with the API. Happy to share.`,
      `+1 from {town}, {n} people.`,
      `I had the same thought on {weekday} and then forgot it. There is your use case.`,
    ],
  },
  {
    in: 'beta',
    kind: 'question',
    words: {
      build: ['5403', '5417', '5490', '5501', '5508', '5512'],
      finding: [
        'the lane header jumps',
        'dark mode forgets itself',
        'the reason line is cut',
        'search needs two taps',
        'the camera opens upside down',
        'scrolling the checklist stutters',
        'the back button leaves the app',
      ],
    },
    titles: ['Build {build}: {finding}', '{finding} in build {build}', 'Beta: {finding}'],
    openings: [
      `Build {build}, phone of {name}: {finding}. Can be repeated every time.`,
      `Small one in build {build}: {finding}. Only after a cold start.`,
      `{finding} since build {build}. Before it was fine.`,
    ],
    questions: [
      [`With or without the work profile?`, `With. Without I have not tried.`],
      [`Portrait only?`, `Both ways.`],
    ],
    misses: [],
    answers: [
      `Reproduced, thank you. It will be gone in the next build.`,
      `We could not see it here. Could you send a report from Diagnostics right after it happens?`,
      `That one is ours, since the change of last week. Mended, the build is on its way.`,
    ],
    additions: [`Gone in the new build here.`, `Also seen on a tablet.`],
  },
];
