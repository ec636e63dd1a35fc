namespace NetGen.Weights;

/// <summary>Reads what a header says of one tensor: type, shape and place, each once, in any order.</summary>
internal readonly ref struct TensorReader(ReadOnlySpan<byte> name)
{
    private readonly ReadOnlySpan<byte> _name = name;

    public void Read(ref JsonReader json, ref TensorEntry tensor)
    {
        json.Take('{', "'{' of a tensor's description");
        var (hasType, hasShape, hasOffsets) = (false, false, false);
        do
        {
            var field = json.TakeText("a field's name in quotes", mayEscape: false);
            var start = json.Position - field.Length - 1;
            json.Take(':', "':' after a field's name");
            if (field.SequenceEqual("dtype"u8))
            {
                Once(json, ref hasType, start, field);
                tensor.Type = ReadType(ref json);
            }
            else if (field.SequenceEqual("shape"u8))
            {
                Once(json, ref hasShape, start, field);
                ReadShape(ref json, ref tensor);
            }
            else if (field.SequenceEqual("data_offsets"u8))
            {
                Once(json, ref hasOffsets, start, field);
                ReadOffsets(ref json, ref tensor);
            }
            else
            {
                throw json.Error(WeightFormatCode.Json, start, $"Expected 'dtype', 'shape' or 'data_offsets' of {Refusal.Show(_name)}, found {Refusal.Show(field)}.");
            }
        }
        while (json.TryTake(','));
        if (!hasType || !hasShape || !hasOffsets)
        {
            throw json.Unexpected($"'dtype', 'shape' and 'data_offsets' of {Refusal.Show(_name)}");
        }

        json.Take('}', "',' or '}' after a field");
    }

    private static void Once(in JsonReader json, ref bool isSeen, int start, ReadOnlySpan<byte> field)
    {
        if (isSeen)
        {
            throw json.Error(WeightFormatCode.DuplicateName, start, $"Expected each field once, found {Refusal.Show(field)} again.");
        }

        isSeen = true;
    }

    private DataType ReadType(ref JsonReader json)
    {
        var type = json.TakeText("a type in quotes", mayEscape: false);
        return type.SequenceEqual("F32"u8) ? DataType.F32
            : type.SequenceEqual("F64"u8) ? DataType.F64
            : type.SequenceEqual("F16"u8) ? DataType.F16
            : type.SequenceEqual("BF16"u8) ? DataType.BF16
            : throw json.Error(WeightFormatCode.DataType, json.Position - type.Length - 1, $"Expected F64, F32, F16 or BF16 for {Refusal.Show(_name)}, found {Refusal.Show(type)}.");
    }

    private void ReadShape(ref JsonReader json, ref TensorEntry tensor)
    {
        json.Take('[', "'[' of a shape");
        tensor.ShapeOffset = json.Offset(json.Position - 1);
        if (json.TryTake(']'))
        {
            return;
        }

        tensor.AddSize(json.TakeNumber());
        while (json.TryTake(','))
        {
            if (tensor.Rank == TensorEntry.MostSizes)
            {
                throw Refusal.Of(WeightFormatCode.Shape, tensor.ShapeOffset, $"Expected a shape of one to four sizes for {Refusal.Show(_name)}, found more.");
            }

            tensor.AddSize(json.TakeNumber());
        }

        json.Take(']', "',' or ']' after a size");
    }

    private static void ReadOffsets(ref JsonReader json, ref TensorEntry tensor)
    {
        json.Take('[', "'[' of two offsets");
        tensor.OffsetsOffset = json.Offset(json.Position - 1);
        tensor.Begin = json.TakeNumber();
        json.Take(',', "',' and the end after the offset of the beginning");
        tensor.End = json.TakeNumber();
        json.Take(']', "']' after two offsets");
    }
}
