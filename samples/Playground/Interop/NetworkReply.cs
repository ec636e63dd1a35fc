using Playground.Training;

namespace Playground.Interop;

/// <summary>The network that learns, and how it stands.</summary>
/// <param name="Network">The network.</param>
/// <param name="HasUnits">Whether the outputs of its hidden units can be computed.</param>
/// <param name="Problem">Why it cannot learn the rows; null where it can.</param>
/// <param name="Progress">How it stands; null where it cannot learn.</param>
internal sealed record NetworkReply(NetworkFacts Network, bool HasUnits, string? Problem, Progress? Progress);
