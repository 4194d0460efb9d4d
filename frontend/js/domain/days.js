// @ts-check
// Days of the calendar as the service writes them, 2026-03-01; no time zone is in them.

const DAY_MILLISECONDS = 24 * 3600 * 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar. @param {string} text */
export const isDay = (text) =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;

/** The day some days later, or earlier when negative. @param {string} day @param {number} days */
export const addDays = (day, days) => dayOf(Date.parse(day) + days * DAY_MILLISECONDS);

/** Days from one day to another. @param {string} from @param {string} to */
export const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;

/** Month and day alone, for where the year is clear: `03-01`. @param {string} day */
export const shortDay = (day) => day.slice(5);

/** @param {number} milliseconds since 1970, midnight UTC of the day */
function dayOf(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
