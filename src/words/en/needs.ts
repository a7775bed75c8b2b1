// English: what the few places that everybody needs are called: `in` stands on a place and says what it is, split by
// semicolons; `by` is what people type who look for one, besides that, split alike. For search and the first hour.
export const needs = {
  'needs.loos.in':
    'loo; loos; toilet; toilets; longdrop; longdrops; long drop; long drops; dunny; dunnies; bog; bogs; lavatory; wc; latrine; latrines; wharepaku; heketua; privy; outhouse; portaloo; portaloos',
  'needs.loos.by': 'bathroom; bathrooms; restroom; restrooms; washroom; ladies; gents; lav',
  // Of drinking, for or against; of being in the water; what turns the first round (“don’t” is read as “don” and “t”).
  'needs.drinking.in': 'drinking; drinkable; drink; potable; undrinkable; inu',
  'needs.bathing.in':
    'swim; swims; swimming; swimmers; bathe; bathing; dip; dips; diving; paddle; paddling; kaukau',
  'needs.not':
    'not; no; non; never; nothing; nobody; t; dont; isnt; cant; cannot; undrinkable; kaua; unsafe; boil; boiled; boiling; filter; filtered; treat; treated; purify; purified; tablet; tablets; bad; dirty; sick; poison; toxic; unless; until; before',
  'needs.elsewhere': 'at; from; down; up; over; behind; beside; there; elsewhere; instead',
  'needs.drinking.by': 'drinking water; tap; taps',
  'needs.showers.in': 'shower; showers',
  'needs.showers.by': 'bathroom; bathrooms; washroom',
  'needs.aid.in': 'first aid; medic; medics; medical; infirmary',
  'needs.aid.by': 'nurse; doctor; plaster; plasters',
  'needs.kitchen.by': 'kitchen; food; canteen; cookhouse; galley',
} as const;
