namespace NetGen.Weights;

/// <summary>
/// The names of weights and biases: <c>layer1.weight</c> of the first layer in files of ours, <c>0.weight</c> in those of a sequential
/// PyTorch model, where activations take numbers too, so that the layers' numbers have gaps.
/// </summary>
internal static class TensorName
{
    private const int MostDigits = 9;

    private static ReadOnlySpan<byte> Prefix => "layer"u8;

    private static ReadOnlySpan<byte> Weight => ".weight"u8;

    private static ReadOnlySpan<byte> Bias => ".bias"u8;

    public static bool IsOurs(ReadOnlySpan<byte> name) => name.StartsWith(Prefix);

    public static string Of(int layer, bool isBias) => FormattableString.Invariant($"layer{layer + 1}.{(isBias ? "bias" : "weight")}");

    /// <summary>Reads the number and the kind; a leading zero is no number.</summary>
    public static bool TryParse(ReadOnlySpan<byte> name, out int number, out bool isBias)
    {
        var rest = IsOurs(name) ? name.Slice(Prefix.Length) : name;
        isBias = rest.EndsWith(Bias);
        number = 0;
        if (!isBias && !rest.EndsWith(Weight))
        {
            return false;
        }

        var digits = rest.Slice(0, rest.Length - (isBias ? Bias : Weight).Length);
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
