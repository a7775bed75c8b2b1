// English: what the emergency card says. Short enough to be read by somebody who shakes.
export const emergency = {
  'emergency.title': 'Emergency card',
  'emergency.shout': 'Shout for help.',
  'emergency.go': 'Go to them. Somebody stays.',
  'emergency.ring': 'Ring {number}.',
  'emergency.number': '111',
  'emergency.no-reception':
    'Without reception send two people to where there is some: uphill, or to the road.',
  'emergency.reception-at': 'Reception: {where}',
  'emergency.aidKit': 'First-aid kit',
  'emergency.gridRef': 'Say where we are',
  'emergency.emergency': 'At this camp',
  'emergency.no-kit': 'Nobody has written down yet where the first-aid kit is. Do it now, while all is well.',
  'emergency.no-camp':
    'No camp is open here just now, so where its kit and reception are isn’t on this card.',
  'emergency.not-the-channel':
    'Rhizome is not for emergencies. What is written in it may take hours to reach anybody. Use your voice, your feet and the phone.',
  'emergency.print': 'Print it',
  'emergency.close': 'Close the card',
  'emergency.change': 'Change the card',
  'emergency.change-note': 'Everybody sees what stands here, once their phone has heard of it.',
  'emergency.history': 'Who wrote what, and when',
  'emergency.source': 'From the record of {title}. What has changed since isn’t on this paper.',
  'emergency.ask.reception': 'Where is there reception?',
  'emergency.ask.reception-note': 'The spot, and how long it takes to walk there.',
  'emergency.ask.aidKit': 'Where is the first-aid kit?',
  'emergency.ask.aidKit-note': 'And the stretcher, and a defibrillator, if there is one.',
  'emergency.ask.gridRef': 'What does one say on the phone about where we are?',
  'emergency.ask.gridRef-note': 'The road, the gate, and a grid reference.',
  'emergency.ask.emergency': 'Anything else',
  'emergency.ask.emergency-note': 'Where a car can get through, who is a nurse, what to do in a fire.',
} as const;
