export const MAX_TEXT_LENGTH = 200;
/** A line that holds thousands of marks says nothing; old notes can be removed. */
export const MAX_NOTES_PER_SITE = 500;
