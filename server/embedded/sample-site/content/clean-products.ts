import type { Product } from "../page-types";

/** Products without a fault. */
export const cleanProducts: Product[] = [
  {
    path: "/shop/ridge-2-tent",
    title: "Ridge 2, a four-season shelter for two | Halden",
    description:
      "A tunnel for two people and two packs: 2.4 kg, ten guy points, pitched by one person in four minutes. Made to be mended.",
    heading: "Ridge 2",
    productName: "Ridge 2",
    price: "489.00",
    image: "ridge",
    imageAlt: "The Ridge 2 pitched on short grass above a lake",
    modifiedDaysAgo: 9,
    sections: [
      {
        heading: "Made for the night you did not plan",
        paragraphs: [
          "The forecast said light breeze. By midnight the valley roars and every loose thing is on its way to Sweden. This is the hour we had in mind when we drew the low back, the steep ends and the ten anchor points of our smallest tunnel.",
          "Two sleepers lie side by side with a hand's breadth to spare. Packs, boots and a wet dog fit under the porch, which closes with a single zip that runs along a dry seam.",
        ],
      },
      {
        heading: "What it weighs and what it is made of",
        paragraphs: [
          "All in, with pegs and cord, it comes to 2.4 kg. The outer is ripstop nylon with silicone on both faces. The floor is thicker than fashion asks for, because gravel does not read catalogues. Poles are 9 mm alloy in short sections and can be bought singly.",
        ],
      },
      {
        heading: "Care and repair",
        paragraphs: [
          "Shake it out, hang it over a chair until dry, and store it loose rather than rolled. Our workshop in Halden replaces zips, seams and sleeves for the price of the parts for as long as we have thread. About one in nine comes back to us within the first decade, mostly to have a burn hole patched and to tell a story.",
          "Pitching takes four minutes alone. There is a drawing inside the bag, printed on cloth so that rain cannot spoil it.",
        ],
      },
    ],
    related: ["/guides/choosing-a-ridge-tent", "/shop/alder-stove"],
  },
  {
    path: "/shop/alder-stove",
    title: "Alder, a quiet spirit burner in brass | Halden",
    description:
      "A brass spirit burner with a wind guard and a simmer ring. It boils half a litre in six minutes and has no moving parts.",
    heading: "Alder burner",
    productName: "Alder burner",
    price: "74.00",
    image: "ember",
    imageAlt: "A small brass burner with a blue flame at dusk",
    modifiedDaysAgo: 21,
    sections: [
      {
        heading: "Nothing to break",
        paragraphs: [
          "There is no pump, no hose and no valve. You pour, you light, you wait. The flame makes no sound, so you hear the kettle, the water and whoever is walking up behind you. We have used the first one since 1998 and have replaced its cork gasket twice.",
          "Half a litre of cold lake water takes six minutes. That is slower than gas, and we think it is about the time a view deserves.",
        ],
      },
      {
        heading: "The guard makes the difference",
        paragraphs: [
          "Spirit is easily bullied by a draught. The folded steel guard closes around three quarters of the pot and leaves a gap that you turn away from the weather. With it the burner works in anything you would care to sit in. The ring on top halves the flame for porridge, onions and patience.",
        ],
      },
      {
        heading: "Fuel, weight and size",
        paragraphs: [
          "It burns methylated spirit of any sort, sold in paint shops from Tromsø to Trieste. One filling of 70 ml lasts about 25 minutes. Brass cup, ring, lid and guard weigh 310 g together and nest inside a mug with a diameter of ten centimetres.",
          "Let it cool before you close the lid, wipe it now and then, and leave the brown stains alone. They are yours. If the cork ever dries out, write to us and we will post a new one free of charge.",
        ],
      },
    ],
    related: ["/shop/ridge-2-tent", "/shop/fell-rain-jacket"],
  },
  {
    path: "/shop/fell-rain-jacket",
    title: "Fell, a rain jacket that opens wide | Halden",
    description:
      "A three-layer shell with long side zips and a hood that turns with your head. 460 g, four colours, repaired for life.",
    heading: "Fell shell",
    productName: "Fell shell",
    price: "329.00",
    image: "rain",
    imageAlt: "A walker in an orange shell on a misty moor",
    modifiedDaysAgo: 15,
    sections: [
      {
        heading: "Built around the vent",
        paragraphs: [
          "Most coats are judged by how well they keep water out. We began with how fast they let steam go. The side zips of the Fell run from hip to elbow, so you can wear it like a poncho on a warm climb and close it in one pull when the squall arrives.",
          "The hood has a stiff brim and two small tabs behind the ears. Tighten both once, in the shop, and it will follow your eyes instead of covering them.",
        ],
      },
      {
        heading: "Cloth, seams and pockets",
        paragraphs: [
          "Three layers are bonded to a face of recycled nylon. Every seam is taped by hand in our own workshop. There are two chest pockets that stay free under a hip belt, one inner pouch for a folded sheet of paper, and no logo larger than a thumbnail.",
        ],
      },
      {
        heading: "Fit and care",
        paragraphs: [
          "Choose your usual size if you walk, one more if you stand and wait for birds. It weighs 460 g in medium. Wash it with plain soap whenever drops stop forming beads, then give it twenty minutes in a warm dryer. That simple habit doubles its life.",
          "Torn on a fence? Send it in. We mend shells of any age for the price of postage, and we photograph the patch for our wall. The record so far is eleven on a single sleeve.",
        ],
      },
    ],
    related: ["/guides/layering-for-cold-rain", "/shop/alder-stove"],
  },
];
