namespace NetGen.Tests.Numerics;

/// <summary>The largest error found, in ulp, and where.</summary>
internal readonly record struct WorstCase(double Error, double At)
{
    public static WorstCase Max(in WorstCase a, in WorstCase b) => b.Error > a.Error ? b : a;
}
