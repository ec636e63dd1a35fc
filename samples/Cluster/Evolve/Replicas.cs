using Cluster.Silos;

namespace Cluster.Evolve;

/// <summary>The runs that a silo works for, each with its parameters; only the latest are kept. One that comes again catches up from its start.</summary>
internal sealed class Replicas
{
    private const int Kept = 8;

    private readonly Latest<string, Evolution> _latest = new(Kept);

    /// <summary>The parameters of a run, as far as they are known here.</summary>
    public Evolution Of(string run, EvolutionSettings settings) => _latest.GetOrAdd(run, () => new Evolution(settings));
}
