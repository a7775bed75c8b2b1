// English: how this app decides. Every number in it comes from the code by a gap, and none is written here: a rule that
// changes changes this page with it.
export const how = {
  'how.title': 'How this app decides',
  'how.lead': 'Every rule, in plain words, with the numbers the code goes by. Nothing else decides.',
  'how.days': { one: '1 day', other: '{n} days' },
  'how.per-cent': '{n}\u00a0%',

  'how.charge': 'Who is in charge',
  'how.charge.all':
    'Everybody who is in may add, change, take away and put back anything. Nothing waits for anybody’s yes, and what was done can be undone by anybody.',
  'how.charge.none':
    'There is no place in the record for somebody above others: no list of rights, no key that opens more. A test of the code looks that none comes in.',
  'how.charge.code': 'Whoever has the camp’s code is in. A code that got out can’t be called back.',

  'how.leaf': 'How work ages',
  'how.leaf.what':
    'Only work that is short of hands ages. The leaf is about the work, never about anybody, and nothing of it is kept: each phone works it out from what was said and its own clock. Work in pieces ages as the open piece that presses most.',
  'how.leaf.hour':
    'With an hour: of the time from its making to its hour, it waits once {waiting} are gone and presses from {pressing} on, and {before} before its hour at the latest. Past its end it asks “let it go?”.',
  'how.leaf.no-hour':
    'Without an hour: it waits when nobody has touched it for {waiting}, presses after {pressing}, and asks “let it go?” after {fallen}.',
  'how.leaf.standing': 'Standing work, for whoever passes, has no age.',

  'how.draw': 'The three that could use you',
  'how.draw.round':
    'Your phone draws {n} by itself, anew each hour. One goes round: each need is put to a few people and not to everybody, so that nobody waits for everybody else.',
  'how.draw.rest':
    'The others are drawn by what presses, is soon, and fits what you offer, would like to learn, or chose as suiting you. What presses weighs {pressing} times as much as what is fresh, what waits {waiting} times.',
  'how.draw.not':
    'Not drawn: what you are in already or couldn’t get to, what has hands enough, what is in pieces (they are drawn instead), what is done or taken away, and its pieces, what asks to be let go, and standing work.',
  'how.draw.secret':
    'Nobody is told what was drawn for whom, or who looked. What you chose as suiting you stays on this phone.',

  'how.order': 'What stands above what',
  'how.order.tasks':
    'Tasks: “before long” is what begins or is due within {soon}. In a group what is short of hands comes first, then by hour, then by leaf, then by name. Due work with hands enough counts as settled {settles} after its hour.',
  'how.order.rest':
    'Meals and the programme go by their hour, people, places and areas by name. Concerns: those nobody holds first, the pressing ones before the others, the oldest on top.',
  'how.order.search':
    'Search finds what has every word you typed, as the beginning of a word or, from {letters} letters on, one slip away. Where nothing has them all, words that only carry a question are left out. Toilets, kitchen, drinking water, showers and first aid are found by their other names too. What is spelt so comes before what is near, titles before text, whole words before beginnings, what is open before what is past. What was taken away comes last.',

  'how.call': 'Calls',
  'how.call.hands':
    'A call for hands stands on top of every Now that hears it, until enough have come, somebody says that’s enough, or its hour is past. Unanswered, it says so for another {echo}.',
  'how.call.who': '“Who could?” is heard for {life}, unless its caller said another hour.',
  'how.call.enough': 'Hands that come where there are enough are shown what is short within {ahead}.',

  'how.hold': 'Holding something',
  'how.hold.area':
    'You hold an area because you said so, to the end of a day that you chose: at most {days} ahead, and no further than its last day while the gathering is on. When it runs out the area is free again on every phone, by itself.',
  'how.hold.concern':
    'A concern is held for an hour, till tonight, or till tomorrow. When that is past it stands open again, and says who held it last.',
  'how.hold.thin':
    'An area with fewer holders than it wants is thin; with none it is unheld. That is said, and blames nobody.',

  'how.both': 'Two things at once',
  'how.both.same':
    'Same time and same place, or one person in two things at once: it is said to those it touches, and nothing is blocked. Both stay until somebody moves one.',
  'how.both.over':
    'If two took the last place while their phones were apart, both stay: one over. They sort it out themselves.',
  'how.both.answers':
    'If two wrote different things on one line while apart, both are kept and shown until somebody chooses. No clock decides who was right.',

  'how.rest': 'When you might rest',
  'how.rest.a-lot':
    'With {lot} of work behind you today and more ahead, or fewer than {night} between a late end and an early start, your phone says so once, to you alone. It is worked out on this phone and kept nowhere.',

  'how.stored': 'What is kept where, and who can read it',

  'how.fades': 'What fades, and when',
  'how.fades.cards':
    'What you say about yourself on your card, and what you eat, is erased on every phone {days} after the last day of the gathering.',
  'how.fades.drafts': 'Words you began and didn’t keep are forgotten on this phone after {days}.',
  'how.fades.first':
    'The five cards for newcomers are offered for {hour}, on their own phone, and then never again.',
  'how.fades.over':
    'From {days} after its last day a gathering is for reading, by this phone’s clock, until somebody here means to write in it again.',
  'how.fades.not':
    'The record itself doesn’t fade: what was said stays readable, struck or taken away as it may be.',

  'how.limit': 'Limits',
  'how.limit.days': 'A gathering lasts at most {days}.',
  'how.limit.skills': 'One person offers at most {n} things, and wants to learn as many.',
  'how.limit.pace':
    'Who writes very much at once is passed on more slowly. Nothing is dropped for it, and nobody is shut out.',

  'how.cannot': 'What nobody can do here',
  'how.cannot.put-in':
    'Write something for somebody else unseen. It says by whom, and they can take it back.',
  'how.cannot.count':
    'See how much anybody did, or whether they came. No hours, no points, no list of who didn’t.',
  'how.cannot.watch': 'See what you read, what you searched for, where you are or when you last looked.',
  'how.cannot.erase':
    'Make something unsaid, shut somebody out, or speak in your name: every entry is signed by the phone it was written on.',

  'how.unknown': 'What it doesn’t know',
  'how.unknown.names': 'Whether a name is true. Names are chosen; faces are known at camp.',
  'how.unknown.others':
    'What phones out of reach hold. “Carried by” counts only those that said so to this one.',
  'how.unknown.time': 'The right time. It goes by each phone’s clock, and no rule rests on whose was ahead.',
  'how.unknown.done':
    'Whether something was done, unless somebody says so. Whether anybody will come to a call.',
  'how.unknown.danger': 'Whether help is on its way. In danger: shout, go, ring.',

  'how.change': 'Changing a rule',
  'how.change.open':
    'All of it is open: the code, the rules it is tested against, and the numbers above. Whoever would have it otherwise can talk about it at camp, and write it.',
} as const;
