// The settings as a link: JSON, deflated, in the letters of addresses. Only what differs from the defaults is carried.
import { defaults } from "./settings.js";

const letters = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));

async function through(stream, data) {
    return new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(stream)).arrayBuffer());
}

export async function toHash(settings) {
    const told = Object.fromEntries(Object.entries(settings).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name])));
    return "#" + letters(await through(new CompressionStream("deflate-raw"), JSON.stringify(told)));
}

// Null where the address carries nothing, or something that is none of ours.
export async function fromHash(hash) {
    if (hash.length < 2) {
        return null;
    }

    try {
        const text = new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes(hash.slice(1))));
        const told = Object.entries(JSON.parse(text)).filter(([name, value]) => name in defaults && typeof value === typeof defaults[name]);
        return Object.fromEntries(told);
    } catch {
        return null;
    }
}
