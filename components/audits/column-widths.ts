/** Columns leave from the least telling one as the window narrows; the first cell then says what matters. */
export const FROM_SM = "max-sm:hidden";
export const FROM_MD = "max-md:hidden";
export const FROM_LG = "max-lg:hidden";
export const FROM_XL = "max-xl:hidden";

/** Takes the room that the others leave and cuts its text instead of widening the table. */
export const FLEXIBLE = "w-full max-w-0";
