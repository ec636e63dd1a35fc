namespace NetGen.Weights;

/// <summary>
/// The names of tensors: <c>layer1.weight</c> of the first layer in files of ours, <c>0.weight</c> in those of a sequential PyTorch model, where activations take
/// numbers too, so that the layers' numbers have gaps. A standardization has <c>layer1.mean</c> and <c>layer1.deviation</c>, a recurrent layer <c>layer1.weight_ih</c> and the
/// like, which PyTorch numbers: <c>0.weight_ih_l0</c>.
/// </summary>
internal static class TensorName
{
    private const int MostDigits = 9;

    private static ReadOnlySpan<byte> Prefix => "layer"u8;

    /// <summary>What PyTorch puts behind the names of a recurrent module's first layer, the only one that a layer here can be.</summary>
    private static ReadOnlySpan<byte> FirstLayer => "_l0"u8;

    public static bool IsOurs(ReadOnlySpan<byte> name) => name.StartsWith(Prefix);

    /// <summary>The name in files of ours.</summary>
    public static string Of(in WeightTensor tensor) => FormattableString.Invariant($"layer{tensor.Layer}.{TensorKinds.Name(tensor.Kind)}");

    /// <summary>The last part of the name in files of PyTorch.</summary>
    public static string OfModule(TensorKind kind) => TensorKinds.Name(kind) + (TensorKinds.IsRecurrent(kind) ? "_l0" : string.Empty);

    /// <summary>Reads the kind, which is the last part of a name; what stands before it is the path of the module.</summary>
    public static bool TryReadKind(ReadOnlySpan<byte> name, out TensorKind kind)
    {
        var last = name.Slice(name.LastIndexOf((byte)'.') + 1);
        var isNumbered = last.EndsWith(FirstLayer);
        for (kind = TensorKind.Weight; last.Length < name.Length && kind <= TensorKind.Deviation; kind++)
        {
            if (IsText(last, TensorKinds.Name(kind)) || (isNumbered && TensorKinds.IsRecurrent(kind) && IsText(last.Slice(0, last.Length - FirstLayer.Length), TensorKinds.Name(kind))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is of another layer or direction of a recurrent module: <c>rnn.weight_ih_l1</c>, <c>rnn.bias_hh_l0_reverse</c>.</summary>
    public static bool IsStacked(ReadOnlySpan<byte> name)
    {
        var last = name.Slice(name.LastIndexOf((byte)'.') + 1);
        return last.IndexOf("_ih_l"u8) > 0 || last.IndexOf("_hh_l"u8) > 0;
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

    private static bool IsText(ReadOnlySpan<byte> bytes, string ascii)
    {
        var isSame = bytes.Length == ascii.Length;
        for (var i = 0; isSame && i < ascii.Length; i++)
        {
            isSame = bytes[i] == ascii[i];
        }

        return isSame;
    }
}
