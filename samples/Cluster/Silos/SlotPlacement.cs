using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Cluster.Silos;

/// <summary>Where a slot's grain lives: slot n on the n-th silo, counted round. Chance would give one silo twice the work of another.</summary>
[GenerateSerializer, Immutable, Alias("slot-placement")]
internal sealed class SlotPlacement : PlacementStrategy;
