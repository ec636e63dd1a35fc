namespace NetGen.Tests.Bits;

/// <summary>What one child has printed: its hardware, and for each network the hash of each member.</summary>
internal sealed record BitsReport(
    HardwareSetting Setting,
    bool HasFma,
    int Width,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Networks)
{
    public static BitsReport Parse(HardwareSetting setting, string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hardware = Facts(lines[0]);
        return new BitsReport(
            setting,
            bool.Parse(hardware["fma"]),
            int.Parse(hardware["width"], System.Globalization.CultureInfo.InvariantCulture),
            lines[1..].ToDictionary(line => line.Split(' ')[0], Facts));
    }

    private static IReadOnlyDictionary<string, string> Facts(string line) =>
        line.Split(' ')[1..].Select(fact => fact.Split('=')).ToDictionary(fact => fact[0], fact => fact[1]);
}
