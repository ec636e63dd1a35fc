namespace NetGen.Weights;

/// <summary>Writes files whose bytes follow from the parameters alone: the tensors in their order, nothing between them.</summary>
internal static class SafetensorsWriter
{
    private const int ChunkBytes = 4096;

    public static void Write(Stream destination, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        Span<byte> chunk = stackalloc byte[ChunkBytes];
        var fingerprint = Fingerprint(architecture, tensors, parameters);
        var header = new HeaderText(stackalloc byte[Safetensors.LengthBytes + Safetensors.HeaderLimit(architecture, tensors)]);
        header.Write(architecture, fingerprint, tensors, parameters);
        StreamBytes.Write(destination, header.Bytes);
        var values = new ParameterCursor(tensors, parameters);
        for (var length = values.Take(chunk); length > 0; length = values.Take(chunk))
        {
            StreamBytes.Write(destination, chunk.Slice(0, length));
        }
    }

    /// <summary>The fingerprint of the parameters.</summary>
    /// <exception cref="InvalidOperationException">One is not finite.</exception>
    public static WeightFingerprint Fingerprint(string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        Span<byte> chunk = stackalloc byte[ChunkBytes];
        var fingerprint = default(WeightFingerprint);
        fingerprint.Add(architecture);
        var values = new ParameterCursor(tensors, parameters);
        for (var length = values.Take(chunk); length > 0; length = values.Take(chunk))
        {
            fingerprint.Add(chunk.Slice(0, length));
        }

        return fingerprint;
    }
}
