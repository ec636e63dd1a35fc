using System.Net;
using Cluster.Membership;

namespace Cluster.Silos;

/// <summary>What a silo is told.</summary>
/// <param name="Name">Of the cluster: silos of another do not mix with it.</param>
/// <param name="Membership">How it finds the others.</param>
/// <param name="Address">By which others reach it.</param>
/// <param name="SiloPort">For other silos.</param>
/// <param name="GatewayPort">For collectors; 0 where the collector is in the same process.</param>
/// <param name="Threads">That compute.</param>
internal sealed record SiloSettings(string Name, IMembership Membership, IPAddress Address, int SiloPort, int GatewayPort, int Threads);
