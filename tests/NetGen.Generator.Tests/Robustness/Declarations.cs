using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using Catalogue = NetGen.Generator.Tests.Diagnostics.CaseCatalogue;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Fifty declarations, right and wrong, that the typing tests start from: the same in every compiler.</summary>
internal static class Declarations
{
    private const int Count = 50;

    /// <summary>A file as people write them: several networks, directives, documentation, other members, odd names.</summary>
    private const string WholeFile = """
        #nullable enable
        using System; using NetGen;
        // a comment [Network(1)]
        namespace Größe.@class
        {
            public abstract partial record Outer<T>(T Value) where T : struct
            {
                public const int Units = 3;
        #if DEBUG
                [Network(7)]
        #else
                /// <summary>Learns.</summary>
                [Network(inputs: Units * 2, Loss.Huber, Delta = 0.5e-1, Precision = Precision.Double), Serializable]
        #endif
        #pragma warning disable CS0168
                [Dense(Units + 1, Activation.LeakyRelu, Alpha = .25, UseBias = !false)]
                [type: global::NetGen.Dense(activation: Activation.Identity, units: 2)]
                internal sealed partial class @event : IDisposable
                {
                    public @event(string name = $"{nameof(Outer<int>)}") : this(name.Length) => Name = name;
                    public string? Name { get; init; }
                    void IDisposable.Dispose() { Func<int, int> f = static x => x switch { > 0 => 1, _ => 2 }; _ = f(0); }
                }
            }

            [Network(2)] [Standardize] [Dense(2, Activation.Softmax)] partial class Net { private unsafe int* _p; }
            partial class Net { ~Net() { } public static Net operator +(Net a, Net b) => a; }
        }
        """;

    public static IReadOnlyList<string> All { get; } =
        [WholeFile, .. CaseCatalogue.Named.Select(network => network.ToSource()), .. Written(Count - 1 - CaseCatalogue.Named.Count)];

    // The cases of the rules, every so many of them, each for what is special about it.
    private static IEnumerable<string> Written(int count)
    {
        var cases = Catalogue.All.Where(test => test.Needs <= 10 && test.Options is { ReferencesNetGen: true, MaxEmittedLines: null }).ToList();
        return Enumerable.Range(0, count).Select(i => MarkedSource.Parse("using System; using NetGen;\n" + cases[i * cases.Count / count].Source).Text);
    }
}
