// English: meeting, codes and files; what coming in says of them too.
export const meet = {
  'meet.title': 'Meet',
  'meet.lead': 'Two phones, face to face. Show this, then look at theirs.',
  'meet.code': 'Your code, for another phone to scan',
  'meet.needs-camera':
    'Your phone asks for the camera first. Without it, browsers hide where this phone is on the network, and the other can’t find it.',
  'meet.show-code': 'Show my code',
  'meet.hidden-address':
    'The camera is off for this page, so this code works on some hotspots only. If nothing comes of it, turn the camera on.',
  'meet.again': 'Try again',
  'meet.scan': 'Scan their code',
  'meet.by-file': 'Carry a file',
  'meet.by-poster': 'Bring someone in',
  'meet.is-offline': 'You’re staying offline. Files still carry news.',
  'meet.stay-offline': 'Stay offline for now, and save power',

  'meet.heard': 'Last heard',
  'meet.waiting': { one: '1 of yours yet to pass on', other: '{n} of yours yet to pass on' },
  'meet.waiting-what': 'What is yet to be passed on',
  'meet.near': { one: '1 phone near you', other: '{n} phones near you' },
  'meet.linked': { one: 'Linked to 1 phone', other: 'Linked to {n} phones' },
  'meet.near-who': '{names}. Right now',
  'meet.same-news': 'Same news as you',
  'meet.passing': 'Passing news',
  'meet.nobody-near': 'No phone linked',
  'meet.nobody-near-why': 'Meet one, and you hear from all it is linked to.',
  'meet.one-heard': 'One heard',
  'meet.one-gone': 'One out of reach',
  'meet.arriving': '{done} of {total} pieces of news',
  'meet.arriving-label': 'News that has come',

  'meet.poster-lead':
    'For the gate, the board or a friend. Somebody beside you? Let them scan your code on Meet instead.',
  'meet.poster-code': 'The camp’s code, to come in by',
  'meet.poster-how': 'Scan it with your phone’s camera, or in Rhizome.',
  'meet.poster-words': 'Or type these twelve words',
  'meet.leak': 'Whoever has this is in, and it can’t be called back. Keep it among people who come.',
  'meet.print': 'Print it',

  'codes.white': 'Amber spares the eyes. Can’t be scanned? Tap it for white.',
  'codes.camera': 'What the camera sees',
  'codes.camera-asking': 'Hold the code in the middle.',
  'codes.camera-refused': 'The camera is off for this page. Turn it on, or use a picture or the text below.',
  'codes.camera-missing': 'This browser gives no camera to pages. Use a picture or the text below.',
  'codes.camera-busy':
    'Another app has the camera. Close it and try again, or use a picture or the text below.',
  'codes.camera-again': 'Try the camera again',
  'codes.from-picture': 'From a picture',
  'codes.no-code-seen': 'There is no code to be seen in that picture. Take it closer, straight and sharp.',
  'codes.paste': 'Or paste the code as text',
  'codes.use-text': 'Use this text',
  'codes.as-text': 'No camera? Send it as text',
  'codes.copy': 'Copy it',
  'codes.copied': 'Copied',
  'codes.not-copied': 'This browser doesn’t copy for pages. Mark the text and copy it yourself.',
  'codes.answer': 'Your answer, for the other phone to scan',
  'codes.answer-why': 'Now let them scan this. They tap “Scan their code”.',
  'codes.answer-needs-camera':
    'To link, this phone shows a code back. It asks for the camera first: without it, browsers hide where this phone is on the network.',
  'codes.show-answer': 'Show the code back',
  'codes.linking': 'Linking…',
  'codes.linked': 'Linked with {name}’s phone',
  'codes.linked-one': 'Linked with one phone',
  'codes.done': 'Done',
  'codes.own-poster':
    'That is this gathering’s poster: you’re in. To link, scan the code another phone shows on Meet.',
  'codes.stranger': 'That phone isn’t in this gathering. Nothing was passed on.',
  'codes.no-connection':
    'Nothing came of it. Be on one hotspot, both with the camera allowed, and scan a fresh code. A file works without any network.',
  'codes.no-address':
    'This phone has no address here. Join the camp’s Wi-Fi or a hotspot, allow the camera, and try again. A file works without.',
  'codes.unsupported': 'This browser can’t link phones. Carry a file instead: it holds the same news.',
  'codes.not-a-signal':
    'That code’s time is over, or it answers another one. Nothing was changed. Scan a fresh one.',
  'codes.cancelled': 'Nothing came of it. Scan a fresh code.',

  'code.not-a-code': 'That is no code of Rhizome. Nothing was changed.',
  'code.newer':
    'That is from a newer Rhizome than this one. Nothing was changed. Bring this phone’s up to date first.',
  'code.broken': 'That code came only in part. Nothing was changed. Hold still, or copy all of it.',

  'file.lead': 'Where no link will do: a card, a cable, or the phone’s own share sheet.',
  'file.take-in': 'Read a file',
  'file.take-in-note': 'News from another phone, or its list of what it holds. An old file does no harm.',
  'file.choose': 'Choose a file',
  'file.taken': {
    one: 'Read. 1 piece of news was new, and is kept',
    other: 'Read. {n} pieces of news were new, and are kept',
  },
  'file.for-list': 'That is a list. Here is a file of just what that phone lacks.',
  'file.give': 'Save everything',
  'file.give-note':
    'All that this phone holds, sealed: only phones of this gathering can read it. A backup, too.',
  'file.with-invite': 'It also brings somebody in',
  'file.ask': 'Ask for what I lack',
  'file.ask-note':
    'A small list of what this phone holds. Whoever reads it gives back a file of just the rest.',
  'file.name-list': 'list',
  'file.name-rest': 'the rest',
  'file.save': 'Save the file',
  'file.share': 'Share it',
  'file.saved': 'Handed on: {name}',
  'file.not-shared': 'It wasn’t shared. Nothing is lost; save the file instead.',
  'file.unreadable': 'The phone doesn’t give that file out. Nothing was changed. Try it from another place.',
  'file.not-ours': 'That is no file of Rhizome. Nothing was changed.',
  'file.not-a-file': 'That is no file of Rhizome. Nothing was changed.',
  'file.other-gathering': 'That file is of another gathering. Nothing was changed.',
  'file.a-list': 'That is a list of what a phone holds, and brings no news. Nothing was changed.',
  'file.not-a-list': 'That list can’t be read. Nothing was changed. Ask for it anew.',
  'file.not-kept':
    'This phone is full, so the rest of the file isn’t kept. Clear some photos and read it again.',
  'file.cut': 'This file ends early. What arrived whole is kept; ask for the rest.',
} as const;
