/** Sentences about life outdoors, from which pages get texts of their own without being written one by one. */
const SENTENCES = [
  "A dry sock in the evening is worth more than a second sweater at noon.",
  "Pack the heavy things close to your back and high, where your shoulders can carry them without complaint.",
  "We boil water at the first stop rather than the last, because hunger makes people careless with matches.",
  "The ferry leaves at six, which means that half of the crew sleeps on the pier and the other half pretends to.",
  "Old snow squeaks underfoot when it is safe and stays silent when it is about to give way.",
  "Tie a bright ribbon to anything small, and you will come home with most of your spoons.",
  "Birch bark lights even when it is wet, so keep a curl of it in the pocket with the whistle.",
  "In June the sun circles above the plateau and nobody remembers to cook before ten at night.",
  "Count your party at every gate, every stream and every time you open the biscuits.",
  "Bread keeps for five days in a linen bag and for two in plastic.",
  "The hut has eight bunks, a stove that smokes in easterly winds, and a logbook that begins in 1931.",
  "Cloudberries ripen from the edge of the bog inwards, and the best ones always lie beyond a dry boot.",
  "If the lake is smooth at dawn you have three hours before the breeze comes up from the sea.",
  "Walk at the pace of the slowest and let that person lead; arguments end within minutes.",
  "Reindeer look at you first, then at the dog, and only then decide which way to run.",
  "A length of thin cord repairs braces, shutters, laces and tempers.",
  "Fog on the ridge is often no thicker than a house, so wait for a quarter of an hour before you turn back.",
  "Salt your soup after it has boiled, since cold hands shake more than you expect.",
  "Moss grows on every side of a tree in this county, whatever the scouts may have told you.",
  "The postman crosses the strait by kayak and has lost one letter in nineteen years.",
  "Leave the axe in the shed and take the saw, which makes less noise and fewer stories for the doctor.",
  "Rinse the filter with clean water before the frost comes, or it will crack overnight.",
  "An hour after rain the granite is dry but the lichen on it is still as slick as soap.",
  "Children carry their own snack and their own stone, and both get eaten eventually.",
  "Blisters begin as a warm spot, and warm spots are cured by stopping at once.",
  "There is a bench halfway up with a view of eleven islands, of which nine have names.",
  "Sleep with your head uphill even when the slope seems too gentle to matter.",
  "The tide table hangs in the kitchen of the guesthouse, next to a photograph of the king.",
  "Coffee made from melted snow tastes flat until you add a pinch of sea water.",
  "A pencil writes at minus twenty, and a pen does not.",
  "The last bus waits for walkers who wave, and it leaves without those who run.",
  "Boots are softened by walking in them, never by the fire.",
  "Keep the torch in the same pocket for a whole season and your hand will find it asleep.",
  "Gulls steal sandwiches from the left, so sit with the rock on that side.",
  "We measured the spring in August and found it four degrees colder than the stream it feeds.",
  "The path to the lighthouse floods twice a month, on the days after the new and the full moon.",
  "Put a spoon of oil into the porridge when the thermometer falls below ten.",
  "Nobody has ever regretted an early start, although many have announced that they would.",
  "Horses on the common belong to somebody, and that somebody does not want them fed.",
  "Wool smells of sheep when wet, of smoke when dry, and of home after a week.",
  "The shortest way down is rarely the one the water chose.",
  "Take a photograph of the board at the trailhead, since nobody remembers the number of the rescue hut.",
  "On the third day the talking stops, and on the fourth it gets interesting.",
  "Crampons belong on the outside of the pack until the moment you wish you had them on.",
  "A good anchor stone is flat, as long as your forearm, and lies where someone else has used it before.",
  "The baker opens at five for fishermen and pretends not to see hikers until seven.",
  "Mosquitoes dislike wind, smoke and altitude, and they dislike them in that order.",
  "If you must drink from the river, go above the bridge and above the sheep.",
  "Thunder before noon means that you should already be on your way down.",
  "The chapel is never locked and has the driest porch in the whole valley.",
  "Mend the hole tonight, because tomorrow it will have a friend.",
  "Paddles float, phones do not, and car keys find the deepest place.",
  "Spruce branches make a fine mattress for about three hours.",
  "You can tell the hour by the shadow of the mast once you know where noon falls.",
  "A dog needs half again as much food on the move, and will accept twice.",
  "Frost flowers appear on the new ice in the second week of November, most years.",
  "Roll the mat with the valve open, kneel on it, and roll it once more.",
  "The guest book of the northern cabin asks for weather, mood and the state of the firewood.",
  "Rhubarb grows behind every abandoned farm, and nobody minds if you take two stalks.",
  "Sunburn under the chin comes from the snow and surprises everyone exactly once.",
  "A compass needle points at the cooking pot if you let it.",
  "The new bridge is made of larch and will turn grey within two winters.",
  "Eat the apples first, then the cheese, and keep the nuts for bad news.",
  "Listen for the change in the sound of the stream, which tells you that the ford is near.",
  "Gaiters look foolish right up to the first wet meadow.",
  "The harbour master lends out life jackets against a signature and a story.",
  "Stars are brightest in the hour before you have to get up.",
  "Old maps show the cattle tracks, and cattle choose better gradients than engineers.",
  "Every second cairn on that hill was built by the same retired teacher.",
  "Bring one book for the whole group and tear it into chapters as you go.",
  "A plastic bag over the sock will get you home, though not with dignity.",
  "The glacier has drawn back past the iron pole that my grandfather hammered in.",
  "Tea first, tent second, opinions third.",
  "Swallows fly low above the jetty on the evening before a front arrives.",
  "Write the date on the gas canister, or you will shake them all every spring.",
  "The ski track is groomed on Fridays, and by Saturday noon the elk have signed it.",
  "Trust the handrail less than your feet.",
  "A thermos in a spare sock stays hot until the following breakfast.",
  "Two people can share a cup but not a headlamp.",
  "When the wind drops suddenly, look behind you.",
];

/** About 230 words under two headings, always the same for the same key. */
export function filler(key: string, sentenceCount = 18): string {
  const chosen = pick(key, sentenceCount);
  const paragraph = (from: number, to: number) => `<p>${chosen.slice(from, to).join(" ")}</p>`;
  const half = Math.ceil(sentenceCount / 2);
  return `<h2>From the notebook</h2>
${paragraph(0, half / 2)}
${paragraph(half / 2, half)}
<h2>Things people told us</h2>
${paragraph(half, half + half / 2)}
${paragraph(half + half / 2, sentenceCount)}`;
}

/** A shuffle driven by the key: every sentence at most once. */
function pick(key: string, amount: number): string[] {
  let state = [...key].reduce((total, character) => (Math.imul(total, 31) + character.charCodeAt(0)) >>> 0, 7) || 1;
  const left = [...SENTENCES];
  return Array.from({ length: Math.min(amount, left.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [sentence = ""] = left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
    return sentence;
  });
}
