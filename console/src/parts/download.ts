/** Hands a file to the person. */
export function download(name: string, text: string, type: string): void {
	const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	window.setTimeout(() => URL.revokeObjectURL(url), 1000);
}
