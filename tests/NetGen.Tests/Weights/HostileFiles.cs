using System.Text;

namespace NetGen.Tests.Weights;

/// <summary>The files that must be refused, each made in one way from a good one.</summary>
internal static class HostileFiles
{
    private const string Weight1 = "\"layer1.weight\":{\"dtype\":\"F32\",\"shape\":[4,3],\"data_offsets\":[0,48]}";
    private const string Digits = "0123456789abcdef";

    public static IReadOnlyList<HostileFile> All { get; } = [.. Lengths(), .. Texts(), .. Tokens(), .. Names(), .. Fields(), .. Numbers(), .. Shapes(), .. Places(), .. Values(), .. Metadata(), .. Marks()];

    private static IEnumerable<HostileFile> Lengths()
    {
        var good = HostileFile.Good;
        const string Room = "8 bytes of the header's length";
        yield return new("empty", WeightFormatCode.Truncated, Room, []);
        yield return new("one byte", WeightFormatCode.Truncated, Room, good[..1]);
        yield return new("seven bytes", WeightFormatCode.Truncated, Room, good[..7]);
        yield return new("a length and nothing else", WeightFormatCode.Truncated, "header", good[..8]);
        yield return new("a length of 0", WeightFormatCode.HeaderLength, "1 to 1053696", [.. HostileFile.Length(0), .. good[8..]]);
        yield return new("a length of 0 and nothing else", WeightFormatCode.HeaderLength, "length 0", HostileFile.Length(0));
        foreach (var length in new ulong[] { 1053697, 100_000_001, int.MaxValue, uint.MaxValue, long.MaxValue, 1UL << 63, ulong.MaxValue - 7, ulong.MaxValue })
        {
            yield return new($"a length of {length}", WeightFormatCode.HeaderLength, "1 to 1053696", [.. HostileFile.Length(length), .. good[8..]]);
        }

        yield return new("a length past the end, within the limit", WeightFormatCode.Truncated, "header", [.. HostileFile.Length(5120), .. good[8..]]);
        yield return new("a header as the whole file, its length one more", WeightFormatCode.Truncated, "header", [.. HostileFile.Length(3), .. "{}"u8]);
        yield return new("no data", WeightFormatCode.Truncated, "104 more bytes of data", HostileFile.File(HostileFile.GoodHeader, []));
        yield return new("data cut by a byte", WeightFormatCode.Truncated, "1 more bytes of data", good[..^1]);
        yield return new("data cut by a value", WeightFormatCode.Truncated, "4 more bytes of data", good[..^4]);
        yield return new("a byte after the data", WeightFormatCode.TrailingData, "found more", [.. good, 0]);
        yield return new("a second file after the first", WeightFormatCode.TrailingData, "found more", [.. good, .. good]);
        yield return new("a script after the data", WeightFormatCode.TrailingData, "found more", [.. good, .. "#!/bin/sh"u8]);

        yield return new("spaces beyond the room for a header", WeightFormatCode.HeaderLength, "5120 bytes besides its metadata", HostileFile.File(HostileFile.GoodHeader + new string(' ', 6000)));
        foreach (var (kind, start) in new (string Kind, byte[] Start)[]
        {
            ("a zip archive", [.. "PK\u0003\u0004"u8, 0, 0, 8, 8]), ("a pickle", [0x80, 2, 0x8A, 10, 0x6C, 0xFC, 0x9C, 0x46]), ("a Git LFS pointer", [.. "version https://git-lfs.github.com/spec/v1\n"u8]),
            ("an HTML page", [.. "<!DOCTYPE html><html>"u8]), ("an HTML page", [.. "\r\n <html>"u8]), ("JSON", [.. "{\n  \"layer1\": []}"u8]), ("JSON", [0xEF, 0xBB, 0xBF, .. "[[1, 2], [3]]"u8]),
            ("an ONNX model", [8, 7, 0x12, 7, .. "pytorch"u8]), ("a text of SaveText", [.. "NetGen weights 1\n"u8]),
        })
        {
            yield return new($"{kind}: {Convert.ToHexString(start)}", WeightFormatCode.HeaderLength, $"a safetensors file, found what looks like {kind}", start);
        }

        yield return new("JSON of two bytes", WeightFormatCode.Truncated, "looks like JSON", [.. "{}"u8]);
        yield return new("the start of a zip archive", WeightFormatCode.Truncated, "looks like a zip archive", [.. "PK\u0003\u0004"u8]);
    }

    private static IEnumerable<HostileFile> Texts()
    {
        foreach (var (name, bytes) in new (string Name, byte[] Bytes)[]
        {
            ("a byte 0xFF", [0xFF]), ("a lonely continuation", [0x80]), ("an overlong slash", [0xC0, 0xAF]), ("an overlong NUL", [0xC0, 0x80]),
            ("an overlong slash of three bytes", [0xE0, 0x80, 0xAF]), ("an overlong character of four bytes", [0xF0, 0x82, 0x82, 0xAC]),
            ("a surrogate", [0xED, 0xA0, 0x80]), ("beyond the last plane", [0xF4, 0x90, 0x80, 0x80]), ("a lead of five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
            ("two leads of two", [0xC3, 0xC3]), ("a lead of three and one continuation", [0xE2, 0x82]), ("a lead of four and two continuations", [0xF0, 0x9F, 0x98]),
        })
        {
            byte[] header = [.. """{"__metadata__":{"a":" """u8, .. bytes, .. "\"},"u8, .. Encoding.UTF8.GetBytes(HostileFile.GoodHeader[1..])];
            yield return new($"{name} in the metadata", WeightFormatCode.Utf8, "header in UTF-8", HostileFile.File(header));
        }

        yield return new("a character cut by the header's end", WeightFormatCode.Utf8, "header in UTF-8", HostileFile.File([.. "{}"u8, 0xE2, 0x82], []));
        yield return new("UTF-16", WeightFormatCode.Json, "name in quotes", HostileFile.File(Encoding.Unicode.GetBytes(HostileFile.GoodHeader)));
        yield return new("a byte order mark", WeightFormatCode.Json, "first byte", HostileFile.File([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(HostileFile.GoodHeader)]));
        foreach (var (name, header) in new[]
        {
            ("a space first", " " + HostileFile.GoodHeader), ("an array", "[]"), ("a number", "1"), ("a text", "\"a\""), ("null", "null"), ("spaces", "        "),
        })
        {
            yield return new($"a header of {name}", WeightFormatCode.Json, "'{' as the header's first byte", HostileFile.File(header));
        }

        foreach (var (name, tail) in new[] { ("a tab", "\t"), ("a line", "\n"), ("NUL", "\0"), ("a second header", "{}"), ("a comment", " // x"), ("a brace", "}"), ("a comma", ",") })
        {
            yield return new($"{name} after the header", WeightFormatCode.Json, "only spaces", HostileFile.File(HostileFile.GoodHeader + tail));
        }
    }

    private static IEnumerable<HostileFile> Tokens()
    {
        foreach (var (name, phrase, header) in new[]
        {
            ("a lonely brace", "found the end of the header", "{"),
            ("a header cut in a name", "a closing quote", "{\"layer1"),
            ("a header cut after a name", "':' after a name", "{\"layer1.weight\""),
            ("a header cut in a description", "'dtype', 'shape' and 'data_offsets'", HostileFile.GoodHeader[..60].Replace(",\"data_of", string.Empty)),
            ("a header without its last brace", "',' or '}' after a tensor", HostileFile.GoodHeader[..^1]),
            ("a comma before the end", "name in quotes", HostileFile.GoodHeader[..^1] + ",}"),
            ("a comma first", "name in quotes", "{," + HostileFile.GoodHeader[1..]),
            ("no comma between tensors", "',' or '}' after a tensor", HostileFile.Edit("},", "}")),
            ("no colon", "':' after a name", HostileFile.Edit("\"layer1.weight\":", "\"layer1.weight\"")),
            ("equals for a colon", "':' after a field's name", HostileFile.Edit("\"dtype\":", "\"dtype\"=")),
            ("single quotes", "name in quotes", HostileFile.GoodHeader.Replace('"', '\'')),
            ("a name without quotes", "name in quotes", HostileFile.Edit("\"layer1.weight\"", "layer1.weight")),
            ("a comment", "name in quotes", "{/**/" + HostileFile.GoodHeader[1..]),
            ("an escape in a name", "without escapes", HostileFile.Edit("layer1.weight", "layer\\u0031.weight")),
            ("an escape in a field's name", "without escapes", HostileFile.Edit("dtype", "dt\\u0079pe")),
            ("an escape in a type", "without escapes", HostileFile.Edit("F32", "F\\u00332")),
            ("a line in a name", "a visible character", HostileFile.Edit("layer1", "layer\n1")),
            ("NUL in a name", "a visible character", HostileFile.Edit("layer1", "layer1\0")),
            ("a tensor of text", "'{' of a tensor", HostileFile.Edit("""{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]}""", "\"F32\"")),
            ("a tensor of an array", "'{' of a tensor", HostileFile.Edit("""{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]}""", "[4,3]")),
            ("a tensor of null", "'{' of a tensor", HostileFile.Edit("""{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]}""", "null")),
            ("a thousand braces", "name in quotes", new string('{', 1000)),
            ("a thousand brackets", "'[' of a shape", HostileFile.Edit("[4,3]", "{" + new string('[', 1000))),
            ("a form feed between tokens", "name in quotes", "{\f" + HostileFile.GoodHeader[1..]),
        })
        {
            yield return new(name, WeightFormatCode.Json, phrase, HostileFile.File(header));
        }
    }

    private static IEnumerable<HostileFile> Names()
    {
        const string First = "layer1.weight";
        yield return new("a tensor twice", WeightFormatCode.DuplicateName, "'layer1.weight' again", HostileFile.File("{" + Weight1 + "," + HostileFile.GoodHeader[1..]));
        yield return new("a tensor under another's name", WeightFormatCode.DuplicateName, "'layer1.weight' again", HostileFile.File(HostileFile.Edit("layer2.weight", First)));
        foreach (var name in new[] { string.Empty, "layer1", "weight", ".weight", "layer.weight", "layer1.weights", "Layer1.weight", "layer01.weight", "00.weight", "layer-1.weight", "layer1 .weight", "layer1.weight ", "layer1.weight.weight", "layer1234567890.weight", "1234567890.weight", "lаyer1.weight", "1.0.weight", "net.0.weight" })
        {
            yield return new($"the name '{name}'", WeightFormatCode.UnknownName, "'layer1.weight' or '0.weight' and the like", HostileFile.File(HostileFile.Edit(First, name)));
        }

        yield return new("layer 0", WeightFormatCode.UnknownName, "layers count from 1", HostileFile.File(HostileFile.Edit(First, "layer0.weight")));
        yield return new("layer 3 instead of 2", WeightFormatCode.UnknownName, "2 layers", HostileFile.File(HostileFile.GoodHeader.Replace("layer2", "layer3")));
        yield return new("names of both kinds", WeightFormatCode.UnknownName, "names of one kind", HostileFile.File(HostileFile.Edit("layer2.weight", "2.weight")));
        yield return new("a third layer", WeightFormatCode.UnknownName, "no more than this network's 4", HostileFile.File(HostileFile.GoodHeader[..^1] + ""","layer3.bias":{"dtype":"F32","shape":[1],"data_offsets":[104,108]}}"""));
        yield return new("three numbers of a sequential model", WeightFormatCode.UnknownName, "2 layers", HostileFile.File(HostileFile.GoodHeader.Replace("layer1", "0").Replace("layer2.weight", "2.weight").Replace("layer2.bias", "4.bias")));
        yield return new("no tensor", WeightFormatCode.MissingTensor, "'layer1.weight'", HostileFile.File("{}", []));
        yield return new("no weight of layer 1", WeightFormatCode.MissingTensor, "'layer1.weight'", HostileFile.File(HostileFile.Edit(Weight1 + ",", string.Empty)));
        yield return new("no bias at the end", WeightFormatCode.MissingTensor, "'layer2.bias'", HostileFile.File(HostileFile.Edit(""","layer2.bias":{"dtype":"F32","shape":[2],"data_offsets":[96,104]}""", string.Empty)));
        yield return new("one layer of a sequential model", WeightFormatCode.MissingTensor, "the weight of layer 2", HostileFile.File("""{"0.weight":{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]},"0.bias":{"dtype":"F32","shape":[4],"data_offsets":[48,64]}}"""));
    }

    private static IEnumerable<HostileFile> Fields()
    {
        foreach (var field in new[] { "\"dtype\":\"F32\",", "\"shape\":[4,3],", ",\"data_offsets\":[0,48]" })
        {
            yield return new($"without {field}", WeightFormatCode.Json, "'dtype', 'shape' and 'data_offsets'", HostileFile.File(HostileFile.Edit(field, string.Empty)));
            yield return new($"twice {field}", WeightFormatCode.DuplicateName, "each field once", HostileFile.File(HostileFile.Edit(field, field + (field[0] == ',' ? string.Empty : field) + (field[0] == ',' ? field : string.Empty))));
        }

        yield return new("an unknown field", WeightFormatCode.Json, "found 'strides'", HostileFile.File(HostileFile.Edit("\"dtype\"", "\"strides\":[3,1],\"dtype\"")));
        yield return new("the old name of the offsets", WeightFormatCode.Json, "found 'offsets'", HostileFile.File(HostileFile.Edit("data_offsets", "offsets")));
        yield return new("an empty description", WeightFormatCode.Json, "a field's name", HostileFile.File(HostileFile.Edit("""{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]}""", "{}")));
        foreach (var type in new[] { "I32", "U8", "BOOL", "F8_E4M3", "I64", "f32", "F32 ", "F33", "" })
        {
            yield return new($"the type '{type}'", WeightFormatCode.DataType, "F64, F32, F16 or BF16", HostileFile.File(HostileFile.Edit("F32", type)));
        }

        yield return new("a type without quotes", WeightFormatCode.Json, "a type in quotes", HostileFile.File(HostileFile.Edit("\"F32\"", "32")));
    }

    private static IEnumerable<HostileFile> Numbers()
    {
        foreach (var number in new[] { "-4", "+4", "4.0", "4e0", "4E0", ".4", "NaN", "null", "\"4\"", "x", "", "[4]" })
        {
            yield return new($"the size {number}", WeightFormatCode.Number, "a whole number of 0 or more", HostileFile.File(HostileFile.Edit("[4,3]", $"[{number},3]")));
        }

        foreach (var number in new[] { "04", "00", "1000000000000000000", "9223372036854775808", "18446744073709551614", "99999999999999999999999999" })
        {
            yield return new($"the size {number}", WeightFormatCode.Number, "at most 18 digits", HostileFile.File(HostileFile.Edit("[4,3]", $"[{number},3]")));
            yield return new($"the offset {number}", WeightFormatCode.Number, "at most 18 digits", HostileFile.File(HostileFile.Edit("[0,48]", $"[0,{number}]")));
        }

        yield return new("a hexadecimal size", WeightFormatCode.Json, "after a size", HostileFile.File(HostileFile.Edit("[4,3]", "[0x4,3]")));
        yield return new("a negative offset", WeightFormatCode.Number, "a whole number of 0 or more", HostileFile.File(HostileFile.Edit("[0,48]", "[-48,0]")));
    }

    private static IEnumerable<HostileFile> Shapes()
    {
        foreach (var shape in new[] { "[3,4]", "[4,4]", "[5,3]", "[12]", "[]", "[0,3]", "[4,0]", "[999999999999999999,3]", "[999999999999999999,999999999999999999]" })
        {
            yield return new($"the shape {shape}", WeightFormatCode.Shape, "the shape [4,3] of 'layer1.weight'", HostileFile.File(HostileFile.Edit("[4,3]", shape)));
        }

        yield return new("the shape [4,3,1]", WeightFormatCode.Shape, "the shape [4,3] of 'layer1.weight', found [4,3,1]", HostileFile.File(HostileFile.Edit("[4,3]", "[4,3,1]")));
        yield return new("the shape [1,4,3]", WeightFormatCode.Shape, "the shape [4,3] of 'layer1.weight', found [1,4,3]", HostileFile.File(HostileFile.Edit("[4,3]", "[1,4,3]")));
        yield return new("a shape of five sizes", WeightFormatCode.Shape, "one to four sizes", HostileFile.File(HostileFile.Edit("[4,3]", "[4,3,1,1,1]")));
        yield return new("a bias as a column", WeightFormatCode.Shape, "the shape [4] of 'layer1.bias'", HostileFile.File(HostileFile.Edit("[4],", "[4,1],")));
        yield return new("a bias of another length", WeightFormatCode.Shape, "the shape [4] of 'layer1.bias'", HostileFile.File(HostileFile.Edit("[4],", "[3],")));
        yield return new("a shape of text", WeightFormatCode.Json, "'[' of a shape", HostileFile.File(HostileFile.Edit("[4,3]", "\"4,3\"")));
        yield return new("a shape that does not end", WeightFormatCode.Json, "after a size", HostileFile.File(HostileFile.Edit("[4,3]", "[4,3}")));
        yield return new("layers the other way round", WeightFormatCode.Shape, "the weight of layer 1", HostileFile.File(HostileFile.GoodHeader.Replace("layer1", "7").Replace("layer2", "5")));
    }

    private static IEnumerable<HostileFile> Places()
    {
        foreach (var place in new[] { "[0,47]", "[0,49]", "[0,0]", "[48,0]", "[0,96]", "[0,999999999999999999]", "[999999999999999999,0]" })
        {
            yield return new($"the place {place}", WeightFormatCode.Offsets, "48 bytes of F32 data", HostileFile.File(HostileFile.Edit("[0,48]", place)));
        }

        yield return new("a type of twice the bytes", WeightFormatCode.Offsets, "96 bytes of F64 data", HostileFile.File(HostileFile.Edit("F32", "F64")));
        yield return new("a type of half the bytes", WeightFormatCode.Offsets, "24 bytes of F16 data", HostileFile.File(HostileFile.Edit("F32", "F16")));
        yield return new("a gap at the start", WeightFormatCode.Offsets, "without overlap or gap", HostileFile.File(HostileFile.Edit("[0,48]", "[4,52]")));
        yield return new("an overlap", WeightFormatCode.Offsets, "without overlap or gap", HostileFile.File(HostileFile.Edit("[48,64]", "[44,60]")));
        yield return new("a gap in the middle", WeightFormatCode.Offsets, "without overlap or gap", HostileFile.File(HostileFile.Edit("[96,104]", "[100,108]"), [.. HostileFile.GoodData, 0, 0, 0, 0]));
        yield return new("two tensors in one place", WeightFormatCode.Offsets, "without overlap or gap", HostileFile.File(HostileFile.Edit("[64,96]", "[0,32]")));
        yield return new("a place far away", WeightFormatCode.Offsets, "without overlap or gap", HostileFile.File(HostileFile.Edit("[0,48]", "[999999999999999900,999999999999999948]")));
        yield return new("a place of one number", WeightFormatCode.Json, "',' and the end", HostileFile.File(HostileFile.Edit("[0,48]", "[48]")));
        yield return new("a place of three numbers", WeightFormatCode.Json, "after two offsets", HostileFile.File(HostileFile.Edit("[0,48]", "[0,48,48]")));
        yield return new("a place without brackets", WeightFormatCode.Json, "'[' of two offsets", HostileFile.File(HostileFile.Edit("[0,48]", "48")));
    }

    private static IEnumerable<HostileFile> Values()
    {
        foreach (var (name, value) in new[] { ("NaN", float.NaN), ("infinity", float.PositiveInfinity), ("negative infinity", float.NegativeInfinity), ("a signalling NaN", BitConverter.Int32BitsToSingle(0x7F800001)) })
        {
            foreach (var (place, index) in new[] { ("first", 0), ("last", 25) })
            {
                var data = HostileFile.GoodData.ToArray();
                BitConverter.GetBytes(value).CopyTo(data, 4 * index);
                yield return new($"{name} as the {place} value", WeightFormatCode.NotFinite, index == 0 ? "for 'layer1.weight'" : "for 'layer2.bias'", HostileFile.File(HostileFile.GoodHeader, data));
            }
        }

        var wide = HostileFile.GoodHeader.Replace("F32", "F64").Replace("[0,48]", "[0,96]").Replace("[48,64]", "[96,128]").Replace("[64,96]", "[128,192]").Replace("[96,104]", "[192,208]");
        foreach (var value in new[] { 1e39, double.MaxValue, (double)float.MaxValue * (1 + 1e-7), double.NaN, double.NegativeInfinity })
        {
            yield return new($"{value:R} of a double", WeightFormatCode.NotFinite, "single precision", HostileFile.File(wide, [.. Enumerable.Range(0, 26).SelectMany(i => BitConverter.GetBytes(i == 7 ? value : i))]));
        }

        var narrow = HostileFile.GoodHeader.Replace("[0,48]", "[0,24]").Replace("[48,64]", "[24,32]").Replace("[64,96]", "[32,48]").Replace("[96,104]", "[48,52]");
        foreach (var (type, bits) in new[] { ("F16", 0x7C00), ("F16", 0xFE00), ("BF16", 0xFF80), ("BF16", 0x7FC0) })
        {
            yield return new($"0x{bits:x4} of {type}", WeightFormatCode.NotFinite, "for 'layer1.weight'", HostileFile.File(narrow.Replace("F32", type), [.. Enumerable.Range(0, 26).SelectMany(i => BitConverter.GetBytes((ushort)(i == 7 ? bits : 0)))]));
        }
    }

    private static IEnumerable<HostileFile> Metadata()
    {
        foreach (var (name, code, phrase, metadata) in new[]
        {
            ("text", WeightFormatCode.Metadata, "'{' of the metadata", "\"a\""),
            ("null", WeightFormatCode.Metadata, "'{' of the metadata", "null"),
            ("an array", WeightFormatCode.Metadata, "'{' of the metadata", "[]"),
            ("a number as a value", WeightFormatCode.Metadata, "text in quotes as the value", "{\"a\":1}"),
            ("null as a value", WeightFormatCode.Metadata, "text in quotes as the value", "{\"a\":null}"),
            ("a map as a value", WeightFormatCode.Metadata, "text in quotes as the value", "{\"a\":{}}"),
            ("a number as a key", WeightFormatCode.Metadata, "a key of the metadata", "{1:\"a\"}"),
            ("a comma before the end", WeightFormatCode.Metadata, "a key of the metadata", "{\"a\":\"b\",}"),
            ("no colon", WeightFormatCode.Json, "':' after a key", "{\"a\" \"b\"}"),
            ("no end", WeightFormatCode.Json, "after a text of the metadata", "{\"a\":\"b\"]"),
            ("NetGen's key twice", WeightFormatCode.DuplicateName, "once, found it again", "{\"netgen.architecture\":\"b\",\"c\":\"d\",\"netgen.architecture\":\"b\"}"),
            ("NetGen's key twice, once with an escape", WeightFormatCode.DuplicateName, "once, found it again", "{\"netgen.fingerprint\":\"b\",\"\\u006eetgen.fingerprint\":\"b\"}"),
            ("an unknown escape in a key", WeightFormatCode.Json, "an escape of JSON", "{\"\\x61\":\"b\"}"),
            ("an unknown escape", WeightFormatCode.Json, "an escape of JSON", "{\"a\":\"\\x41\"}"),
            ("an escape of three digits", WeightFormatCode.Json, "an escape of JSON", "{\"a\":\"\\u041\"}"),
            ("half a pair", WeightFormatCode.Json, "an escape of JSON", "{\"a\":\"\\ud83d\"}"),
            ("the second half first", WeightFormatCode.Json, "an escape of JSON", "{\"a\":\"\\ude00\\ud83d\"}"),
            ("a line in a value", WeightFormatCode.Json, "a visible character", "{\"a\":\"b\nc\"}"),
            ("a mistake after 5,000 entries", WeightFormatCode.Metadata, "a key of the metadata", "{" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"\"k{i}\":\"\",")) + "}"),
            ("more than a mebibyte", WeightFormatCode.Metadata, "at most 1048576 bytes of metadata", "{\"a\":\"" + new string('x', 1 << 20) + "\",\"b\":\"\"}"),
            ("a surrogate half after 100,000 letters", WeightFormatCode.Json, "an escape of JSON", "{\"a\":\"" + new string('x', 100_000) + "\\ud83d\"}"),
        })
        {
            yield return new($"metadata with {name}", code, phrase, HostileFile.File($"{{\"__metadata__\":{metadata},{HostileFile.GoodHeader[1..]}"));
        }

        yield return new("metadata twice", WeightFormatCode.DuplicateName, "'__metadata__' again", HostileFile.File("{\"__metadata__\":{},\"__metadata__\":{}," + HostileFile.GoodHeader[1..]));
        yield return new("metadata cut in an escape", WeightFormatCode.Json, "an escape of JSON", HostileFile.File("{\"__metadata__\":{\"a\":\"\\"));
        yield return new("metadata cut in an escape of four digits", WeightFormatCode.Json, "an escape of JSON", HostileFile.File("{\"__metadata__\":{\"a\":\"\\u00"));
    }

    private static IEnumerable<HostileFile> Marks()
    {
        const string Ours = SmallNet.Architecture;
        foreach (var (name, code, phrase, architecture, fingerprint) in new[]
        {
            ("the fingerprint of other parameters", WeightFormatCode.Fingerprint, "the file's fingerprint", Ours, Digits),
            ("a fingerprint of 15 digits", WeightFormatCode.Metadata, "16 hexadecimal digits", Ours, Digits[1..]),
            ("a fingerprint of 17 digits", WeightFormatCode.Metadata, "16 hexadecimal digits", Ours, Digits + "0"),
            ("a fingerprint in capitals", WeightFormatCode.Metadata, "16 hexadecimal digits", Ours, Digits.ToUpperInvariant()),
            ("a fingerprint with an escape", WeightFormatCode.Metadata, "16 hexadecimal digits", Ours, "\\u0030" + Digits[6..]),
            ("an empty fingerprint", WeightFormatCode.Metadata, "found an empty one", Ours, string.Empty),
            ("an empty architecture", WeightFormatCode.Metadata, "found an empty one", string.Empty, Digits),
            ("another activation", WeightFormatCode.Architecture, "a file of '3-4:Tanh", Ours.Replace("Tanh", "Relu"), Digits),
            ("another option", WeightFormatCode.Architecture, "a file of '3-4:Tanh", Ours.Replace("Tanh", "Tanh(Gain=2)"), Digits),
            ("an architecture without its end", WeightFormatCode.Architecture, "a file of '3-4:Tanh", Ours[..Ours.IndexOf(';')], Digits),
            ("an architecture that goes on", WeightFormatCode.Architecture, "a file of '3-4:Tanh", Ours.Replace(";", "-2:Relu;"), Digits),
            ("a letter beyond ASCII in an architecture", WeightFormatCode.Architecture, "a file of '3-4:Tanh", Ours + "é", Digits),
            ("an escape beyond ASCII in an architecture", WeightFormatCode.Architecture, "a file of '3-4:Tanh", Ours + "\\u0161", Digits),
        })
        {
            yield return new(name, code, phrase, HostileFile.File($"{{\"__metadata__\":{{\"netgen.architecture\":\"{architecture}\",\"netgen.fingerprint\":\"{fingerprint}\"}},{HostileFile.GoodHeader[1..]}"));
        }

        yield return new("a fingerprint alone", WeightFormatCode.Metadata, "together with 'netgen.fingerprint'", HostileFile.File($"{{\"__metadata__\":{{\"netgen.fingerprint\":\"{Digits}\"}},{HostileFile.GoodHeader[1..]}"));
        var saved = Loadable.Small(seed: 9).ToFile();
        saved[^1] ^= 1;
        yield return new("a saved file with one bit of its last value flipped", WeightFormatCode.Fingerprint, "the file's fingerprint", saved);
    }
}
