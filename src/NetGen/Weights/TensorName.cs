namespace NetGen.Weights;

/// <summary>
/// The names of weights and biases: <c>layer1.weight</c> of the first layer in files of ours, <c>0.weight</c> in those of a sequential
/// PyTorch model, where activations take numbers too, so that the layers' numbers have gaps. A standardization has <c>layer1.mean</c> and <c>layer1.deviation</c>.
/// </summary>
internal static class TensorName
{
    private const int MostDigits = 9;

    private static ReadOnlySpan<byte> Prefix => "layer"u8;

    private static ReadOnlySpan<byte> Weight => ".weight"u8;

    private static ReadOnlySpan<byte> Bias => ".bias"u8;

    private static ReadOnlySpan<byte> Mean => ".mean"u8;

    private static ReadOnlySpan<byte> Deviation => ".deviation"u8;

    public static bool IsOurs(ReadOnlySpan<byte> name) => name.StartsWith(Prefix);

    public static string Of(int layer, bool isBias, bool isStandardization) => FormattableString.Invariant($"layer{layer + 1}.{Kind(isBias, isStandardization)}");

    public static string Kind(bool isBias, bool isStandardization) => isStandardization
        ? isBias ? "deviation" : "mean"
        : isBias ? "bias" : "weight";

    /// <summary>Reads the kind; what stands before it is the path of the module.</summary>
    public static bool TryReadKind(ReadOnlySpan<byte> name, out bool isBias, out bool isStandardization)
    {
        isStandardization = name.EndsWith(Mean) || name.EndsWith(Deviation);
        isBias = name.EndsWith(Bias) || name.EndsWith(Deviation);
        return isStandardization || isBias || name.EndsWith(Weight);
    }

    /// <summary>A name without its kind.</summary>
    public static ReadOnlySpan<byte> Path(ReadOnlySpan<byte> name) => name.Slice(0, name.LastIndexOf((byte)'.'));

    /// <summary>Reads the number of <c>layer1</c> or <c>0</c>; a leading zero is no number.</summary>
    public static bool TryParse(ReadOnlySpan<byte> path, out int number)
    {
        var digits = IsOurs(path) ? path.Slice(Prefix.Length) : path;
        number = 0;
        if (digits.Length is 0 or > MostDigits || (digits[0] == '0' && digits.Length > 1))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (10 * number) + digit - '0';
        }

        return true;
    }
}
