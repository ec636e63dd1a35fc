// A zip archive of texts, stored as they are: for a few files of code a compressor gains little.
const table = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) {
        c = (c & 1) ? (c >>> 1) ^ 0xEDB88320 : c >>> 1;
    }

    return c >>> 0;
});

function checksum(bytes) {
    let c = 0xFFFFFFFF;
    for (const byte of bytes) {
        c = table[(c ^ byte) & 255] ^ (c >>> 8);
    }

    return (c ^ 0xFFFFFFFF) >>> 0;
}

// Fields of 2 and 4 bytes, least byte first.
function record(...fields) {
    const bytes = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
    let at = 0;
    for (const [size, value] of fields) {
        size === 2 ? bytes.setUint16(at, value, true) : bytes.setUint32(at, value, true);
        at += size;
    }

    return new Uint8Array(bytes.buffer);
}

const [utf8, day] = [0x0800, 0x0021]; // names are UTF-8; the first day that the format knows

export function zip(files) {
    const encoder = new TextEncoder();
    const [parts, entries] = [[], []];
    let offset = 0;
    for (const { name, text } of files) {
        const [title, data] = [encoder.encode(name), encoder.encode(text)];
        const common = [[2, utf8], [2, 0], [2, 0], [2, day], [4, checksum(data)], [4, data.length], [4, data.length], [2, title.length], [2, 0]];
        const head = record([4, 0x04034B50], [2, 20], ...common);
        entries.push(record([4, 0x02014B50], [2, 20], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), title);
        parts.push(head, title, data);
        offset += head.length + title.length + data.length;
    }

    const size = entries.reduce((sum, part) => sum + part.length, 0);
    const end = record([4, 0x06054B50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, offset], [2, 0]);
    return new Blob([...parts, ...entries, end], { type: "application/zip" });
}
