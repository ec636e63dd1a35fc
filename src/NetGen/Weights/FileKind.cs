namespace NetGen.Weights;

/// <summary>Tells by the first bytes what a file is that is not a safetensors file.</summary>
internal static class FileKind
{
    /// <summary>What it looks like; <see langword="null"/> if it could be a damaged safetensors file.</summary>
    /// <param name="start">Up to 8 bytes.</param>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
        {
            return "a zip archive such as torch.save writes; write a safetensors file with safetensors.torch.save_file";
        }

        if (start.Length >= 2 && start[0] == 0x80 && start[1] is >= 2 and <= 5)
        {
            return "a pickle such as old versions of torch.save write; write a safetensors file with safetensors.torch.save_file";
        }

        if (start.StartsWith("version "u8))
        {
            return "a Git LFS pointer instead of the file; get the file with git lfs pull";
        }

        if (start.StartsWith("NetGen w"u8))
        {
            return "a text of SaveText; LoadText reads it";
        }

        // The version of ONNX's format (field 1), then the producer's name (field 2), or at once the graph or the operators it needs.
        if (start.Length >= 3 && start[0] == 0x08 && start[1] is > 0 and < 0x40 && start[2] is 0x12 or 0x1A or 0x3A or 0x42)
        {
            return "an ONNX model; export the parameters as safetensors";
        }

        return OfText(start);
    }

    private static string? OfText(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start.Slice(3) : start;
        while (!start.IsEmpty && start[0] is 0x20 or 0x09 or 0x0A or 0x0D)
        {
            start = start.Slice(1);
        }

        return start.IsEmpty ? null
            : start[0] == '<' ? "an HTML page, perhaps the answer of a server instead of the file"
            : start[0] is (byte)'{' or (byte)'[' ? "JSON"
            : null;
    }
}
