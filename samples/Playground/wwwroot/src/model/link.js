// The settings as a link: JSON, deflated, in the letters of addresses. Only what differs from the defaults is carried.
import { expectedOf } from "./rules.js";
import { defaults } from "./settings.js";

// More than any text and points that the rules allow; a few letters may be deflated from gigabytes.
const mostBytes = 1_000_000;
const mostSentences = 3;

const letters = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));

// What comes out of a stream that is given some bytes; an error where it is more than there may be.
async function through(stream, data, most) {
    const reader = new Blob([data]).stream().pipeThrough(stream).getReader();
    const parts = [];
    let size = 0;
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
        size += value.length;
        if (size > most) {
            await reader.cancel();
            throw new RangeError(`expected up to ${most} bytes`);
        }

        parts.push(value);
    }

    return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function toHash(settings) {
    const told = Object.fromEntries(Object.entries(settings).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name])));
    return "#" + letters(await through(new CompressionStream("deflate-raw"), JSON.stringify(told), Infinity));
}

// The settings that an address carries, and one line about what of it could not be taken; null where all could. What is wrong stays as the page begins.
export async function fromHash(hash) {
    if (hash.length < 2) {
        return { values: {}, problem: null };
    }

    try {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(await through(new DecompressionStream("deflate-raw"), bytes(hash.slice(1)), mostBytes));
        const told = JSON.parse(text);
        if (told === null || typeof told !== "object" || Array.isArray(told)) {
            throw new TypeError("expected settings by their names");
        }

        return checked(Object.entries(told));
    } catch {
        return { values: {}, problem: "The link cannot be read: expected what “Copy link” gives, whole. The page is as it begins." };
    }
}

function checked(told) {
    const wrong = told.map(([name, value]) => ({ name, value, expected: expectedOf(name, value) })).filter(({ expected }) => expected !== null);
    return {
        values: Object.fromEntries(told.filter(([name]) => !wrong.some(other => other.name === name))),
        problem: wrong.length === 0 ? null : wrong.slice(0, mostSentences).map(sentence).join(" ") + (wrong.length > mostSentences ? ` And ${wrong.length - mostSentences} more.` : ""),
    };
}

function sentence({ name, value, expected }) {
    const found = JSON.stringify(value);
    return `The link's ${shortened(name)} is left out: expected ${expected}, found ${shortened(found)}.`;
}

const shortened = text => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
