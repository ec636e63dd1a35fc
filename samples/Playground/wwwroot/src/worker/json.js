// Reads what .NET writes: NaN and the infinities are strings there, and a message with "error" is an exception here.
const literals = new Map([["NaN", NaN], ["Infinity", Infinity], ["-Infinity", -Infinity]]);

export function read(text) {
    const value = JSON.parse(text, (_, part) => (literals.has(part) ? literals.get(part) : part));
    if (value !== null && typeof value.error === "string") {
        throw new Error(value.error);
    }

    return value;
}
