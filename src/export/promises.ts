/** How soon whoever reports something hears from us, in days. */
export const ANSWER_DAYS = 7;

/** How soon a contested label is decided, in days from the report. */
export const DECISION_DAYS = 14;

/** How long a version of the API stays after its successor appeared, in months. */
export const API_MONTHS = 12;
