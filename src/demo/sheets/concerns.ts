// What weighs on people at a camp: four lines each. The title (! where it may press); what happened; what is wished; how it was
// settled. Of things and ways of doing, never of a named person, and nothing to laugh at.
import { readSheet } from '../say.ts';

export const CONCERNS = `
Generator running late {where}
  It went on past midnight and two families moved their tents.
  Quiet from eleven, or further from where people sleep.
  It now runs four till nine, behind the hay. We will see tonight.
Smoke drifting into the family tents
  The fire was lit low and the wind came round; {count} children were coughing.
  Could the evening fire move over the rise?
  The fire moved to the gravel by the river.
No shade in the queue for {meal}
  Twenty minutes in full sun, and somebody fainted.
  A sail over the path, and water at both ends.
  There is a sail up now and two barrels. People with small ones go straight in.
! Broken glass on the river beach
  A child cut a foot {past}, not badly.
  A sweep with rakes, and no glass past the stile.
  {count} of us raked it twice. There is a sign and a bin.
! Speed on the camp road
  Cars come down to the bend far too fast when children cross from the field.
  Walking pace, and a rope at the bend until everyone is in.
  Cones and a hand-painted sign. Somebody sits there at arrival times.
! Water tasted odd {past}
  A metallic taste at the tap {where}, and two upset stomachs.
  Test it, and boil until we know.
  It was the new hose. It has been swapped and the tap flushed for an hour.
Hard to hear in the big circle
  With the wind the back half hears nothing and leaves.
  A smaller circle, or words passed back.
  We sit in three rings now and somebody repeats each word outward.
Steps at the shower are slippery
  I went down hard and so did somebody older.
  Mesh on the boards and a rail.
  Mesh is stapled on, and a rope rail until the timber comes.
Two workshops both in the dome
  Sixty people came and half left disappointed.
  Somebody to look at the board together with both.
  One moved to the yurt at {clock}. Both were full.
! Dogs loose near the food
  Two dogs in the kitchen tent while pots were open.
  Leads near the kitchen, and shade for them somewhere else.
  A line between two trees and a bowl, well away from the kitchen.
Night noise near the quiet tents
  Talking and drums until three, {count} nights now.
  A place for late people that is further away.
  The late fire is on the bottom terrace. It is better, and it is still a fire.
Allergy labels missing at {meal}
  There were nuts in one pot and no label on any.
  Every pot labelled before it leaves the bench.
  Labels and chalk hang at the hatch. No label, no serving.
Loos run out of soap every evening
  It happens after dinner when nobody passes by.
  Somebody to look at seven and at ten.
  It is a standing job now and there is a box of soap under the basin.
Felt talked over in the circle
  I tried three times and gave up. Others told me the same later.
  A talking piece, and a breath between speakers.
  We tried the piece {when} and it made a difference.
Camp bed needed for a sore back
  Somebody in the lower field can't sleep on the ground any more.
  A stretcher or bed for four nights.
  One came from the first aid tent, one from a van.
Path too dark by the bridge
  No light and a drop on one side.
  Three low lamps and a white rope.
  Lamps are in. The rope needs checking each evening.
Not enough hands at washing-up
  Three of us for three hundred plates, {count} nights running.
  Each table bringing one person.
  Tables now send one each and it takes forty minutes.
Wasps at the fruit table
  Two stings {past}, one on a child who swelled up.
  Covers, and the table away from the tents.
  Nets on, the table moved, and the trap works.
Photos taken without asking
  A camera was around at the swim and people stopped coming.
  Ask first, always, and none at the river.
  It was said at breakfast and a card is up. The pictures are gone.
! Tent pegs on the fire lane
  {count} tents have crept over the tape.
  Help people move before dark.
  All moved, with tea. The tape is doubled.
Left behind at the swim walk
  The group went on and I didn't know the way back.
  Somebody last, always.
  Walks now count at the stile and somebody comes last.
The ramp to the marquee is too steep
  Wheels slide back when it is wet.
  Longer boards and a flat place at the top.
  It is twice as long now, with sand on the paint.
Rubbish burnt {where}
  Plastic smoke across three tents {past}.
  Nothing but wood in any fire, please.
  The bags are sorted, and wood only is chalked on each fire bin.
! Children alone at the deep pool
  Five of them, the youngest about six.
  Two grown-ups there from ten till five.
  There is a list for the pool now. It wants more names for the afternoon.
Lost sense of who sleeps where
  A call came for somebody and we searched an hour.
  Say roughly where you camp, if you are willing.
  The map at the tea tent has pins for those who like.
! Trees being cut for firewood
  Green mānuka by the spring, {count} of them.
  Only what has fallen, and wood from the stack.
  It is on the board, and a load of dry wood came from {town}.
! Bad stomach going round
  {count} people in two days, all from the same end of the field.
  Hands, separate serving spoons, and the basins checked.
  No new ones since {when}. Spoons are single use and soap is plenty.
Quiet people not on any crew
  They said the lists fill before they get to them.
  Leave some places until the meal before.
  Crews now keep two places open until noon.
Money left in a tent went missing
  A wallet, {past}, from an open tent.
  Not to suspect each other, and a safe place for valuables.
  It turned up {where}, with everything in it. There is a lock box anyway.
Radio left on at the sunrise
  It broke the silence for those who had walked up for it.
  A card at the start of the path.
  A card is up. It was an accident and they came to say so.
Heat in the kids' tent
  Past thirty degrees at two o'clock.
  Sides up, wet sheets, or move under the trees.
  They are under the willow from noon.
! Somebody sleeping in their car and cold
  The tent was lost in the wind and they didn't want to ask.
  A dry bed and something hot.
  They are in the yurt with two blankets and say thank you.
Long talks before dinner is served
  Food goes cold and the small ones melt down.
  Two minutes at most before the food.
  Notices are after the meal now.
Massage list fills with the same names
  Those who work mornings never find a place.
  Half kept for walk-ups.
  Half of each hour is for whoever is there.
A hurtful word at the fire
  It was about where somebody comes from, and nobody spoke.
  To be heard by the people who were there, with somebody beside me.
  We met {where} with a support person each. It was hard and it helped.
! Worried about the river after rain
  It came up a hand in an hour and it is {weather}.
  Somebody to watch it, and no swimming until it clears.
  A stick with marks is in. It went down again {when}.
`;

export const CONCERN_WORDS = readSheet(`
concernNote: {concernWord}; {concernWord}. {concernWord}; {concernWord}. {concernWord}
concernWord: {done} the {thing} {prep} the {spot} for now; The {folk} {prep} the {spot} say the same
  We could {do} the {thing} {prep} the {spot}; {few} of us can be there at {clock}; I was there too and can say what I saw; I'm around {where} if somebody wants to talk it over
  Talked with two of the people, they are fine with a change; Same for us on the other side
  It was better {past}; I have a {tool} that might do; Bring it to the next circle perhaps
  Thank you for saying it; We met {where} at {clock} and will look again {when}; I can take the evening
  Can somebody take over from me {when}; Still the same today; Happy to sit with whoever is hurt
  I walked over and asked kindly, and they hadn't known; A {thing} might be all it takes; It happened again {past}
  {name} knows the history of this one; Let us try it until tomorrow and see; Quieter now, but not solved
  I feel {feel} about it too; I can bring {count} more people; We could ask the kitchen crew
feelings: {feel}; {feel} and {feel}; a little {feel}; {feel}, mostly for the others; {feel}, and glad to say it
`);
