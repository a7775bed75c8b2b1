// English: what the screens of settings say, and those of the gathering itself.
export const settings = {
  'settings.title': 'Settings',
  'settings.lead': 'All of this is for this phone alone, but for the gathering’s own page.',
  'settings.my-page': 'My page',
  'settings.unnamed': 'A gathering without a name yet',

  'settings.light': 'Light',
  'settings.light.day': 'Day',
  'settings.light.sun': 'Bright sun',
  'settings.light.night': 'Night',
  'settings.light-note': 'Text grows with the size you set for the phone or the browser.',

  'settings.camp': 'This gathering, and others',
  'settings.gathering-note': 'Its name, days, place and clock',
  'settings.gatherings': 'Gatherings on this phone',
  'settings.gatherings-note': 'Open another, start one, leave one',
  'settings.backup': 'Backup',
  'settings.backup-note': 'A file that brings everything back',

  'settings.gatherings.lead': 'Each stands alone. One is open at a time; the others wait as they are.',
  'settings.gatherings.here': 'Open now',
  'settings.gatherings.opened': 'Opened {date}',
  'settings.gatherings.other-tab':
    'Another tab has that gathering open. Close that tab first. Nothing was changed.',
  'settings.gatherings.more': 'More',
  'settings.gatherings.join': 'Come into another, or start one',
  'settings.gatherings.join-note': 'By code, twelve words or file. This one stays here.',

  'settings.leave': 'Leave it',
  'settings.leave-of': 'Leave it: {title}',
  'settings.leave.erases':
    'This erases all of {title} from this phone: its record, your cards and drafts in it, its code, and the key this phone writes with. No Undo brings that back.',
  'settings.leave.alone': {
    one: '1 thing you wrote is on this phone alone, as far as it knows. It would be gone for good.',
    other: '{n} things you wrote are on this phone alone, as far as it knows. They would be gone for good.',
  },
  'settings.leave.unknown':
    'Whether everything you wrote there was passed on, only its own pages can tell: open it and look at My page first.',
  'settings.leave.not-yet-known': 'Whether everything you wrote here was passed on isn’t known yet.',
  'settings.leave.stays':
    'What other phones hold stays with them, your name too. To come back you need the code again, and write under a new key.',
  'settings.leave.backup': 'Make a backup first',
  'settings.leave.stay': 'Stay',
  'settings.leave.erase': 'Erase it from this phone',
  'settings.leave.erase-of': 'Erase it from this phone: {title}',
  'settings.leave.done': '{title} is erased from this phone.',

  'settings.backup.lead':
    'Everything this phone holds of the gathering, in one file. Keep it off this phone.',
  'settings.backup.save': 'Make a backup',
  'settings.backup.with-code': 'With the camp’s code in it',
  'settings.backup.with-note':
    'It brings everything back on any phone, with nothing else in hand. Whoever finds it can read all of the record and come in: look after it like the code itself.',
  'settings.backup.without-note':
    'It is sealed: only a phone that has the camp’s code can read it. Without the code nobody can, you included.',
  'settings.backup.make': 'Save the file',
  'settings.backup.made': '{name} is made, {size}. It is among this phone’s downloads.',
  'settings.backup.restore': 'Read a backup',
  'settings.backup.restore-note':
    'Reading adds what isn’t here and takes nothing away. Reading one twice, or an old one, does no harm.',
  'settings.backup.read': {
    one: 'Read. 1 entry was new and is kept.',
    other: 'Read. {n} entries were new and are kept.',
  },
  'settings.backup.nothing-new': 'Read. Everything in it was here already.',
  'settings.backup.elsewhere': 'Come into its gathering',
  'settings.backup.keys': 'What it brings back, and what not',
  'settings.backup.keys-what':
    'All that was written is in it, under its writers’ names. The key this phone writes with never leaves it: on an erased or a new phone you come in with the file, say who you were, and go on under a new key.',
  'settings.backup.not-in':
    'Not in it: drafts, the light you chose, and whom this phone has heard. Cards past their day are gone everywhere, from files too once they are read.',

  'settings.hidden': 'Hidden on this phone',
  'settings.hidden-note': 'Things you would rather not see. Everybody else does.',

  'settings.storage': 'Room on this phone',
  'settings.keep.yes': 'This browser has promised to keep what is here until you erase it yourself.',
  'settings.keep.not-yet':
    'This browser may clear what is here when the phone runs short of room. It can be asked not to.',
  'settings.keep.none':
    'This browser can’t be asked to keep what is here, and may clear it when room is short. Put Rhizome on the home screen, and make a backup now and then.',
  'settings.keep.ask': 'Ask it to keep everything',
  'settings.keep.now': 'Promised: it keeps what is here',
  'settings.keep.no-promise':
    'The browser didn’t promise. On the home screen it may; a backup is safe in any case.',
  'settings.room': 'About {used} used by Rhizome; the browser allows some {left} more.',
  'settings.room.untold': 'This browser doesn’t tell how much room is left.',

  'settings.links': 'Links with other phones',
  'settings.links.loading': 'This part is still being opened.',
  'settings.links.unsupported':
    'This browser can’t link to other phones. News still comes and goes by file; a newer browser could do both.',
  'settings.offline': 'Stay offline',
  'settings.offline-on':
    'No links, to save the battery. What you write waits here, and can still go by file.',
  'settings.offline-off': 'This phone links to those it meets, and passes news on.',
  'settings.inspect': 'Inspector',
  'settings.inspect-note': 'What this phone holds, to the last entry',

  'settings.home': 'Meet from home',
  'settings.home.on': 'On',
  'settings.home.off': 'Off. For those who prepare, before the gathering',
  'settings.home.lead':
    'Before the gathering, a few who prepare it can link over the internet. At camp nobody needs this.',
  'settings.home.signalling': 'Signalling servers',
  'settings.home.signalling-note':
    'One a line, such as wss://signal.example.org. All who meet type in the same.',
  'settings.home.ice': 'STUN and TURN servers',
  'settings.home.ice-note': 'One a line, such as stun:stun.example.org:3478. Most homes need one.',
  'settings.home.turn-name': 'Name for TURN',
  'settings.home.turn-password': 'Password for TURN',
  'settings.home.switch-on': 'Switch it on',
  'settings.home.switch-off': 'Switch it off',
  'settings.home.change': 'Use these',
  'settings.home.now-on': 'Kept. Looking for the servers',
  'settings.home.now-off': 'Off. Nothing leaves this phone that way any more',
  'settings.home.no-server':
    'At least one signalling server is needed. Whoever runs it can tell you its address.',
  'settings.home.bad-server': '“{address}” is no address of a signalling server. Perhaps {try}?',
  'settings.home.unsealed': '“{address}” isn’t sealed, and this browser won’t open it. Try {try}.',
  'settings.home.bad-ice':
    '“{address}” is no address of a STUN or TURN server. It looks like stun:stun.example.org:3478.',
  'settings.home.turn-wants': 'A TURN server wants a name and a password. Whoever runs it gives you both.',
  'settings.home.reached': '{in} of {n} signalling servers answer.',
  'settings.home.unreached': 'No signalling server answers yet. It goes on trying by itself.',
  'settings.home.offline': 'Waiting, since this phone stays offline.',
  'settings.home.not-loaded':
    'This part isn’t on this phone yet. It comes when the page is opened where you got Rhizome.',
  'settings.home.linked': { one: 'Linked to 1 phone this way.', other: 'Linked to {n} phones this way.' },
  'settings.home.no-way':
    'Another phone was there, but no way to it was found. Is a TURN server typed in, its name and password right?',
  'settings.home.refused':
    'The TURN server doesn’t take this name and password. Whoever runs it can tell you both.',
  'settings.home.held-back':
    'The place this page came from lets it reach no other server. Open Rhizome from the address your gathering uses at home.',
  'settings.home.sees': 'What the servers see',
  'settings.home.sees-signalling':
    'A signalling server sees that somebody meets, when, and from which internet address. What is written it never sees; what it passes on is sealed under the camp’s code.',
  'settings.home.sees-ice':
    'A STUN server sees your internet address. A TURN server carries sealed news, and sees between whom and how much.',
  'settings.home.sees-never': 'No address is built in, and nothing is asked of any until you switch it on.',

  'settings.app': 'This Rhizome',
  'settings.app.none':
    'Without the place you got it from, this page won’t open again: the browser keeps no copy here.',
  'settings.app.caching': 'A copy for use without any network is on its way to this phone.',
  'settings.app.offline-ready': 'It is on this phone whole, and opens without any network.',
  'settings.app.update-waiting': 'A newer one is on this phone, and waits until you want it.',
  'settings.app.language': 'Language',
  'settings.app.build': 'Version',
  'settings.app.unbuilt': 'being worked on',
  'settings.app.look': 'Look for a newer one',
  'settings.app.no-newer': 'No newer one within reach just now',

  'settings.gathering': 'The gathering',
  'settings.gathering.none': 'Nothing is known of it yet',
  'settings.gathering.none-why': 'Its name and days come with the first phone you meet.',
  'settings.gathering.title': 'What is it called?',
  'settings.gathering.first': 'First day',
  'settings.gathering.last': 'Last day',
  'settings.gathering.place': 'Where',
  'settings.gathering.zone': 'By the clock of',
  'settings.gathering.zone-note': 'A region and a city, such as Pacific/Auckland.',
  'settings.gathering.day-starts': 'A day begins at',
  'settings.gathering.day-note': 'What happens before {time} belongs to the evening before.',
  'settings.gathering.morning': 'A day begins between midnight and noon. 5:00 am suits most.',
  'settings.gathering.licence': 'Licence',
  'settings.gathering.change': 'Change the gathering',
  'settings.gathering.dates-note': 'What is planned keeps its hour; days are counted anew from the first.',
  'settings.gathering.dates-mend':
    'Those days don’t go together. The last one comes after the first, within 60 days.',
  'settings.gathering.zone-mend': 'That time zone isn’t known. Try Pacific/Auckland.',
  'settings.gathering.emergency': 'Where reception and the kit are',
  'settings.gathering.code-note': 'The code that brings people in is under Meet, at the top.',
} as const;
