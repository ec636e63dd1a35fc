namespace NetGen.Weights;

/// <summary>
/// The lines of a text, in one place for writer and reader. For 2 -> 2 Tanh -> 1:
/// <code>
/// NetGen weights 1
/// architecture 2-2:Tanh-1:Identity;HalfSquaredError;Single
/// fingerprint 0123456789abcdef
/// layer 1: 2 -> 2, bias
/// 0.25 -1.5 0
/// 0.75 1E-05 0.125
/// layer 2: 2 -> 1, bias
/// 1 2 -0.5
/// </code>
/// A unit has one line: its weights, then its bias. A standardization has the line <c>layer 1: standardize 2</c>, and then mean and deviation of each input on a line.
/// Any other layer names its tensors, which follow one after another: a line for each index of the first dimension, or one line where there is no other.
/// <code>
/// layer 3: weight_ih [6,2], weight_hh [6,2], bias_ih [6], bias_hh [6]
/// </code>
/// </summary>
internal static class WeightTextForm
{
    public const string Version = "NetGen weights 1";

    public const string Architecture = "architecture ";

    public const string Fingerprint = "fingerprint ";

    /// <summary>Whether an architecture's numbers are <see langword="float"/>.</summary>
    public static bool IsSingle(string architecture) => architecture.EndsWith(";Single", StringComparison.Ordinal);

    /// <summary>The layers of an architecture: loss and precision behind them change no parameter's meaning.</summary>
    public static string Layers(string architecture)
    {
        var end = architecture.IndexOf(';');
        return end < 0 ? architecture : architecture.Substring(0, end);
    }
}
