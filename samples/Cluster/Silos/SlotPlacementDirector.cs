using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Cluster.Silos;

/// <summary>Finds the silo of a slot among those that are there now, in the order of their addresses.</summary>
internal sealed class SlotPlacementDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        Array.Sort(silos, (a, b) => a.CompareTo(b));
        return Task.FromResult(silos[SlotKey.Parse(target.GrainIdentity.Key.ToString()!).Slot % silos.Length]);
    }
}
