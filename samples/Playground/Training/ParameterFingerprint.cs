using NetGen.Weights;

namespace Playground.Training;

/// <summary>The bits of parameters as one number.</summary>
internal static class ParameterFingerprint
{
    /// <summary>Sixteen hexadecimal digits.</summary>
    /// <param name="parameters">The parameters.</param>
    public static string Of(ReadOnlySpan<float> parameters)
    {
        var print = default(WeightFingerprint);
        print.Add(parameters);
        return print.ToString();
    }
}
