#!/usr/bin/env python3
"""weaken.py LIBRARY VERSION...   marks needs of symbol versions as weak, for systems whose libstdc++ is older than the one the library was linked with.

TorchSharp's native library asks for a version of libstdc++ of which it uses nothing; the loader refuses it on Debian 12. A weak need is only a warning.
ELF64, little endian: the section .gnu.version_r has records Verneed (version, count, file, aux, next) with records Vernaux (hash, flags, other, name, next)."""
import struct
import sys

VER_FLG_WEAK = 2

path, versions = sys.argv[1], set(sys.argv[2:])
data = bytearray(open(path, "rb").read())
if data[:6] != b"\x7fELF\x02\x01":
    sys.exit(f"{path}: expected a 64-bit little-endian ELF file")

start, = struct.unpack_from("<Q", data, 0x28)
size, count = struct.unpack_from("<HH", data, 0x3A)
sections = [struct.unpack_from("<IIQQQQIIQQ", data, start + k * size) for k in range(count)]
needs = next(section for section in sections if section[1] == 0x6FFFFFFE)
strings = sections[needs[6]][4]
done = 0
need = needs[4]
while True:
    _, aux_count, _, aux, following = struct.unpack_from("<HHIII", data, need)
    place = need + aux
    for _ in range(aux_count):
        _, flags, _, name, next_aux = struct.unpack_from("<IHHII", data, place)
        end = data.index(0, strings + name)
        if data[strings + name:end].decode() in versions:
            struct.pack_into("<H", data, place + 4, flags | VER_FLG_WEAK)
            done += 1
        place += next_aux
    if not following:
        break
    need += following

open(path, "wb").write(data)
print(f"{path}: {done} needs are weak now")
