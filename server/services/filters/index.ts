import { addFilter, changeFilter, readFilter, readFilters, removeFilter } from './change-filters.ts';

export const filters = { addFilter, changeFilter, readFilter, readFilters, removeFilter };
