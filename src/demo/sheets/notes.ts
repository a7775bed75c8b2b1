// What people jot down beside a task, a meal, an area or a call; why they take a thing away; what they ask for.
import { readSheet } from '../say.ts';

export const NOTES = readSheet(`
taskNote: {fact}; {fact}. {more}; {more}; {fact}. {ask}; {fact}. {fact}; {more}. {fact}; {fact}. {more}. {ask}; {fact}. {fact}. {more}
fact: {free}; {free}; {free}; {told}
told: The {thing} {fault}, {mend}; {mend}, should hold until {day}; The {thing} {where} {fault}; Half done, the rest {when}
  {count} done, {count} to go; Found {count} more {where}; Used {amount} {dry}; Out of {dry}, next shop is {day}
  There's a {tool} {where} if you need one; I took the {tool}, back {when}; Started at {clock}; Stopped at {clock}, it is {weather}
  It takes nearer {count} people than one; Needs a {tool} and a {tool}; Somebody moved the {thing}, it is {where} now
  {creature} got at it {past}; Ground is too hard {where}, try {where}; It is {weather}, leave it until {day}
  Tried with the {tool}, no good, {mend}; The {colour} one is ours, the {colour} one goes back to {town}
  Key is {where}; Lid goes on the other way round; The spare {thing} is {where}; Please don't use the {colour} one
  Done the side nearest the {thing}; Left the {tool} {where} for the next lot; {count} of us and it took an hour
  Measured it: {count} metres short; Water's off {where} until {clock}; Turned it round so it faces away from the wind
  The bit by the {thing} is worst; The {thing} is fine, it's the {thing} that {fault}; Checked at {clock}, all well
more: {ask}; {thanks}; {name} has the {tool}; {name} said {day} would do; See {name} about the {thing}; Tea's on {where}
  I can do {day}; I'm in at {clock} but not before; Back's bad, I'll do the light end; My kids want to help
  Would suit somebody who likes quiet; First time doing this, somebody beside me please; Happy to show anyone
  It's nicer {when}; Swap with me {day}?; Let's leave it tidier than we found it; Don't forget the {thing}
  Bring {fruit}; I'll fetch {herb} on the way; We were laughing the whole time; It looks worse than it is
  Ask at the {colour} van; There's a list {where}; Thanks to whoever did the {thing}; Radio me from {where}
day: Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; tomorrow; tonight; the last day; New Year's Day
mealAbout: One pot without onion and garlic; The nut-free pot is the {colour} one; Gluten-free bread is {where}
  Second helpings after the little ones; Bring your own plate and a mug; Under the trees if it is still {weather}
  Somebody from {town} is bringing {fruit}; {amount} {veg} to use up; Late plates by the hatch until {clock}
  {name} has the recipe; No {dry} in any of it; {dry} on the side for those who want it; Plates back by {clock}
mealNote: {mealWord}; {mealWord}. {mealWord}; {mealWord}. {more}; {mealWord}. {ask}
mealWord: {amount} {dry} left; {amount} {veg} over, soup {day}; No more {fruit}; Ran short of {dry} by {clock}
  More {herb} next time; Keep {count} plates for the late bus; The {thing} {fault}, we used the small one
  {count} extra from {town}; Taste before you salt; Nut-free pot is the {colour} one; Gluten-free bread is {where}
  Kids eat at {clock}; Swap the {veg} for {veg}, they're going soft; {thanks}. Pots soaking {where}
  Start the {dry} by {clock} or it won't be ready; Served at {clock}, gone by {clock}; Could do with a {tool}
  {veg} and {herb} with {dry}, people loved it; The {fruit} are for the crumble, not for eating; {ask}
  Somebody brought {amount} {fruit}; Half the {dry} is still in the store; Burnt the bottom of one pot, scrape gently
areaNote: {fact}; {fact}. {more}; {areaWord}; {areaWord}. {more}
areaWord: Could do with another {tool}; The {thing} {fault}; Next year: more {dry}, fewer {thing}s; {day} is the thin day
  {count} people know this now; Somebody with the key please say; Handing over {day}, ask {name}; {thanks}
  Everything for it is {where}; Borrowed a {thing} from the {lender}, goes back {day}; We run low {when}
lender: neighbours; school; hall; marae; farm; scouts; fire brigade; other camp; church; garden centre
callNote: On my way; I can be there at {clock}; Bringing a {tool}; Two of us coming; Got it, thanks; {name} is coming too
  Only till {clock} though; Meet {where}; Still want one more; Never mind, found it {where}
otherNote: {fact}; {more}; {ask}; Seen {where} {past}; {thanks}; The {thing} here {fault}; Open until {clock}
  Room for {count} more; Quiet after {clock} please; The map has it on the wrong side
whyAway: Not needed after all; Same as the other one; It rained it out; We found another way; The {thing} turned up
  Nobody can make it; Done by the neighbours already; Put it in twice; The {thing} went back to {town}
  Not this year; {name} did it on the way past; Ground's too wet; Folded into the other list; Changed my mind; It is {weather}
whyStruck: Wrong day; Meant another one; Solved; It was {where} all along; Out of date; Said it badly; Not mine to say
doneNote: {thanks}; {mend}; Done, {count} of us; All {count} done; The {tool} is back {where}; Good for {count} days
  Left {amount} {dry} on the shelf; Might want another look {day}; Took {count} trips; Nearly: the last bit {when}
  {thanks}. {more}; Done at {clock}; Swept up after; {count} left over, {where}; Better than before anyway
backNote: Sore knee; On the gate then; Kids are tired; Swapped with {name}; Going to {town}; Double booked myself; Need a rest
  In the kitchen instead; Somebody keener wants it; Can't after {clock}; Feeling off today; Family arriving
inNote: Can stay till {clock}; First time; Bringing a friend; I have a {tool}; Only the first half; With my two kids
  Slow but willing; Happy to show somebody; Might be late; Done this before; After {clock}
callWords: Bring a {tool}; The {thing} {fault}; It is {weather} and the {thing} is still up; {amount} {veg} to get through
  Bus from {town} is early, {count} people; Lifting only, ten minutes; {creature} in the store tent; Dinner is behind
  The {thing} has to move before dark; Pots, pots, pots; Somebody strong and somebody tall; Just hands, no skill
  A chain of people from {where} to the trailer; Rain coming, bedding out {where}; Trailer back from {town}, needs emptying
askWords: Lend a {tool} until {day}; Look at a {thing} that {fault}; Going to {town}? We need {dry}
  Drive to {town} {day}; Spare an hour of German or Dutch; Lost {where}: {colour} {clothes}
  Found {where}: a {colour} {clothes}; Sit with the kids {when}; Explain {thing}s to me; A lift to {town} {day}?
  Spare a pair of reading glasses; Cut hair {day}; Lend {count} {thing}s for an hour
askSkill: Half an hour would do; For {day}, {when}; Happy to swap for {fruit} and company; It's for {count} of us; {fact}
  Find me {where}; I've a {tool} but no idea; Before {day} if that's possible; My neighbour asks, too shy to; Just to show me once
lost: {colour} {clothes} left {where}; Find whose {colour} {clothes} this is; Look for a {colour} {clothes} lost {where}
  Return the {tool} to {name}; Bring back the {thing} from {where}; Move the {thing} {where}; Dry out the {thing} {where}
  Pick {fruit} for {meal}; Gather {herb} {where}; Sweep round the {thing}; Check the {thing} {where}; Oil the {thing}
  Teach somebody the {thing}; Make a sign for the {thing}; Scare off {creature} {where}; Carry the {thing} to the gate
  Save the {veg} before they turn; Count the {thing}s; Borrow a {tool} from the {lender}; Put {count} chairs {where}
  Cover the {thing}, it is {weather}; Bag up the {dry}; Restring the {thing}; Shift the {colour} tent off the wet ground
`);
