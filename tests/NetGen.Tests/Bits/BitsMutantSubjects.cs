using NetGen.Tests.Cases;

namespace NetGen.Tests.Bits;

/// <summary>Two small networks and what they compute when nothing is wrong.</summary>
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
    }

    internal IReadOnlyList<NetworkCase> Networks { get; }

    internal BitsReport Clean { get; }

    public void Dispose() => _assembly.Dispose();

    internal BitsReport Run(HardwareSetting setting, params string[] arguments) => _assembly.Run(setting, arguments);
}
