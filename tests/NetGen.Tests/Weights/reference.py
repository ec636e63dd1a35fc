#!/usr/bin/env python3
"""Writes and checks safetensors files by the rules of the published format; shares nothing with NetGen.

    reference.py write FOLDER      writes the files that the tests read
    reference.py compare FOLDER    fails unless FOLDER has exactly these files
    reference.py check FILE...     fails unless each file keeps the rules, and prints its tensors
    reference.py mutants           fails unless every rule that is checked can be broken

The rules: 8 bytes N, little-endian; N bytes of JSON in UTF-8 that start with '{' and may end in spaces; then the data. The header maps names
to dtype, shape and data_offsets [begin, end), relative to the data; '__metadata__' maps text to text. No name twice. The data is wholly
used, without overlap or gap, row by row, little-endian.
"""
import json
import os
import struct
import sys

SIZES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2}


def values(count, step):
    """Finite numbers of several magnitudes that F16 and BF16 have exactly, negative zero among them."""
    small = [0.0, -0.0, 1.0, -1.5, 0.25, -0.0078125, 96.0, -2.0 ** -14, 3.0, 0.875]
    return [small[(i * step + i // 7) % len(small)] for i in range(count)]


def pack(dtype, numbers):
    if dtype == "BF16":
        return b"".join(struct.pack("<f", x)[2:] for x in numbers)
    return struct.pack("<%d%s" % (len(numbers), {"F64": "d", "F32": "f", "F16": "e"}[dtype]), *numbers)


def build(tensors, metadata=None, order=None, pad=True, spaced=False):
    """tensors: name -> (dtype, shape, numbers); order: names by the place of their data."""
    header, data = {}, b""
    if metadata is not None:
        header["__metadata__"] = metadata
    places = {}
    for name in order or list(tensors):
        dtype, _, numbers = tensors[name]
        begin = len(data)
        data += pack(dtype, numbers)
        places[name] = [begin, len(data)]
    for name, (dtype, shape, _) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": places[name]}
    text = json.dumps(header, separators=None if spaced else (",", ":"), ensure_ascii=not spaced).encode("utf-8")
    if pad:
        text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


def network(names, dtypes, numbers=None):
    """The tensors of a network 3 -> 4 -> 2: weights [out, in], then biases, of each layer."""
    shapes = [[4, 3], [4], [2, 4], [2]]
    result = {}
    for i, (name, shape) in enumerate(zip(names, shapes)):
        count = shape[0] * (shape[1] if len(shape) == 2 else 1)
        dtype = dtypes[i % len(dtypes)]
        result[name] = (dtype, shape, numbers(i, count) if numbers else values(count, 3 + 2 * i))
    return result


OURS = ["layer1.weight", "layer1.bias", "layer2.weight", "layer2.bias"]
TORCH = ["0.weight", "0.bias", "2.weight", "2.bias"]
GAPS = ["1.weight", "1.bias", "10.weight", "10.bias"]


def fine(i, count):
    """Numbers that need all the bits of a double."""
    return [((-1) ** k) * (k + 1 + i) / 7.0 * 10.0 ** (k % 5 - 2) for k in range(count)]


def files():
    """Name -> bytes."""
    alphabetical = sorted(GAPS)
    gaps = network(GAPS, ["F32"])
    return {
        "f32.safetensors": build(network(OURS, ["F32"])),
        "f64.safetensors": build(network(OURS, ["F64"], fine)),
        "f16.safetensors": build(network(OURS, ["F16"])),
        "bf16.safetensors": build(network(OURS, ["BF16"])),
        "mixed.safetensors": build(network(OURS, ["BF16", "F32", "F16", "F64"])),
        "sequential.safetensors": build(network(TORCH, ["F32"]), {"format": "pt"}),
        "gaps.safetensors": build({name: gaps[name] for name in alphabetical}),
        "metadata.safetensors": build(network(OURS, ["F32"]), {"format": "pt", "note": "caf\u00e9 \"quoted\" \n \U0001f600"}),
        "metadata_utf8.safetensors": build(network(OURS, ["F32"]), {"note": "caf\u00e9 \U0001f600"}, spaced=True),
        "empty_metadata.safetensors": build(network(OURS, ["F32"]), {}),
        "data_reversed.safetensors": build(network(OURS, ["F32", "F16"]), order=OURS[::-1]),
        "header_reversed.safetensors": build(dict(reversed(list(network(OURS, ["F32"]).items())))),
        "unpadded.safetensors": build(network(OURS, ["F32"]), pad=False),
    }


class Broken(Exception):
    """A rule that a file does not keep."""


def once(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise Broken("a name occurs twice")
    return dict(pairs)


def whole(value):
    if type(value) is not int or value < 0:
        raise Broken("%r is no size" % (value,))
    return value


def check(content):
    """The tensors of a file, or Broken."""
    if len(content) < 8:
        raise Broken("no room for the header's length")
    (length,) = struct.unpack("<Q", content[:8])
    if length > len(content) - 8:
        raise Broken("the header is cut off")
    text, data = content[8:8 + length], content[8 + length:]
    if text[:1] != b"{":
        raise Broken("the header does not start with a brace")
    try:
        header = json.loads(text.decode("utf-8"), object_pairs_hook=once)
    except ValueError as error:
        raise Broken("no JSON: %s" % error)
    if text.rstrip(b" ")[-1:] != b"}":
        raise Broken("something but spaces follows the header")
    metadata = header.pop("__metadata__", {})
    if type(metadata) is not dict or any(type(value) is not str for value in metadata.values()):
        raise Broken("the metadata does not map text to text")
    end = 0
    for name, entry in sorted(header.items(), key=lambda pair: pair[1]["data_offsets"]):
        if set(entry) != {"dtype", "shape", "data_offsets"} or entry["dtype"] not in SIZES:
            raise Broken("%s is not described" % name)
        count = 1
        for size in entry["shape"]:
            count *= whole(size)
        begin, stop = map(whole, entry["data_offsets"])
        if begin != end or stop - begin != count * SIZES[entry["dtype"]]:
            raise Broken("%s does not lie where it should" % name)
        end = stop
    if end != len(data):
        raise Broken("the data is not wholly used")
    return header


def mutants():
    good = build(network(OURS, ["F32"]), {"a": "b"})
    check(good)

    def edited(old, new):
        text = good[8:8 + struct.unpack("<Q", good[:8])[0]].rstrip(b" ")
        assert old in text, old
        text = text.replace(old, new, 1)
        return struct.pack("<Q", len(text)) + text + good[8 + struct.unpack("<Q", good[:8])[0]:]

    broken = {
        "cut length": good[:7],
        "cut header": good[:40],
        "cut data": good[:-1],
        "more data": good + b"\0",
        "leading space": edited(b"{", b" {"),
        "trailing tab": edited(b"}}", b"}}\t"),
        "no UTF-8": edited(b'"b"', b'"\xff"'),
        "twice": edited(b"layer1.bias", b"layer1.weight"),
        "number as metadata": edited(b'"b"', b"1"),
        "unknown type": edited(b"F32", b"F33"),
        "other shape": edited(b"[4,3]", b"[4,4]"),
        "fraction": edited(b"[4,3]", b"[4.0,3]"),
        "gap": edited(b"[0,48]", b"[1,49]"),
        "field": edited(b'"dtype"', b'"type"'),
    }
    for name, content in broken.items():
        try:
            check(content)
        except Broken:
            continue
        raise SystemExit("the check does not see: " + name)
    print("%d mutants seen" % len(broken))


def main(arguments):
    if arguments[:1] == ["write"] and len(arguments) == 2:
        for name, content in files().items():
            with open(os.path.join(arguments[1], name), "wb") as file:
                file.write(content)
    elif arguments[:1] == ["compare"] and len(arguments) == 2:
        there = {name for name in os.listdir(arguments[1]) if name.endswith(".safetensors")}
        different = there ^ set(files())
        for name, content in files().items():
            if name in there:
                with open(os.path.join(arguments[1], name), "rb") as file:
                    if file.read() != content:
                        different.add(name)
        if different:
            raise SystemExit("not as written by this script: " + ", ".join(sorted(different)))
    elif arguments[:1] == ["check"] and len(arguments) > 1:
        for path in arguments[1:]:
            with open(path, "rb") as file:
                try:
                    header = check(file.read())
                except Broken as error:
                    raise SystemExit("%s: %s" % (path, error))
            print("%s: %d tensors" % (os.path.basename(path), len(header)))
    elif arguments == ["mutants"]:
        mutants()
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
