import { parseAsString } from "nuqs";

/** The mail that lies open beside the list. */
export const OPEN_MAIL_KEY = "mail";
export const openMailParser = parseAsString.withOptions({ history: "push" });
