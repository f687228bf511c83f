/** The words that two devices have in one draft; who has sent or emptied theirs has nothing to add. */
export function joined(theirs: string, ours: string): string {
	if (theirs.startsWith(ours)) return theirs;
	return ours.startsWith(theirs) ? ours : `${theirs}\n\n${ours}`;
}
