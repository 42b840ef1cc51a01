import type { Article } from "../page-types";

/** Guides without a fault: an audit finds nothing on them but facts about the host. */
export const cleanGuides: Article[] = [
  {
    path: "/guides/choosing-a-ridge-tent",
    title: "How to choose a tent that stands in wind | Halden",
    description:
      "What poles, guy lines and fabric do when the wind turns, and which three questions to ask before you buy a shelter.",
    heading: "Choosing a shelter for open ground",
    image: "ridge",
    imageAlt: "A low tunnel shelter pitched behind a wall of stones",
    author: "Ingrid Solberg",
    modifiedDaysAgo: 12,
    sections: [
      {
        heading: "Look at the shape first",
        paragraphs: [
          "Wind does not care what a label says. It pushes on the largest flat side it can find, so a low outline with a curved back will always sleep better than a tall one. Stand in front of the model in the shop and ask yourself where a gust would land at three in the morning.",
          "Tunnels are light and roomy but need good pegs. Domes stand on their own, which helps on rock, and they shed snow from every side. Single-pole pyramids pack small and go up in two minutes once you have done it five times.",
        ],
      },
      {
        heading: "Then count the lines",
        paragraphs: [
          "Every guy line is a hand that holds you down. Six is plenty for summer in the woods. Above the trees we want ten, with at least two on the windward side, and we want them tied to the poles rather than to the cloth.",
          "Carry four spare pegs and a short length of cord. Half of all bad nights in our test log began with a missing peg, and not one began with a torn fly sheet.",
        ],
      },
      {
        heading: "Three questions before you pay",
        paragraphs: [
          "Can you pitch it alone with gloves on? Is there room for a wet pack under the porch? Does the maker sell single poles? If one answer is no, keep looking. A shelter lasts about two hundred nights when it is dried and aired, so an extra hour of choosing costs you eighteen seconds for each of them.",
        ],
      },
    ],
    related: ["/shop/ridge-2-tent", "/guides/layering-for-cold-rain"],
  },
  {
    path: "/guides/layering-for-cold-rain",
    title: "Clothing layers for cold rain, explained | Halden",
    description:
      "Why wet cold feels worse than dry frost, and how three thin layers keep you warm on a long day out in the hills.",
    heading: "Staying warm when it will not stop raining",
    image: "rain",
    imageAlt: "Grey clouds over a valley with a narrow footpath",
    author: "Marek Dvorak",
    modifiedDaysAgo: 30,
    sections: [
      {
        heading: "Why four degrees feel colder than minus ten",
        paragraphs: [
          "Dry frost leaves the air in your sleeves alone. Rain does not. It creeps in at the neck and cuffs, fills the small pockets that kept you warm, and carries the heat away with each step. That is why most people who get dangerously cold do so above freezing.",
          "The answer is not one thick coat. It is a set of thin pieces that you can open, swap and wring out.",
        ],
      },
      {
        heading: "Next to the skin",
        paragraphs: [
          "Wear wool or a knitted synthetic with an open surface. Cotton drinks water and keeps it. A long zip at the throat lets out more steam than any membrane, and it weighs nothing.",
        ],
      },
      {
        heading: "In the middle",
        paragraphs: [
          "A light fleece is the best friend of a walker in wet country. It holds its loft when damp and dries on your body while you eat lunch. Put a second one in a dry bag at the bottom of the pack and promise yourself not to touch it before camp.",
        ],
      },
      {
        heading: "Outside",
        paragraphs: [
          "A shell has to stop wind first and water second. Pull the hood over your cap, close the cuffs, and open the pit zips before the climb rather than after it. When the lining feels clammy, slow down. Sweat is only rain from the inside, and no fabric in the world can tell the two apart.",
        ],
      },
    ],
    related: ["/shop/fell-rain-jacket", "/guides/reading-a-contour-map"],
  },
  {
    path: "/guides/reading-a-contour-map",
    title: "Reading contour lines without a phone | Halden",
    description:
      "Brown lines tell you how steep the next hour will be. Learn to see slopes, saddles and false tops in ten minutes.",
    heading: "What the brown lines are telling you",
    image: "map",
    imageAlt: "Contour lines around two summits with a saddle between them",
    author: "Ingrid Solberg",
    modifiedDaysAgo: 47,
    sections: [
      {
        heading: "One line, one height",
        paragraphs: [
          "Imagine the sea rising by twenty metres at a time and leaving a tide mark on the hill. Each mark is one brown ring. Where rings crowd together the ground is steep, and where they drift apart you can talk while you walk.",
          "Count five rings and you have climbed a hundred metres. With a full pack that is about twenty minutes, so a glance at the sheet tells you when to expect lunch.",
        ],
      },
      {
        heading: "Shapes worth knowing",
        paragraphs: [
          "A row of arrows that points uphill is a stream bed. The same row pointing down is a spur, and spurs are often the driest way to the top. Two closed rings with a gap like an hourglass make a saddle: shelter from wind on one side, a place to cross on the other.",
          "Watch for a small ring just short of the summit. It is a false top, and knowing about it beforehand spares you a good deal of swearing.",
        ],
      },
      {
        heading: "Practise at home",
        paragraphs: [
          "Take the sheet of a valley you know well. Cover the names with your hand, pick a path, and describe aloud what your legs would feel. Then walk it. After three such evenings the paper turns into land, and the battery in your pocket stops mattering.",
        ],
      },
    ],
    related: ["/guides/choosing-a-ridge-tent", "/about/"],
  },
];
