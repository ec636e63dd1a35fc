using NetGen.Tests.Cases;

namespace NetGen.Tests.Checks;

/// <summary>How far an emitted network may be from exact figures.</summary>
internal static class Tolerance
{
    /// <summary>A double network keeps some five digits in reserve; a float network has about seven in all.</summary>
    public static double Of(ITestNetwork network) => Of(network.Precision);

    /// <inheritdoc cref="Of(ITestNetwork)"/>
    public static double Of(Precision precision) => precision == Precision.Double ? 1e-10 : 2e-5;

    /// <summary>Central differences of a step of 1e-5 are themselves only good to about 1e-9.</summary>
    public const double CentralDifferences = 1e-6;
}
