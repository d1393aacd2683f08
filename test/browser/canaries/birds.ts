import type { Who } from '../../api/permission-matrix/roles.js';

/** `left`: was in the group and wrote there, and is not any more. */
export type Visitor = Who | 'left';

const readers: Visitor[] = ['inside', 'author', 'staff', 'admin', 'owner'];
const staffAndAbove: Visitor[] = ['staff', 'admin', 'owner'];
/** Staff see whom they and others invited, and so the address that somebody joined with. */
const staffAnd = (who: Visitor): Visitor[] => [who, ...staffAndAbove];

/** A word that stands in one private place only, and everybody who may come across it. */
export const birds: Record<string, Visitor[]> = {
  zqcategoryname: readers,
  zqcategorydescription: readers,
  zqthreadtitle: readers,
  zqoldtitle: readers,
  zqopeningwords: readers,
  zqoldwords: readers,
  zqreplywords: readers,
  zqleftwords: readers,
  zqlaterwords: readers,
  zqofficialwords: readers,
  zqappliesto: readers,
  zqofficialreason: readers,
  zqverificationnote: readers,
  zqeditreason: readers,
  zqdeletionreason: readers,
  zqdeletedwords: staffAndAbove,
  zqgroupname: readers,
  zqgroupdescription: readers,
  zqinvitenote: staffAndAbove,
  zqrequestmessage: staffAndAbove,
  'zqinvited@example.com': staffAndAbove,
  'zqauthor@example.com': staffAnd('author'),
  'zqinside@example.com': staffAnd('inside'),
};
