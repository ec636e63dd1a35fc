namespace NetGen.Tests.Cases;

/// <summary>The activations and losses that test networks have as methods.</summary>
internal static class OwnFunctions
{
    /// <summary>A sigmoid that is spelled out.</summary>
    public static OwnFunction Swishy { get; } = new("Swishy", "static float Swishy(float z) => z / (1 + (float)System.Math.Exp(-1.7f * z));")
    {
        Value = z => z / (1 + Math.Exp(-1.7 * z)),
        Slope = z => Sigmoid(1.7 * z) + (1.7 * z * Sigmoid(1.7 * z) * (1 - Sigmoid(1.7 * z))),
    };

    /// <summary>Functions that are written out as series.</summary>
    public static OwnFunction Wave { get; } = new("Wave", "static double Wave(double z) { var s = System.Math.Sin(z); return s * s + 0.5 * System.Math.Atan(z) - 0.25 * System.Math.Cos(2 * z); }")
    {
        Value = z => (Math.Sin(z) * Math.Sin(z)) + (0.5 * Math.Atan(z)) - (0.25 * Math.Cos(2 * z)),
        Slope = z => Math.Sin(2 * z) + (0.5 / (1 + (z * z))) + (0.5 * Math.Sin(2 * z)),
    };

    /// <summary>Branches, one of which would be no number where the other is taken.</summary>
    public static OwnFunction Branches { get; } = new(
        "Branches",
        "const float Limit = 1.5f; static float Branches(float z) => z switch { > 0 => (float)System.Math.Log(1 + z), < -Limit => Far(z), _ => z }; static float Far(float z) => (float)(-System.Math.Sqrt(-z) + System.Math.Sqrt(Limit)) - Limit;")
    {
        Value = z => z > 0 ? Math.Log(1 + z) : z < -1.5 ? -Math.Sqrt(-z) + Math.Sqrt(1.5) - 1.5 : z,
        Slope = z => z > 0 ? 1 / (1 + z) : z < -1.5 ? 0.5 / Math.Sqrt(-z) : 1,
    };

    /// <summary>A power, hyperbolic functions, minima of two variables, and a derivative by the output.</summary>
    public static OwnFunction Bent { get; } = new(
        "Bent",
        "static double Bent(double z) => System.Math.Pow(1 + z * z, 0.3) + 0.1 * System.Math.Sinh(System.Math.Min(z, 2)); static double BentSlope(double z, double y) => 0.6 * z / System.Math.Pow(1 + z * z, 0.7) + (z < 2 ? 0.1 * System.Math.Cosh(z) : 0) + 0 * y;")
    {
        Value = z => Math.Pow(1 + (z * z), 0.3) + (0.1 * Math.Sinh(Math.Min(z, 2))),
        Slope = z => (0.6 * z / Math.Pow(1 + (z * z), 0.7)) + (z < 2 ? 0.1 * Math.Cosh(z) : 0),
        Derivative = "BentSlope",
    };

    /// <summary>The loss of a quantile.</summary>
    public static OwnFunction Pinball { get; } = new("Pinball", "const float Tau = 0.9f; static float Pinball(float y, float t) => t > y ? Tau * (t - y) : (1 - Tau) * (y - t);")
    {
        Loss = (y, t) => t > y ? 0.9 * (t - y) : 0.1 * (y - t),
        LossSlope = (y, t) => t > y ? -0.9 : 0.1,
    };

    /// <summary>A smooth loss of composite functions.</summary>
    public static OwnFunction LogCosh { get; } = new("LogCosh", "static double LogCosh(double y, double t) => System.Math.Log(System.Math.Cosh(y - t));")
    {
        Loss = (y, t) => Math.Log(Math.Cosh(y - t)),
        LossSlope = (y, t) => Math.Tanh(y - t),
    };

    /// <summary>The activations.</summary>
    public static IReadOnlyList<OwnFunction> Activations { get; } = [Swishy, Wave, Branches, Bent];

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
