/** The most people that one room can be planned for. */
export const MOST_SEATS = 500;
