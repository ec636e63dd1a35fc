// Hands a file to the user.
export function download(name, content) {
    const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content]));
    const link = Object.assign(document.createElement("a"), { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
