import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Addresses that lead nowhere still show the frame around the explanation. */
export const load: PageServerLoad = () => error(404, 'There is no such page.');
