import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED } from "../page/outcomes";
import { schemaNodes } from "../page/schema-nodes";

const KINDS =
  /Organization$|Business$|Store$|^(?:Corporation|Person|Restaurant|Hotel|Airline|NGO|Library|School|CollegeOrUniversity|Hospital|MedicalClinic|Dentist|Attorney|Brand|OnlineStore|BarOrPub|CafeOrCoffeeShop|Bakery|RealEstateAgent|TravelAgency|SportsTeam|MusicGroup)$/;

export default defineHtmlRule({
  id: "sd-organization-missing",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Home page describes the organisation",
  failureTitle: "Home page does not describe the organisation",
  why: "Search engines take name, logo and profiles of the publisher from here.",
  howToFix: "Add Organization or LocalBusiness structured data with name, url and logo to the home page.",
  threshold: "The home page without Organization, a kind of it, or Person.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/organization",
  check({ html, context }) {
    if (!context.isHome) return notApplicable("This is not the home page.");
    const isDescribed = schemaNodes(html).some((node) => node.types.some((type) => KINDS.test(type)));
    return isDescribed ? PASSED : failed("The home page does not say who publishes the site.");
  },
});
