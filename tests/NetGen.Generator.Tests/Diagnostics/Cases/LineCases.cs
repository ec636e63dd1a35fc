using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>The limit of emitted lines: NETGEN902 and 903.</summary>
internal static class LineCases
{
    private const string Source = "[Network(2)] [Dense(1)] partial class ";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Limited("NETGEN902", "limit of 1", "1", Source + "[|Net|] { }", "lines, but the limit is 1: make the network smaller, or set NetGenMaxEmittedLines to"),
        Limited("NETGEN902", "one network of two", "3000", Source + "Small { } [Network(9, Loss.Huber)] [Dense(40, Activation.Elu), Dense(40, Activation.Mish), Dense(40, Activation.Mish), Dense(40, Activation.Mish), Dense(40, Activation.Mish), Dense(40, Activation.Mish), Dense(40, Activation.Mish), Dense(40, Activation.Mish)] [Dense(1)] partial class [|Large|] { }", "The code of 'Large' would have") with { Emitted = 1 },
        Limited("NETGEN902", "a pragma does not silence an error", "1", "#pragma warning disable NETGEN902\n" + Source + "[|Net|] { }", "or set NetGenMaxEmittedLines to"),
        Limited("NETGEN902", "told on the declared part", "1", "partial class Net { } " + Source + "[|Net|] { }", "or set NetGenMaxEmittedLines to"),
        Limited("NETGEN902", "a limit that suffices", "3000", Source + "Net { }"),
        Limited("NETGEN902", "a limit beyond all", "2147483647", Source + "Net { }"),
        Limited("NETGEN902", "no network", "1", "partial class Net { }") with { Emitted = 0 },
        .. new[] { "0", "-1", "+5", "1e4", "10,000", "10_000", "2147483648", "many", "0x10", "1.0", "1 000" }.Select(text =>
            Limited("NETGEN903", $"limit {text}", text, Source + "[|Net|] { }", $"NetGenMaxEmittedLines is '{text}': write a whole number from 1 to 2147483647 in the project file, or remove it for the default of 90000")),
        Limited("NETGEN903", "two networks", "many", Source + "[|One|] { } " + Source + "[|Two|] { }", "write a whole number"),
        .. new[] { "", "  ", " 5000 ", "05000" }.Select(text => Limited("NETGEN903", $"limit '{text}'", text, Source + "Net { }")),
    ];

    private static DiagnosticCase Limited(string rule, string name, string limit, string source, string says = "") =>
        new(rule, name, source, says) { Options = new(MaxEmittedLines: limit) };
}
