/** The zones offered, as this runtime knows them; UTC besides, for summits that belong to no city. */
export const timeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
