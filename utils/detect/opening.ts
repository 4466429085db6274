/** More of a text than its opening is never read: the main subject shows there, and the gate's work stays bounded. UTF-16 units. */
export const OPENING = 4000;
