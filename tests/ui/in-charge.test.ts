// Who is in charge? In sixty ways, and what only sounds like it.
import { asksWhoIsInCharge } from '#record';
import { fetchWords, t } from '#words';
import { beforeAll, describe, expect, it } from 'vitest';

const WORDINGS = [
  'who is in charge',
  'Who’s in charge?',
  'whos in charg',
  'who is in chrage here',
  'in charge',
  'person in charge',
  'who decides',
  'who decides here?',
  'who desides',
  'whos the boss',
  'who is the bosss',
  'boss',
  'who runs this',
  'who runs this place',
  'who is running this camp',
  'who do I ask',
  'who can i ask',
  'who should I ask here',
  'who do I talk to',
  'who can I speak to',
  'whom do I ask',
  'who is responsible',
  'organiser',
  'organizer',
  'orgnaiser',
  'the organisers',
  'who organises this',
  'coordinator',
  'cordinator',
  'admin',
  'administrator',
  'manager',
  'where is the manager',
  'mangaer',
  'supervisor',
  'leader',
  'who leads here',
  'head office',
  'office',
  'where is the office',
  'help desk',
  'helpdesk',
  'info desk',
  'information point',
  'customer service',
  'staff',
  'committee',
  'comittee',
  'complain',
  'where can I complain',
  'make a complaint',
  'who do I complain to',
  'security',
  'permission',
  'am I allowed',
  'do I need permission',
  'who tells people what to do',
  'kaiwhakahaere',
  'ko wai te rangatira',
  'rangatira',
];

/** What only sounds like it, and is about something else. */
const OTHERS = [
  'charge phone',
  'charge',
  'phone charger',
  'office chairs',
  'Ana’s office chairs',
  'who',
  'who could fix the pump',
  'ask Ana about bread',
  'desk lamp',
  'chargrilled corn',
  'run to town',
  'bossa nova',
  'leaflets',
  'kitchen',
  'steward the fire',
  'security light for the gate',
  '',
];

beforeAll(() => fetchWords('finding'));

describe('Y20: who is in charge', () => {
  const wordings = () => ({ asks: t('charge.asks'), carries: t('charge.carries') });
  it('is asked in forty ways and more', () => expect(new Set(WORDINGS).size).toBeGreaterThan(40));
  it.each(WORDINGS)('is asked by “%s”', (asked) => expect(asksWhoIsInCharge(asked, wordings())).toBe(true));
  it.each(OTHERS)('is not asked by “%s”', (asked) =>
    expect(asksWhoIsInCharge(asked, wordings())).toBe(false),
  );
  it('is asked as soon as the last word is known, while it is typed', () => {
    const typed = ['who', 'who is', 'who is in', 'who is in ch', 'who is in char', 'who is in charge'];
    expect(typed.map((each) => asksWhoIsInCharge(each, wordings()))).toEqual([
      ...[false, false, false, false, true, true],
    ]);
  });
});
