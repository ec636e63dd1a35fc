using Orleans.Placement;

namespace Cluster.Silos;

/// <summary>Asks for <see cref="SlotPlacement"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SlotPlacementAttribute() : PlacementAttribute(new SlotPlacement());
