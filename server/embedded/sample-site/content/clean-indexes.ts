/** Home, overviews and the page about the company: main content without a fault. */
export const HOME_MAIN = `
<p class="kicker">Shop and magazine from the edge of the fjord</p>
<h1>Gear that outlasts the weather</h1>
<img class="hero" src="/images/fjord.svg" width="600" height="315" alt="A fjord at first light with a small boat" fetchpriority="high">
<p>We are eleven people, two sewing tables and one stubborn idea: things for outdoors should be worth mending. Since 1994 we have built shelters, shells and burners in a former rope works by the harbour, and we have written down what we learned while using them.</p>
<h2>Read before you buy</h2>
<p>Our guides have no adverts and no ratings. They explain how things work, so that you can judge for yourself and perhaps find out that what you own is good enough.</p>
<ul class="cards">
  <li><a href="/guides/choosing-a-ridge-tent">Choosing a shelter for open ground</a><span>Shape, lines and three questions for the shop.</span></li>
  <li><a href="/guides/layering-for-cold-rain">Staying warm in cold rain</a><span>Why thin pieces beat one thick coat.</span></li>
  <li><a href="/guides/reading-a-contour-map">What contour lines tell you</a><span>Slopes and saddles in ten minutes.</span></li>
</ul>
<h2>Made in our workshop</h2>
<p>We sell few things and keep them for years. When a part wears out you can buy that part, and when you cannot fix it we will. Last winter the repair bench handled 1,204 parcels, and 1,187 went back working.</p>
<ul class="cards">
  <li><a href="/shop/ridge-2-tent">Ridge 2 for two people</a><span>2.4 kg, ten anchor points, 489 euros.</span></li>
  <li><a href="/shop/alder-stove">Alder spirit burner</a><span>Brass, silent, 74 euros.</span></li>
  <li><a href="/shop/fell-rain-jacket">Fell rain shell</a><span>Long vents, 460 g, 329 euros.</span></li>
</ul>
<h2>Come by</h2>
<p>The door is open from Tuesday to Saturday. There is coffee, a stack of maps, and usually somebody who has just come down from somewhere. Bring whatever is broken. If you live far away, <a href="/about/">write to the workshop</a> and describe the damage in your own words. We answer within two days, on paper if you like.</p>
`;

export const GUIDES_MAIN = `
<h1>Guides from the workshop</h1>
<p>Each of these began as an answer to a customer. Somebody asked across the counter, we talked for too long, and afterwards one of us sat down and wrote it out. They are short on purpose: you should be able to read one while the kettle boils.</p>
<h2>Shelter, clothing, finding the way</h2>
<ul class="cards">
  <li><a href="/guides/choosing-a-ridge-tent">Choosing a shelter for open ground</a><span>What wind does at three in the morning, and how many guy lines it takes to sleep through it.</span></li>
  <li><a href="/guides/layering-for-cold-rain">Staying warm when it will not stop raining</a><span>Four degrees and drizzle are harder than hard frost. A set of thin pieces solves it.</span></li>
  <li><a href="/guides/reading-a-contour-map">What the brown lines are telling you</a><span>Rings, arrows and hourglasses: how paper turns into land.</span></li>
</ul>
<h2>How we write them</h2>
<p>Whoever writes has to have been cold, wet or lost in the matter. Then a colleague who was not there reads it and crosses out every word that only sounds clever. Numbers come from our own log, which now covers a little over nine thousand nights, and wherever a figure is a guess we say so.</p>
<p>We take no money from makers. When we mention a product of our own you will find a plain statement of what it does badly, because everything does something badly. If you disagree with a text, send us a letter. The best one of each season is printed below the piece, and its sender gets a new pair of laces.</p>
<h2>Older pieces</h2>
<p>Texts that have had their day move to the archive. Some are charming, several are wrong by now, and a few pages there are falling apart, which is exactly why they are no longer here among the living. Look there for knots, packing lists and travel notes from years gone by, and bring a little patience.</p>
`;

export const SHOP_MAIN = `
<h1>The whole range on one page</h1>
<p>Most shops grow until nobody can say what is in them. Ours has three products at full price, and that is likely to stay so. We would rather change a zip for the fourth time than launch a colour.</p>
<h2>What we make</h2>
<ul class="cards">
  <li><a href="/shop/ridge-2-tent">Ridge 2, a four-season tunnel</a><span>For two sleepers, two packs and a wet dog. 489 euros.</span></li>
  <li><a href="/shop/alder-stove">Alder, a spirit burner in brass</a><span>Boils half a litre in six minutes without a sound. 74 euros.</span></li>
  <li><a href="/shop/fell-rain-jacket">Fell, a shell that opens wide</a><span>Three layers, hip-to-elbow vents, four colours. 329 euros.</span></li>
</ul>
<h2>Delivery and returns</h2>
<p>Parcels leave the harbour on Mondays and Thursdays. Within the Nordic countries they take two to four days, elsewhere in Europe about a week. Shipping costs nine euros whatever the size. You may send anything back within sixty days, used or not, as long as you tell us what you did not like about it. We read those notes aloud at breakfast.</p>
<h2>Spare parts and mending</h2>
<p>Poles, pegs, cords, gaskets, buckles, pullers and patches can be ordered one at a time. Tell us the year that is printed on the small white label and we will find the matching size, back to our very first season. For larger repairs there is a form in every box; tick what hurts and send it in with the item.</p>
<h2>Second hand</h2>
<p>Whatever we take back is cleaned, checked and sold in the outlet at an honest discount. Stock there changes daily and its pages are written in a hurry, so please forgive a missing photo or two. If you want something particular, leave us a card with your size, and we will ring when it turns up.</p>
`;

export const ABOUT_MAIN = `
<h1>Eleven people and a rope works</h1>
<img class="hero" src="/images/harbour.svg" width="600" height="315" alt="A long wooden building beside a small harbour" fetchpriority="high">
<p>The house is 84 metres long because rope was once walked out in it, backwards, by men with hemp around their waists. We moved in with a borrowed sewing machine in the autumn of 1994 and heated one room.</p>
<h2>Who does what</h2>
<p>Ingrid Solberg draws and tests. Marek Dvorak runs the repair bench and writes the letters you may have received. Four people sew, two pack parcels, one keeps the books, and two are always somewhere outside wearing things out. Nobody has a title, but everyone has a key.</p>
<h2>What we believe</h2>
<p>A good object asks for little attention. It should be possible to understand how it works by looking at it, to open it with a common tool, and to hand it on. We publish patterns of everything older than ten years, so that any tailor can carry on without us.</p>
<p>Profit above a modest reserve is shared in equal parts each December. In lean years we share the leftovers of the canteen instead. So far that has happened twice.</p>
<h2>How to reach us</h2>
<p>Halden Outdoor, Rope Walk 4, by the eastern quay. The telephone is answered on weekdays between nine and noon by whoever stands nearest, so describe your question as if to a friend. Letters and parcels arrive every day. Please put a note inside with your name, because our memory for faces does not extend to cardboard.</p>
<h2>A word about this website</h2>
<p>This shop is invented. It comes with Plumbline as a place to practise: some corners are kept in perfect order, and others have faults that an audit should find. Nothing here can be bought, and no letter will arrive.</p>
`;
