using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>[Standardize]: NETGEN032 and 033.</summary>
internal static class StandardizeCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        new("NETGEN032", "below the layers", "[Network(2)] [Dense(3)] [Dense(1)] [[|Standardize|]] partial class Net { }", "[Standardize] of 'Net' does not stand above its layers: move it between [Network] and the first layer"),
        new("NETGEN032", "between the layers", "[Network(2)] [Dense(3)] [[|Standardize|]] [Dense(1)] partial class Net { }", "move it"),
        new("NETGEN032", "in one list", "[Network(2), Dense(3), [|Standardize|]] partial class Net { }", "move it"),
        new("NETGEN032", "on another part", "[Network(2)] [[|Standardize|]] partial class Net { } [Dense(1)] partial class Net { }", "move it"),
        new("NETGEN032", "above the layers", "[Network(2)] [Standardize] [Dense(3)] [Dense(1)] partial class Net { }"),
        new("NETGEN032", "above the network", "[Standardize] [Network(2)] [Dense(3)] partial class Net { }"),
        new("NETGEN032", "on the part of the layers", "[Network(2)] partial class Net { } [Standardize] [Dense(1)] partial class Net { }"),
        new("NETGEN033", "no network", "[[|Standardize|]] partial class Net { }", "'Net' has [Standardize] but no network: add [Network(inputs, loss)] above it and a layer below it, or remove [Standardize]"),
        new("NETGEN033", "no network but an optimizer", "[Adam] [[|Standardize|]] partial class Net { }", "'Net' has [Standardize] but no network"),
        new("NETGEN033", "a network", "[Network(2)] [Standardize] [Dense(1)] partial class Net { }"),
        new("NETGEN014", "a member of its own name", "[Network(2)] [Standardize] [Dense(1)] partial class Net { bool [|IsStandardizationFitted|] => true; }", "IsStandardizationFitted"),
        new("NETGEN014", "the name without it", "[Network(2)] [Dense(1)] partial class Net { bool IsStandardizationFitted => true; }"),
    ];
}
