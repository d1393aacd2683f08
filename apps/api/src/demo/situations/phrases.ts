/** What people say around the matter itself. Words in braces are drawn as in situations. */
export const BEGINNINGS = [
  '',
  '',
  '',
  '',
  'Hello everybody,\n\n',
  'Hi all, ',
  'Morning. ',
  'Good afternoon from {town}.\n\n',
  'First post here, please be gentle.\n\n',
  'Short one. ',
  'I have searched, honestly. ',
  'Moin, ',
  'Bonjour,\n\n',
  'This may have been asked before. ',
] as const;

export const ENDINGS = [
  '',
  '',
  '',
  '',
  '\n\nThanks in advance.',
  '\n\nAny ideas?',
  '\n\nWhat am I overlooking?',
  '\n\nWe are on {planner}, {n} people.',
  '\n\n{planner}, {go}, two depots.',
  '\n\nNot urgent, but it annoys me every {weekday}.',
  '\n\nGrateful for any hint.',
  '\n\nI can post a screenshot if that helps.',
  '\n\nHappy to test something.',
  '\n\nI have asked in the office, {name} sends me here.',
  '\n\nMerci d’avance, {name} and the team from {town}.',
] as const;

export const ME_TOO = [
  'Same here, {n} people, {planner}.',
  'We see this as well, mostly on {weekday}s.',
  'Following, because {name} asked me the same last week.',
  'Here too. I had blamed our network.',
  'Can confirm, two depots, both.',
  'Same in {town}. It began about {few} weeks ago, I think.',
  'Not alone. We have worked around it by hand, which is no life.',
  'Interested as well.',
  'We had that in spring, and then it went away, and I never learned why.',
  'Yes, and it is worse on the small screens.',
] as const;

export const DID_NOT_HELP = [
  'Tried that, no change.',
  'No luck, the same as before.',
  'That was it for ten minutes, then it was back.',
  'Thank you, but it makes no difference here.',
  'Done, twice. Sadly not.',
  'That option is grey for me.',
  'It changed something, but not this.',
] as const;

export const THANKS = [
  'That was it. Thank you.',
  'Works. I have told the office it was my idea.',
  'Perfect, exactly that.',
  'Solved, thank you for the quick answer.',
  'You have just saved my {weekday}.',
  'It was exactly this, in the second place where I looked. Thanks.',
  'Done and working. Danke.',
  'Merci beaucoup, it works.',
  'Brilliant. {few} minutes instead of the afternoon I had set aside.',
  'Works on all of ours. Marked as the answer.',
  'Thank you. I would never have looked there.',
  'Confirmed after a day of use. Thanks to both of you.',
  'It is running. {name} says thank you too.',
  'That explains it, and it solves it. Thank you.',
  'Solved for me. I will come back if it returns.',
  'Yes. I owe you a coffee, and {name} owes you two.',
  'Great, tested this morning with {few} visits, all fine.',
  'Thanks, this should be in the guide.',
  'Working now. I had the right page open all the time and looked at the wrong half.',
] as const;

export const WELCOMES = [
  'Glad it works.',
  'You are welcome.',
  'Happy to hear that, have a calm {weekday}.',
  'Thank you for coming back and saying so.',
  'Good. I have added it to the guide, with your wording.',
  'Coffee accepted.',
] as const;

export const LATE_QUESTIONS = [
  'Coming late to this: is it still like that in the current version?',
  'Does the same hold if the sites are imported?',
  'We have just run into this. Is there anything to mind with two depots?',
  'Is that possible for a whole group at once?',
  'Does that need admin rights, or can planners do it?',
  'What happens to visits that are already confirmed?',
  'And on tablets?',
  'Found this by search, thank you. Does it survive an update?',
  'Would this also work for subcontractors?',
] as const;

export const LATE_ANSWERS = [
  'Still the same, I looked five minutes ago.',
  'Yes, we do it with {n} people.',
  'It does here.',
  'Planners can, if their role has *Edit settings of the depot*.',
  'Confirmed ones stay where they are.',
  'Yes, select all in the list and edit them at once.',
  'On tablets the button is in the menu with the three dots.',
  'It has survived {few} updates so far.',
  'Yes, with the role Partner.',
  'No, that is per person, unfortunately.',
] as const;

export const CHATTER = [
  'Bookmarked, thank you.',
  'I did not know that. Changed it at once.',
  'Small correction: in our account the menu is called *Working days*.',
  'We have written this on the whiteboard.',
  'This thread saved me a support request today.',
  'For completeness: it also works from the list, with a right click.',
  'I read along and learned something, thanks all.',
  'With {n} people it took us about {few} minutes.',
  'Our technicians asked for exactly this last {weekday}.',
  'It is a pity that one has to know it.',
  'Nice. Passing it on to {name}.',
  'We do the same in {town}.',
  'I would be careful with that on a {weekday}, but otherwise yes.',
  'Agreed with the one above.',
  'Tested with {planner}: as described.',
  'Not for us, but good to know.',
  'This belongs in the release notes.',
  'Works in {go} too, as of this morning.',
  'I have sent this link to {few} colleagues by now.',
  'One year later and still the best explanation there is.',
  'Half of our questions at work are answered in this thread.',
  'Thanks from {town}, same problem, same solution.',
  'Could somebody of the team confirm that this is meant to stay?',
  'We tried it for a month and kept it.',
  'We tried it for a month and went back. Depends on the firm, I suppose.',
  'I laughed, then I checked, then I stopped laughing.',
] as const;

export const WINS = [
  'First week without a broken promise: {n} visits, all within their window.',
  '{name} passed the exam. Cake in the van, officially.',
  'A customer wrote to thank the technician for *explaining*. I printed it.',
  'Kilometres per visit down to {few}.{few}, the lowest since we count.',
  'Nobody worked late on {weekday}. Nobody. I checked twice.',
  'We finished the inspections of {town} a week early.',
  'The new colleague planned her first whole day alone, and it held.',
  'Only {few} visits moved after publishing, we were at {n} in spring.',
  'Found {n} lost keys by cleaning up the access notes.',
  'The oldest van passed its inspection. We had bets on it.',
  'An apprentice found the fault that three of us had not.',
  'Answered my first question here, and it was right.',
  'Backlog under {n} for the first time this year.',
  'We said no to a customer, kindly, and he stayed.',
  'No paper for a whole month. The printer has been given to the canteen.',
  'Lunch together on {weekday}, all {few} teams, because the plan had a gap for it.',
  'A lift, {few} hours, {name} and a torch. Everybody out, everybody laughing.',
  'Rating of the month: "came, knew, repaired".',
  'The merge of our two regions is done and the board still loads.',
  'I took a day off and nobody phoned.',
  'Switched the last {few} technicians to Otter Go, including Dirk.',
  'Parts that come back unused: down by a third.',
  'Two customers asked for {name} by name.',
  'Our smallest depot has the best response time. They know it, too.',
  'Small one: the coffee machine is back.',
] as const;

export const WIN_PROMPTS = [
  'What went well this week, large or small? One line is plenty.',
  'The weekly question: what are you a little proud of?',
  'Tell us one good thing from your board this week.',
  'Your win of the week, please. Lost keys that were found count.',
  'End of the week. What worked?',
] as const;

export const UNWELCOME = [
  {
    body: 'Cheap GPS trackers, best price, write to me in private, {n} % off this week only.',
    reason: 'Rule 3: no advertising',
  },
  { body: 'Anybody who needs to ask this should not be planning anything.', reason: 'Rule 2: be kind' },
  {
    body: 'The customer is Mrs H. from number 14, her phone is in the notes, ask her yourself.',
    reason: 'Rule 1: leave customers’ names and numbers out',
  },
  { body: 'asdf', reason: 'Empty post' },
  { body: 'This firm has no idea what it is doing and neither have you.', reason: 'Rule 2: be kind' },
] as const;

export const THREAD_REMOVALS = [
  'Asked twice by mistake, the other thread has the answer',
  'Duplicate of a question with an official answer',
  'Rule 3: no advertising',
] as const;

export const EDIT_REASONS = [
  'Typo',
  'Added the version',
  'Clearer wording',
  'Forgot half of it',
  null,
  null,
  null,
] as const;

export const REVIEW_REASONS = [
  'Reviewed, still right',
  'Checked with the current version',
  'Checked after the last release, holds',
  'Reviewed together with Product',
] as const;

export const WITHDRAWALS = [
  'No longer right since the last release',
  'Solved in the product: nothing has to be set any more',
  'Describes a screen that has been replaced',
] as const;

export const VERIFICATIONS = [
  'Tried it on our board, works.',
  'Same steps here, same result.',
  'Checked with two depots.',
  'Works, also on the tablets.',
  'We have used it like this for months.',
  null,
  null,
] as const;

export const GLOBAL_WORDS = {
  n: ['12', '14', '17', '22', '25', '30', '38', '45', '60', '85', '120'],
  few: ['3', '4', '5', '6', '7', '8', '9'],
  name: [
    'Anke',
    'Dirk',
    'Marlies',
    'Thijs',
    'Élodie',
    'Niamh',
    'Jürgen',
    'Owen',
    'Katrin',
    'Pascal',
    'Siobhan',
    'Marek',
    'Bastian',
    'Hélène',
  ],
  town: [
    'Kassel',
    'Leeds',
    'Nantes',
    'Utrecht',
    'Kiel',
    'Galway',
    'Dresden',
    'Lyon',
    'Truro',
    'Zwolle',
    'Bergen',
    'Porto',
    'Basel',
    'Perth',
    'Lille',
    'Aalborg',
  ],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  hour: ['13:00', '14:30', '15:00', '16:00'],
} as const;

export const PLANNER_VERSIONS = [
  'Planner 6.0',
  'Planner 6.1',
  'Planner 6.2',
  'Planner 6.3',
  'Planner 6.4',
  'Planner 6.5',
  'Planner 6.6',
  'Planner 6.7',
] as const;
export const GO_VERSIONS = [
  'Otter Go 5.0',
  'Otter Go 5.1',
  'Otter Go 5.1',
  'Otter Go 5.2',
  'Otter Go 5.2',
  'Otter Go 5.3',
  'Otter Go 5.4',
] as const;
