export const TOKEN_NAME_MAX_CHARACTERS = 60;

/** For how many days a token can be made. None works for ever: who loses one loses it for a while. */
export const tokenDays = ['7', '30', '90', '365'] as const;
