using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>Compares the layers of architectures.</summary>
internal static class WeightArchitecture
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Whether two architectures have the same layers. Options are written in the network's precision: between a network in single precision and one in
    /// double they are the same where the double's becomes the single's by rounding.
    /// </summary>
    public static bool HasSameLayers(string a, string b)
    {
        var (first, second) = (WeightTextForm.Layers(a), WeightTextForm.Layers(b));
        return first == second || (WeightTextForm.IsSingle(a) != WeightTextForm.IsSingle(b) && Rounded(first) == Rounded(second));
    }

    /// <summary>In which layer they differ, as a sentence with a blank before it; empty where the other is no architecture. Numbers are compared as <see cref="HasSameLayers"/> does.</summary>
    public static string TellDifference(string architecture, string found)
    {
        // Whatever a hostile file says in place of one takes no memory here.
        if (!WeightTextForm.IsSingle(found) && !found.EndsWith(";Double", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        return WeightTextForm.IsSingle(architecture) == WeightTextForm.IsSingle(found)
            ? ArchitectureDifference.Tell(architecture, found)
            : ArchitectureDifference.Tell(WithRounded(architecture), WithRounded(found));
    }

    private static string WithRounded(string architecture)
    {
        var layers = WeightTextForm.Layers(architecture);
        return Rounded(layers) + architecture.Substring(layers.Length);
    }

    // The layers as a network in single precision would write them: a gain that becomes 1 is not written.
    private static string Rounded(string layers)
    {
        var rounded = new StringBuilder();
        for (var next = 0; next < layers.Length;)
        {
            var (open, close) = (layers.IndexOf('(', next), layers.IndexOf(')', next));
            if (open < 0 || close < open)
            {
                return rounded.Append(layers, next, layers.Length - next).ToString();
            }

            if (layers.Substring(next, open - next).EndsWith(ArchitectureNames.Function, StringComparison.Ordinal))
            {
                rounded.Append(layers, next, open + 1 - next).Append(ArchitectureFormula.Rounded(layers.Substring(open + 1, close - open - 1))).Append(')');
                next = close + 1;
                continue;
            }

            var options = layers.Substring(open + 1, close - open - 1).Split(',').Select(Round).Where(option => option != "Gain=1").ToList();
            rounded.Append(layers, next, open - next).Append(options.Count == 0 ? string.Empty : $"({string.Join(",", options)})");
            next = close + 1;
        }

        return rounded.ToString();
    }

    // A number without a name is a size.
    private static string Round(string option)
    {
        var start = option.IndexOf('=') + 1;
        return start > 0 && double.TryParse(option.Substring(start), Style, CultureInfo.InvariantCulture, out var value)
            ? option.Substring(0, start) + WeightNumber.Format((float)value, isSingle: true)
            : option;
    }
}
