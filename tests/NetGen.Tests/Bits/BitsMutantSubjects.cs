using NetGen.BitsChild;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Bits;

/// <summary>Two small networks and what they compute when nothing is wrong, and when something is.</summary>
public sealed class BitsMutantSubjects : IDisposable
{
    internal const string Portable = "article_2_2_2_1_Single_Portable";
    internal const string Fused = "article_2_2_2_1_Double_Fused";

    private readonly BitsAssembly _assembly;

    public BitsMutantSubjects()
    {
        Networks = [.. BitsNetworks.Golden.Where(network => network.Name is Portable or Fused)];
        _assembly = new BitsAssembly(Networks);
        Clean = Run(HardwareSetting.Default);

        // One child for all that goes wrong.
        Other = Run(HardwareSetting.NoAvx512, "--mutate", string.Join(',', Enum.GetValues<Mutation>().Select(NameOf)));
    }

    internal IReadOnlyList<NetworkCase> Networks { get; }

    internal BitsReport Clean { get; }

    /// <summary>What a child with another setting has computed, the mutants beside the networks.</summary>
    internal BitsReport Other { get; }

    public void Dispose() => _assembly.Dispose();

    /// <summary>The report of a child in which the portable network is a mutant.</summary>
    internal BitsReport Mutated(Mutation mutation) => Other with
    {
        Networks = new Dictionary<string, IReadOnlyDictionary<string, string>>(Other.Networks) { [Portable] = Other.Networks[NameOf(mutation)] },
    };

    private static string NameOf(Mutation mutation) => $"{mutation}:{Portable}";

    internal BitsReport Run(HardwareSetting setting, params string[] arguments) => _assembly.Run(setting, arguments);
}
