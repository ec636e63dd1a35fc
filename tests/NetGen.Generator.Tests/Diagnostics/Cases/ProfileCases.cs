using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>The profile of the project: NETGEN904.</summary>
internal static class ProfileCases
{
    private const string Source = "[Network(2)] [Dense(1)] partial class ";

    public static IEnumerable<DiagnosticCase> All =>
    [
        .. new[] { "simd", "plain,vector", "Plain code", "0" }.Select(text =>
            Chosen($"profile {text}", text, Source + "[|Net|] { }", $"NetGenProfile is '{text}': write auto, plain or vector in the project file, or remove it for auto")),
        Chosen("two networks", "simd", Source + "[|One|] { } " + Source + "[|Two|] { }", "write auto, plain or vector"),
        Chosen("a pragma does not silence an error", "simd", "#pragma warning disable NETGEN904\n" + Source + "[|Net|] { }", "write auto, plain or vector"),
        Chosen("no network", "simd", "partial class Net { }") with { Emitted = 0 },
        .. new[] { "", "  ", "auto", "plain", "vector", " Plain ", "VECTOR" }.Select(text => Chosen($"profile '{text}'", text, Source + "Net { }")),
        Plain("vectors for netstandard", "vector", Source + "[|Net|] { }", "NetGenProfile is 'vector': write auto or plain, since the NetGen library for this framework has no vectors, in the project file"),
        Plain("auto for netstandard", "auto", Source + "Net { }"),
        Plain("plain for netstandard", "plain", Source + "Net { }"),
    ];

    private static DiagnosticCase Plain(string name, string profile, string source, string says = "") =>
        Chosen(name, profile, source, says) with { Options = Asking(profile) with { IsPlain = true } };

    private static DiagnosticCase Chosen(string name, string profile, string source, string says = "") =>
        new("NETGEN904", name, source, says) { Options = Asking(profile) };

    private static HostOptions Asking(string profile) => new() { Properties = new Dictionary<string, string> { ["NetGenProfile"] = profile } };
}
